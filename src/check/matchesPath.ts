/**
 * Whether a path is one that a user's pattern means: `*` within a folder, `**` across folders, `?` one character.
 * A pattern that is not absolute may start at any folder, and one that names a folder means all in it.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = pattern.replaceAll('\\', '/').split('/').filter(isStep);
  const names = path.replaceAll('\\', '/').split('/').filter(isStep);
  const absolute = /^(?:\/|[A-Za-z]:)/.test(pattern);
  return matchesSteps([...(absolute ? [] : ['**']), ...wanted, '**'], names);
}

function isStep(step: string): boolean {
  return step !== '' && step !== '.';
}

/** Greedy with one point of return: quadratic at worst, whatever the pattern. */
function matchesSteps(wanted: readonly string[], names: readonly string[]): boolean {
  return greedy(wanted, names, { any: '**', same: matchesName });
}

function matchesName(wanted: string, name: string): boolean {
  return greedy([...wanted], [...name], { any: '*', same: (w, c) => w === '?' || w === c });
}

interface Alphabet {
  readonly any: string;
  same(wanted: string, given: string): boolean;
}

function greedy(wanted: readonly string[], given: readonly string[], { any, same }: Alphabet): boolean {
  let w = 0;
  let back = -1;
  let from = 0;
  for (let g = 0; g < given.length; ) {
    const step = wanted[w];
    if (step === any) {
      back = w++;
      from = g;
    } else if (step !== undefined && same(step, given[g] ?? '')) {
      w++;
      g++;
    } else if (back >= 0) {
      w = back + 1;
      g = ++from;
    } else return false;
  }
  return wanted.slice(w).every((step) => step === any);
}

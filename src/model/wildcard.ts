/** Whether `text` is what the pattern means, `*` being any characters; quadratic at worst, whatever the pattern. */
export function matchesWildcard(pattern: string, text: string): boolean {
  return matchesSequence(pattern.split(''), text.split(''), { any: '*', same: (wanted, given) => wanted === given });
}

export interface Alphabet {
  /** The step that stands for any run of steps. */
  readonly any: string;
  same(wanted: string, given: string): boolean;
}

/** Greedy, with one point of return: the last `any`. */
export function matchesSequence(wanted: readonly string[], given: readonly string[], { any, same }: Alphabet): boolean {
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

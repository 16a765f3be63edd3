/**
 * How many letters must be added, removed, changed or swapped with a neighbour to get from one word to the other
 * (optimal string alignment), counted up to `limit`; more is told as `limit + 1`.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || a.length > 64) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1);
}

/** The known word that a misspelt one is nearest to: at most two letters off, and not more than a third of the word. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.min(2, Math.floor(word.length / 3));
  if (limit === 0) return undefined;
  const near = known.map((k) => ({ k, d: distance(word.toLowerCase(), k.toLowerCase(), limit) })).filter(({ d }) => d <= limit);
  return near.sort((a, b) => a.d - b.d)[0]?.k;
}

import type { Rate } from '../model/probe.ts';

/** The normal deviate of 95 %. */
const Z = 1.959963984540054;

/**
 * The share of successes with Wilson's score interval at 95 %: sensible for few runs and for shares near 0 and 1, where the
 * textbook's interval is empty. (E. B. Wilson, 1927; Brown, Cai and DasGupta, 2001, recommend it for small numbers.)
 * Nothing is known without a run: the interval is then 0 to 1.
 */
export function wilson(successes: number, runs: number): Rate {
  if (runs === 0) return { value: 0, low: 0, high: 1 };
  const share = successes / runs;
  const scale = 1 + Z ** 2 / runs;
  const centre = (share + Z ** 2 / (2 * runs)) / scale;
  const half = (Z * Math.sqrt((share * (1 - share)) / runs + Z ** 2 / (4 * runs ** 2))) / scale;
  return {
    value: share,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === runs ? 1 : Math.min(1, centre + half),
  };
}

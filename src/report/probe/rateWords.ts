import type { Rate } from '../../model/probe.ts';

/** `67 % (39-86 %)`: the share, and between which it lies 95 times in 100. */
export function rateWords({ value, low, high }: Rate): string {
  return `${percent(value)} % (${percent(low)}-${percent(high)} %)`;
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}

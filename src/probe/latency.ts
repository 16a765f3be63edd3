import type { Latency } from '../model/probe.ts';

/** p50, p95 and the worst of these times, rounded to milliseconds; undefined where there is none. */
export function latencyOf(times: readonly number[]): Latency | undefined {
  if (times.length === 0) return undefined;
  const sorted = [...times].sort((a, b) => a - b);
  const [p50, p95, worst] = [quantile(sorted, 0.5), quantile(sorted, 0.95), quantile(sorted, 1)].map(Math.round);
  return { p50: p50 ?? 0, p95: p95 ?? 0, worst: worst ?? 0 };
}

/**
 * The smallest of the sorted values that at least this share of them do not exceed (nearest rank): always a time that was measured.
 * Of fewer than twenty runs, p95 is therefore the worst.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length - 1e-9));
  return sorted[Math.min(rank, sorted.length) - 1] ?? 0;
}

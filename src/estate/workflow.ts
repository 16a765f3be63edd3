import type { Workflow } from '../model/graph.ts';
import type { Rate } from '../model/probe.ts';

/** A server of a client, with how often it answers, where that was measured. */
export interface Step {
  readonly server: string;
  readonly availability?: Rate;
}

/** How often all servers of a client work at once; undefined where none was measured. */
export function workflowOf(steps: readonly Step[]): Workflow | undefined {
  const measured = steps.flatMap(({ server, availability }) => (availability ? [{ server, availability }] : []));
  if (measured.length === 0) return undefined;
  const worst = measured.reduce((a, b) => (isWorse(b.availability, a.availability) ? b : a));
  return {
    availability: productOf(measured.map((m) => m.availability)),
    measured: measured.length,
    unmeasured: steps.length - measured.length,
    costliest: worst.availability.value < 1 ? worst : undefined,
  };
}

function isWorse(a: Rate, b: Rate): boolean {
  return a.value < b.value || (a.value === b.value && a.low < b.low);
}

/**
 * The product of independent shares with its interval at 95 %, recovered from theirs on the logarithmic scale (MOVER, Zou and Donner 2008):
 * the distance to a limit is the root of the sum of squares of the distances of the parts.
 */
export function productOf(rates: readonly Rate[]): Rate {
  const value = rates.reduce((product, rate) => product * rate.value, 1);
  if (value === 0) return { value, low: 0, high: rates.reduce((product, rate) => product * rate.high, 1) };
  const down = Math.hypot(...rates.map((rate) => Math.log(rate.value / rate.low)));
  const up = Math.hypot(...rates.map((rate) => Math.log(rate.high / rate.value)));
  return { value, low: value * Math.exp(-down), high: Math.min(1, value * Math.exp(up)) };
}

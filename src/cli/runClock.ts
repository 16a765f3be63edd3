import type { Report } from '../model/report.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The time of a run; `SOURCE_DATE_EPOCH` (seconds) fixes it, so that the same scan gives the same bytes. */
export function runClock(env: Env): Date {
  const seconds = fixedTime(env);
  return seconds === undefined ? new Date() : new Date(seconds * 1000);
}

/** Where the time is fixed nothing takes any, or no two reports would be the same. */
export function atFixedTime(report: Report, env: Env): Report {
  return fixedTime(env) === undefined ? report : { ...report, run: { ...report.run, durationMs: 0 } };
}

function fixedTime({ SOURCE_DATE_EPOCH: epoch }: Env): number | undefined {
  return epoch !== undefined && /^\d{1,12}$/.test(epoch) ? Number(epoch) : undefined;
}

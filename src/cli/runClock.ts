/** The time of a run; `SOURCE_DATE_EPOCH` (seconds) fixes it, so that the same scan gives the same bytes. */
export function runClock(env: Readonly<Record<string, string | undefined>>): Date {
  const epoch = env.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

const UNITS = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
] as const;

/** How long since an ISO time, in its largest unit: `3 d`, `42 min`. */
export function ageOf(started: string | undefined, now: string): string {
  const seconds = ageSeconds(started, now);
  if (seconds === undefined) return '-';
  const [size, unit] = UNITS.find(([size]) => seconds >= size) ?? UNITS[3];
  return `${Math.floor(seconds / size)} ${unit}`;
}

/** Whole seconds since an ISO time; clocks that differ a little make no negative age. */
export function ageSeconds(started: string | undefined, now: string): number | undefined {
  const age = started === undefined ? Number.NaN : (Date.parse(now) - Date.parse(started)) / 1000;
  return Number.isNaN(age) ? undefined : Math.max(0, Math.floor(age));
}

/** Bytes in MiB, as `ps` and `top` have it. */
export function memoryOf(bytes: number | undefined): string {
  return bytes === undefined ? '-' : `${Math.max(1, Math.round(bytes / 2 ** 20))} MB`;
}

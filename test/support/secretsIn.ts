/** As many characters of a secret in a row, past what a mask may show, count as a leak. */
const WINDOW = 8;

/** At most this much of a value is its service's public prefix. */
const PREFIX = 12;

/**
 * Where a text gives away one of the secrets: whole, or eight characters in a row of what lies between the public prefix and the
 * last two; plain, as base64, percent-encoded or reversed. The places are named by the secret's number, never by its value.
 */
export function secretsIn(text: string, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret, i) => {
    const inner = secret.slice(Math.min(PREFIX, Math.floor(secret.length / 4)), -2);
    const windows = Array.from({ length: Math.max(1, inner.length - WINDOW + 1) }, (_, at) => inner.slice(at, at + WINDOW));
    const spellings = [...windows, ...[secret, encodeURIComponent(secret), [...secret].reverse().join('')], ...base64(secret)];
    return spellings.some((spelling) => text.includes(spelling)) ? [`secret ${i + 1} of ${secrets.length}`] : [];
  });
}

/** The parts of a base64 text that stand still wherever in it the secret begins. */
function base64(secret: string): string[] {
  return [0, 1, 2].map((shift) =>
    Buffer.from(' '.repeat(shift) + secret)
      .toString('base64')
      .slice(4, -4),
  );
}

import { describe, expect, test } from 'vitest';
import { fakeSecret, SECRET_KINDS } from '../../fixtures/secrets.ts';
import { mask } from '../../src/model/credential.ts';

/** What all credentials of a kind begin with. */
function common(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length++;
  return first.slice(0, length);
}

describe('a masked credential', () => {
  test.each(SECRET_KINDS)('of kind %s shows nothing that is its own but the last two characters', (kind) => {
    const secrets = Array.from({ length: 200 }, (_, i) => fakeSecret(kind, String(i)));
    const shared = common(secrets);
    for (const secret of secrets) {
      const [shown = '', rest] = mask(secret).split('****');
      expect(shared.startsWith(shown)).toBe(true);
      expect(rest).toBe(secret.slice(-2));
    }
  });

  test.each([
    [['ghp', 'Ab1', '2345678901234567890123456789012'].join('_'), 'ghp_****12'],
    ['correct-horse-battery-staple-and-twenty-more', '****re'],
    ['my_secret_pass_phrase_that_nobody_knows', '****ws'],
    ['GHP_not-a-prefix-of-anything', '****ng'],
  ])('%s is %s', (secret, masked) => {
    expect(mask(secret)).toBe(masked);
  });

  test('of fewer than sixteen characters is hidden whole', () => {
    expect(mask('sk-123456789012')).toBe('****');
  });
});

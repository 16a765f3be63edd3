import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Composition, compile, composedIn, indexed } from '../../../../rules/lib/signals/composition.ts';
import { ASSUMED_CONSENT } from '../../../../rules/lib/signals/families/assumedConsent.ts';
import { ATTACKS } from '../../../../rules/lib/signals/families/attack.ts';
import { CONCEALMENT } from '../../../../rules/lib/signals/families/concealment.ts';
import { CONSENT } from '../../../../rules/lib/signals/families/consent.ts';
import { CONVERSATION } from '../../../../rules/lib/signals/families/conversation.ts';
import { LASTING } from '../../../../rules/lib/signals/families/lasting.ts';
import { MEDDLING } from '../../../../rules/lib/signals/families/meddling.ts';
import { OBEDIENCE } from '../../../../rules/lib/signals/families/obedience.ts';
import { OVERRIDE } from '../../../../rules/lib/signals/families/override.ts';
import { PERSONA } from '../../../../rules/lib/signals/families/persona.ts';
import { PREFERENCE } from '../../../../rules/lib/signals/families/preference.ts';
import { PROTECTION } from '../../../../rules/lib/signals/families/protection.ts';
import { THEFT } from '../../../../rules/lib/signals/families/theft.ts';
import { WORD_CLASSES } from '../../../../rules/lib/signals/lexicon.ts';
import { sentencesOf } from '../../../../rules/lib/signals/sentences.ts';
import { THING_CLASSES } from '../../../../rules/lib/signals/things.ts';

const FAMILIES = {
  ASSUMED_CONSENT,
  ATTACKS,
  CONCEALMENT,
  CONSENT,
  CONVERSATION,
  LASTING,
  MEDDLING,
  OBEDIENCE,
  OVERRIDE,
  PERSONA,
  PREFERENCE,
  PROTECTION,
  THEFT,
};

/** The words that a composition is found at. */
function found(pattern: string, text: string): string[] {
  const index = indexed(compile([['is found', 3, pattern]]));
  return [...sentencesOf(text)].flatMap((sentence) => composedIn(sentence, index)).map(({ start, end }) => text.slice(start, end));
}

describe('a composition', () => {
  it.each<[string, string, string, string[]]>([
    ['in order and near', 'forbid tell user', 'Do not tell the user.', ['Do not tell the user']],
    ['not in another order', 'forbid tell user', 'Users tell what they do not want.', []],
    ['not further than five words', 'forbid tell user', 'Do not tell one two three four five six users.', []],
    [
      'anywhere behind',
      'forbid ... user',
      'Do not do one two three four five six for users.',
      ['Do not do one two three four five six for users'],
    ],
    ['the very next word', 'call +user', 'Call the user.', []],
    ['one of several', 'secret|talk', 'The api key.', ['api key']],
    ['another row, anywhere', 'secret & outside', 'A remote server has the password.', ['password']],
    ['another row, not far away', 'secret ~ outside', 'A remote server has the password.', ['password']],
    ['another row, too far away', 'secret ~ outside', `The password ${'is a word '.repeat(20)} of a remote server.`, []],
    ['a row that must be absent', 'secret !=public', 'The public password.', []],
    ['one word in all its forms', '=copy', 'It copies. It copied. By copying.', ['copies', 'copied', 'copying']],
    ['denied', 'send secret', 'It never sends secrets.', []],
    ['denied in between', 'send ... outside', 'Sends mails but not to a third party.', []],
    ['denied in another row', 'secret & send', 'Passwords stay here and it never sends them.', []],
    ['what the tool must not be used for', 'evade ... check', 'It must not be used to get around access controls.', []],
    ['never without', '=without consent', 'Never sends a mail without approval.', []],
    ['not without', 'absent consent', 'This is not possible without approval.', []],
    ['reminded, not denied', 'send talk', 'Never forget to send the transcript.', ['send the transcript']],
    ['spoken of', 'ignore earlier rules', 'Detects "ignore previous instructions".', []],
    ['in two sentences', 'send secret', 'It sends. A secret.', []],
  ])('%s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it.each(Object.entries(FAMILIES))('of %s names only classes that have words', (_, family: readonly Composition[]) => {
    const known = new Set([...WORD_CLASSES, ...THING_CLASSES, 'quoted', 'hush', 'tellFirst']);
    const named = family
      .flatMap(([, , pattern]) => pattern.split(/[\s|&~!+]+/))
      .filter((atom) => atom && atom !== '...' && !atom.startsWith('='));
    expect(named.filter((atom) => !known.has(atom))).toEqual([]);
  });

  it('is found whatever stands in front of its sentence', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(found('forbid tell user', `${text}.\n\nDo not tell the user.`)).toContain('Do not tell the user');
      }),
      { numRuns: 200 },
    );
  });
});

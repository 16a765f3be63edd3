import { once } from '../once.ts';
import { readyAssurances, unassured } from './assurances.ts';
import { compile, composedIn, indexed } from './composition.ts';
import { ASSUMED_CONSENT } from './families/assumedConsent.ts';
import { ATTACKS } from './families/attack.ts';
import { CONCEALMENT } from './families/concealment.ts';
import { CONSENT } from './families/consent.ts';
import { CONVERSATION } from './families/conversation.ts';
import { LASTING } from './families/lasting.ts';
import { MEDDLING } from './families/meddling.ts';
import { OBEDIENCE } from './families/obedience.ts';
import { OVERRIDE } from './families/override.ts';
import { PERSONA } from './families/persona.ts';
import { PREFERENCE } from './families/preference.ts';
import { PROTECTION } from './families/protection.ts';
import { THEFT } from './families/theft.ts';
import { sentencesOf } from './sentences.ts';
import type { Signal } from './signal.ts';

const FAMILIES = [
  OVERRIDE,
  OBEDIENCE,
  PERSONA,
  CONCEALMENT,
  CONSENT,
  ASSUMED_CONSENT,
  PROTECTION,
  ATTACKS,
  THEFT,
  CONVERSATION,
  MEDDLING,
  PREFERENCE,
  LASTING,
];
const index = once(() => indexed(compile(FAMILIES.flat())));

/** What the sentences of a text bring together. */
export function composedSignals(text: string): Signal[] {
  const found: Signal[] = [];
  // The classes have to be known before sentences are read in them.
  const compositions = index();
  readyAssurances();
  for (const sentence of sentencesOf(text))
    if (sentence.tokens.length > 1) found.push(...unassured(composedIn(sentence, compositions), sentence));
  return found;
}

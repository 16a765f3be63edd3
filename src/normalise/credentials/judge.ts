import type { Credential } from '../../model/credential.ts';
import { isHashed, looksHarmless, looksRandom } from './looks.ts';
import { isPhraseName, tellingOf, wordsOf } from './names.ts';
import { isCommonPassword, isWords, saysPlaceholder } from './placeholders.ts';
import { namedType } from './shapes.ts';

/** What a value is taken for. */
export type Judgement = Pick<Credential, 'kind' | 'type' | 'confidence' | 'weak'>;

const WORD_AND_NUMBER = /^[A-Za-z]{1,20}(?:[-_. @]{1,2}[A-Za-z]{1,20}){0,6}[-_.@]?\d{0,4}[!.?]?$/;

/** As Google shows it: four groups of four letters. */
const APP_PASSWORD = /^[a-z]{4}(?: [a-z]{4}){3}$/;

/** Judges a whole value by the name beside it; undefined where it is no credential at all. */
export function judgeNamed(name: string, value: string): Judgement | undefined {
  const text = value.trim();
  if (text === '') return undefined;
  switch (tellingOf(name)) {
    case 'password':
      return judgePassword(text);
    case 'token':
      return judgeToken(name, text);
    case 'maybe':
      return judgeMaybe(name, text);
    default:
      return undefined;
  }
}

/** What a value is that stands where a password belongs; undefined where it is none. */
export function judgePassword(value: string, type = 'password'): Judgement | undefined {
  if (APP_PASSWORD.test(value)) return literal('google-app-password', 'medium');
  if (isCommonPassword(value)) return weak(type);
  if (isHashed(value)) return undefined;
  if (saysPlaceholder(value)) return placeholder(type);
  if (looksRandom(value, 10)) return literal(type, 'medium');
  if (/^\d{4,}$/.test(value)) return weak(type);
  if (looksHarmless(value)) return undefined;
  return WORD_AND_NUMBER.test(value) || value.length < 8 ? weak(type) : literal(type, 'medium');
}

/** What a value is by the name of what holds it and by its own shape; undefined where neither tells of a credential. */
export function judgeToken(name: string, value: string): Judgement | undefined {
  const type = namedType(name, value);
  if (isPhraseName(name) && PHRASE.test(value)) return judgePhrase(value);
  if (saysPlaceholder(value)) return placeholder(type ?? typeOfName(name));
  if (type) return literal(type, 'medium');
  if (looksHarmless(value)) return undefined;
  if (looksRandom(value)) return literal(typeOfName(name), 'medium');
  if (isWords(value)) return placeholder(typeOfName(name));
  if (value.length >= 20 && !/\s/.test(value)) return literal(typeOfName(name), 'low');
  return value.length >= 8 && /\d/.test(value) ? weak(typeOfName(name)) : placeholder(typeOfName(name));
}

/** The words of BIP 39: 12 to 24, each of three to eight letters. Hardhat's public ones repeat themselves. */
function judgePhrase(value: string): Judgement {
  const words = value.split(' ');
  if (new Set(words).size < words.length / 2) return weak('seed-phrase');
  return saysPlaceholder(value) || words.some((word) => SAID.test(word)) ? placeholder('seed-phrase') : literal('seed-phrase', 'medium');
}

const PHRASE = /^[a-z]{3,8}(?: [a-z]{3,8}){11,23}$/;

/** Words of sentences about a phrase; none of them is among the 2,048. */
const SAID = /^(?:your|the|here|twelve|phrase|mnemonic|words)$/;

/** A name that may mean something else: only a value that cannot be anything else counts. */
function judgeMaybe(name: string, value: string): Judgement | undefined {
  const type = namedType(name, value);
  if (looksHarmless(value) || (!type && /^[0-9a-f]{8}-/i.test(value))) return undefined;
  if (saysPlaceholder(value)) return value.length < 6 ? undefined : placeholder(typeOfName(name));
  return type || looksRandom(value, 20) ? literal(type ?? typeOfName(name), 'medium') : undefined;
}

/** A long random value under a name that says nothing: seldom anything but a key, and never sure. */
export function judgeUntold(value: string): Judgement | undefined {
  const alike = /^(?=.{40,128}$)[A-Za-z0-9+_-]{8}[A-Za-z0-9+/_-]*={0,2}$/.test(value);
  if (!alike || !/[a-z]/.test(value) || !/[A-Z]/.test(value) || !/\d/.test(value)) return undefined;
  if (saysPlaceholder(value) || looksHarmless(value) || isReadable(value) || !looksRandom(value, 40)) return undefined;
  return literal('generic', 'low');
}

/** Base64 of plain text hides nothing. */
function isReadable(value: string): boolean {
  return /^[\x20-\x7e\s]{20,}$/.test(Buffer.from(value, 'base64').toString('latin1'));
}

/** The type of a credential that has no form of its own. */
export function typeOfName(name: string): string {
  const words = wordsOf(name);
  if (words.includes('authorization') || words.includes('bearer')) return 'bearer';
  if (/client.?secret/i.test(name)) return 'client-secret';
  if (/pass(?:word|wd|phrase)?$/i.test(name)) return 'password';
  if (/private.?key$/i.test(name)) return 'private-key';
  if (/key$/i.test(name)) return 'api-key';
  if (isPhraseName(name)) return 'seed-phrase';
  if (words.some((word) => word.endsWith('token') || word === 'pat' || word === 'jwt')) return 'token';
  return words.some((word) => word.endsWith('secret')) ? 'secret' : 'generic';
}

/** A secret in the clear. */
export const literal = (type: string, confidence: Credential['confidence']): Judgement => ({ kind: 'literal', type, confidence });
/** A gap that somebody is to fill. */
export const placeholder = (type: string): Judgement => ({ kind: 'placeholder', type, confidence: 'high' });
/** A word that is hardly a secret, though it stands where one belongs. */
export const weak = (type: string): Judgement => ({ kind: 'literal', type, confidence: 'low', weak: true });

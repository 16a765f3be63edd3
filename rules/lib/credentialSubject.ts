import type { Credential } from '../../src/model/credential.ts';
import type { Entry } from '../../src/model/entry.ts';
import { plainText } from '../../src/model/untrusted.ts';
import { placeOf } from './credentialPlace.ts';

const WHERE = {
  argument: 'this argument',
  environment: 'this variable',
  header: 'this header',
  address: 'this address',
  field: 'this field',
} as const;

/** What holds a credential, for the beginning of a message: the variable or header by its name, a flag as it is typed. */
export function subjectOf(entry: Entry, credential: Credential): string {
  const place = placeOf(entry, credential);
  const { name } = credential;
  if (name === undefined || /^(?:bearer|password|key|token)$/i.test(name)) return WHERE[place];
  const plain = plainText(name, 80);
  return place === 'argument' && !/^[A-Z_0-9]+$/.test(plain) && plain.length > 1 ? `\`--${plain}\`` : `\`${plain}\``;
}

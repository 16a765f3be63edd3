import { describe, expect, it } from 'vitest';
import { fakeSecret, SECRET_KINDS } from '../../../fixtures/secrets.ts';
import type { Transport } from '../../../src/model/entry.ts';
import { credentialsOf } from '../../../src/normalise/credentials/credentials.ts';
import { expanding, remote, stdio, text } from './entryParts.ts';

/** Kinds that only a name can tell, with the name that tells. */
const NAMES: Readonly<Record<string, string>> = {
  'aws-secret-access-key': 'AWS_SECRET_ACCESS_KEY',
  'azure-storage-key': 'AZURE_STORAGE_ACCOUNT_KEY',
  'cloudflare-legacy-token': 'CLOUDFLARE_API_TOKEN',
  'vercel-legacy-token': 'VERCEL_TOKEN',
  'trello-key': 'TRELLO_API_KEY',
  'exa-key': 'EXA_API_KEY',
  bearer: 'SERVICE_TOKEN',
  password: 'DB_PASSWORD',
  hex32: 'SERVICE_API_KEY',
};

const TYPES: Readonly<Record<string, string>> = { bearer: 'token', hex32: 'api-key' };

const nameOf = (kind: string) => NAMES[kind] ?? 'SERVICE_API_KEY';

/** Every place that a secret stands in, in the wild. */
const PLACES: Readonly<Record<string, (name: string, secret: string) => Transport>> = {
  'an environment variable': (name, secret) => stdio({ env: { [name]: secret } }),
  'an argument behind its flag': (name, secret) => stdio({ args: ['-y', 'pkg', `--${name.toLowerCase().replaceAll('_', '-')}`, secret] }),
  'an argument with its flag': (name, secret) => stdio({ args: [`--${name.toLowerCase().replaceAll('_', '-')}=${secret}`] }),
  'a variable for a container': (name, secret) => stdio({ command: 'docker', args: ['run', '-e', `${name}=${secret}`, 'mcp/x'] }),
  'a header of its own': (name, secret) => remote('https://mcp.test/mcp', { [`X-${name.replaceAll('_', '-')}`]: secret }),
  'a query parameter': (name, secret) => remote(`https://mcp.test/mcp?a=1&${name}=${secret}&b=2`),
  'JSON in an argument': (name, secret) => stdio({ args: ['--config', JSON.stringify({ mode: 'x', [name]: secret })] }),
  'JSON in JSON in an argument': (name, secret) =>
    stdio({ args: ['--config', JSON.stringify({ inner: JSON.stringify({ [name]: secret }) })] }),
  'a shell command': (name, secret) => stdio({ command: 'bash', args: ['-c', `${name}="${secret}" exec server --stdio`] }),
};

describe('a credential of every kind', () => {
  for (const [place, transport] of Object.entries(PLACES)) {
    it(`is found in ${place}, once, at exactly its characters, as what it is`, () => {
      for (const kind of SECRET_KINDS) {
        const secret = fakeSecret(kind, place);
        const found = credentialsOf({ transport: transport(nameOf(kind), secret), expansion: expanding(), extra: [] });
        const [first] = found;
        expect({ kind, found: found.map(({ kind: k, value }) => ({ k, value })) }).toEqual({
          kind,
          found: [{ k: 'literal', value: secret }],
        });
        expect({ kind, length: (first?.at.end ?? 0) - (first?.at.start ?? 0) }).toEqual({ kind, length: secret.length });
        if (!(kind in NAMES) || !/container|JSON|query|header/.test(place))
          expect({ kind, type: first?.type }).toEqual({ kind, type: TYPES[kind] ?? kind });
        expect(first?.confidence).not.toBe('low');
      }
    });
  }

  it('is found in an Authorization header, without its scheme', () => {
    for (const kind of SECRET_KINDS) {
      const secret = fakeSecret(kind, 'header');
      const value = `Bearer ${secret}`;
      const found = credentialsOf({ transport: remote('https://mcp.test', { Authorization: value }), expansion: expanding(), extra: [] });
      expect(found).toMatchObject([
        { kind: 'literal', value: secret, at: { start: 7, end: value.length }, where: '/headers/Authorization' },
      ]);
    }
  });

  it('is found as the password of a connection string', () => {
    for (const scheme of ['postgres', 'postgresql', 'mysql', 'mongodb+srv', 'rediss', 'amqps', 'jdbc:postgresql']) {
      const secret = fakeSecret('password', scheme);
      const found = credentialsOf({
        transport: stdio({ args: [`${scheme}://app:${secret}@db.acme.io:5432/app`] }),
        expansion: expanding(),
        extra: [],
      });
      expect(found).toMatchObject([{ kind: 'literal', type: 'connection-password', value: secret }]);
    }
  });

  it('is found in a field that only the client knows', () => {
    const secret = fakeSecret('hex32');
    const extra = [{ name: text('apiKey'), value: text(secret) }];
    expect(credentialsOf({ transport: remote('https://mcp.test'), expansion: expanding(), extra })).toMatchObject([
      { where: '/apiKey', value: secret },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeSecret } from '../../../fixtures/secrets.ts';
import { credentialsOf, looseCredentials } from '../../../src/normalise/credentials/credentials.ts';
import { expanding, remote, seen, stdio, text, variables } from './entryParts.ts';

const PIECES = [
  'token',
  '=',
  ':',
  '"',
  "'",
  ' ',
  '${A}',
  '://',
  '@',
  '?',
  '&',
  ';',
  'Bearer ',
  '\\',
  '{',
  '}',
  'sk-',
  '\u0000',
  '💥',
  'password',
  '/',
];

describe('the credentials of an entry', () => {
  it('never overlap, lie inside their text and are what stands there, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES, fakeSecret('github-pat'))).map((p) => p.join('')),
    );
    fc.assert(
      fc.property(anything, fc.constantFrom('API_KEY', 'PASSWORD', 'NAME', 'Authorization'), (value, name) => {
        const found = credentialsOf({ transport: remote('https://x.test', { [name]: value }), expansion: expanding('${VAR}'), extra: [] });
        let end = 0;
        for (const { at, value: own } of found) {
          expect(at.start).toBeGreaterThanOrEqual(end);
          expect(value.slice(at.start, at.end)).toBe(own);
          end = at.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found in a personal address, in a webhook and in userinfo', () => {
    const zapier = fakeSecret('bearer');
    expect(seen(remote(`https://mcp.zapier.com/api/mcp/s/${zapier}/mcp`))).toEqual([`literal personal-url /url ${zapier}`]);
    const webhook = fakeSecret('slack-webhook');
    expect(seen(stdio({ args: [webhook] }))).toEqual([`literal slack-webhook /args/0 ${webhook}`]);
    const token = fakeSecret('github-pat');
    expect(seen(stdio({ args: [`git+https://${token}@github.com/acme/x`] }))).toEqual([`literal github-pat /args/0 ${token}`]);
  });

  it('hold a basic header’s password, and not an example’s', () => {
    const basic = (pair: string) => seen(remote('https://x.test', { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` }));
    expect(basic(`ada:${fakeSecret('password')}`)).toMatchObject([expect.stringMatching(/^literal basic-auth/)]);
    expect(basic('user:your-password')).toMatchObject([expect.stringMatching(/^placeholder basic-auth/)]);
  });

  it('hold the key of a package whose flag says too little by itself', () => {
    const key = '1f9eda8a-110f-4065-a8d2-538ac9090dc4';
    expect(seen(stdio({ args: ['-y', '@smithery/cli@latest', 'run', '@acme/x', '--key', key] }))).toEqual([
      `literal api-key /args/5 ${key}`,
    ]);
    expect(seen(stdio({ args: ['-y', '@acme/sheets', '--key', key] }))).toEqual([]);
  });

  it('hold the key that a server takes as an argument of its own', () => {
    const key = fakeSecret('neon-key');
    const old = key.slice(-24);
    const neon = ['-y', '@neondatabase/mcp-server-neon', 'start'];
    expect(seen(stdio({ args: [...neon, key] }))).toEqual([`literal neon-key /args/3 ${key}`]);
    expect(seen(stdio({ args: [...neon, old] }))).toEqual([`literal api-key /args/3 ${old}`]);
    expect(seen(stdio({ args: [...neon, '<YOUR_NEON_API_KEY>'] }))).toEqual(['placeholder api-key /args/3 <YOUR_NEON_API_KEY>']);
    expect(seen(stdio({ args: [...neon, '--help'] }))).toEqual([]);
    expect(seen(stdio({ args: ['-y', '@acme/mcp', 'start', 'me-and-my-team'] }))).toEqual([]);
    const upstash = ['-y', '@upstash/mcp-server@latest', 'run', 'ada@acme.io', old];
    expect(seen(stdio({ args: upstash }))).toEqual([`literal api-key /args/4 ${old}`]);
  });

  it('hold a private key as a whole', () => {
    const key = `-----BEGIN ${'PRIVATE'} KEY-----\n${fakeSecret('bearer')}\n-----END ${'PRIVATE'} KEY-----`;
    expect(seen(stdio({ env: { SIGNING: key } }))).toEqual([`literal private-key /env/SIGNING ${key}`]);
  });

  it('leave out what is made to be seen', () => {
    const anon = fakeSecret('supabase-service-role').replace(/\.[^.]+\./, `.${Buffer.from('{"role":"anon"}').toString('base64url')}.`);
    expect(seen(stdio({ env: { SUPABASE_KEY: anon } }))).toEqual([]);
  });

  it('are not read into words for people', () => {
    const extra = variables({ description: 'Set the password: admin, or a token = your-token', _comment: 'API_KEY=changeme' });
    expect(seen(stdio({}), expanding(), extra)).toEqual([]);
    const slipped = fakeSecret('github-pat');
    expect(seen(stdio({}), expanding(), variables({ description: `uses ${slipped}` }))).toEqual([
      `literal github-pat /description ${slipped}`,
    ]);
  });
});

describe('the credentials of a comment', () => {
  it('are its secrets only', () => {
    const secret = fakeSecret('github-pat');
    const found = looseCredentials([
      text(` "GITHUB_TOKEN": "${secret}",`),
      text(' TOKEN=<your-token>, PASSWORD=admin'),
      text(' just words'),
    ]);
    expect(found).toMatchObject([{ kind: 'literal', type: 'github-pat', value: secret }]);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../../src/normalise/credentials/credentials.ts';
import { expanding, remote, seen, stdio, variables } from './entryParts.ts';

const hash = (algorithm: string, seed: string) => createHash(algorithm).update(seed);
const hex = (seed: string, length: number) => hash('sha512', seed).digest('hex').slice(0, length);
const base62 = (seed: string, length: number) => hash('sha512', seed).digest('base64').replace(/[+/=]/g, '').slice(0, length);

function uuid(seed: string): string {
  const h = hex(seed, 32);
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20)}`;
}

/** Name and value of things that look random and open nothing. */
const HARMLESS: readonly ((seed: string) => readonly [string, string])[] = [
  (seed) => ['SESSION_ID', uuid(seed)],
  (seed) => ['WORKSPACE', uuid(seed)],
  (seed) => ['GIT_COMMIT', hex(seed, 40)],
  (seed) => ['RUNTIME_STAMP', hex(seed, 12)],
  (seed) => ['IMAGE', `ghcr.io/acme/server@sha256:${hex(seed, 64)}`],
  (seed) => ['INTEGRITY', `sha512-${hash('sha512', seed).digest('base64')}`],
  (seed) => ['OPENAI_MODEL', `anthropic/claude-${hex(seed, 2)}-sonnet-2025${hex(seed, 4)}`],
  (seed) => ['DATA_DIR', `/Users/dev/Library/workspaceStorage/${hex(seed, 32)}/state`],
  (seed) => ['ICON', `data:image/png;base64,${hash('sha512', seed).digest('base64').repeat(4)}`],
  (seed) => ['SUPABASE_PROJECT_REF', hex(seed, 64).replace(/\d/g, '').slice(0, 20)],
  (seed) => ['GOOGLE_SHEET_ID', base62(seed, 44)],
  (seed) => ['TRELLO_BOARD_ID', base62(seed, 8)],
  (seed) => ['GOOGLE_APPLICATION_CREDENTIALS', `/home/dev/${hex(seed, 12)}.json`],
  (seed) => ['STRIPE_PUBLISHABLE_KEY', `pk_live_${base62(seed, 24)}`],
  (seed) => ['NEXT_PUBLIC_ANON_KEY', base62(seed, 40)],
  (seed) => ['AWS_PROFILE', `team-${hex(seed, 6)}`],
  (seed) => ['ROLE_ARN', `arn:aws:iam::${parseInt(hex(seed, 9), 16)}:role/reader`],
  (seed) => ['MAX_TOKENS', String(parseInt(hex(seed, 4), 16))],
  (seed) => ['API_KEY_FILE', `/run/secrets/${hex(seed, 16)}`],
  (seed) => ['ADMIN_PASSWORD', `$2b$10$${base62(seed, 53)}`],
  (seed) => ['DJANGO_PASSWORD', `pbkdf2_sha256$600000$${base62(seed, 22)}$${base62(seed, 43)}=`],
  (seed) => ['SERVICE_URL', `https://${hex(seed, 10)}.acme.io/v1/${uuid(seed)}`],
];

const SEEDS = Array.from({ length: 500 }, (_, i) => `harmless-${i}`);

describe('ten thousand values that are no secrets', () => {
  it.each(HARMLESS.map((make) => [make('x')[0], make] as const))('%s holds none in an environment', (_, make) => {
    const found = SEEDS.flatMap((seed) =>
      credentialsOf({ transport: stdio({ env: Object.fromEntries([make(seed)]) }), expansion: expanding(), extra: [] }),
    );
    expect(found.filter(({ kind }) => kind === 'literal')).toEqual([]);
  });

  it.each(HARMLESS.map((make) => [make('x')[0], make] as const))('%s is at most a guess as an argument', (_, make) => {
    const found = SEEDS.flatMap((seed) =>
      credentialsOf({ transport: stdio({ args: ['-y', 'pkg', make(seed)[1]] }), expansion: expanding(), extra: [] }),
    );
    expect(found.filter(({ kind, confidence }) => kind === 'literal' && confidence !== 'low')).toEqual([]);
  });

  it('and their addresses hold none', () => {
    const found = SEEDS.flatMap((seed) =>
      seen(remote(`https://mcp.acme.io/${uuid(seed)}/mcp?project_ref=${base62(seed, 20)}&profile=${hex(seed, 12)}`)),
    );
    expect(found).toEqual([]);
  });
});

describe('ordinary settings', () => {
  it('hold no credential', () => {
    const env = {
      KEYCLOAK_URL: 'http://localhost:8180',
      KAFKA_BROKERS: 'localhost:9092',
      TOKENIZER: 'o200k_base',
      TOKEN_LIMIT: '4096',
      DEFAULT_MINIMUM_TOKENS: '10000',
      AUTH_TYPE: 'oauth',
      AUTH: 'none',
      PASSWORD_FILE: '/run/secrets/db',
      PRIVATE_KEY_PATH: '~/.ssh/id_rsa',
      JIRA_PROJECT_KEY: 'ACME',
      API_URL: 'https://api.acme.io/v1',
      SENTRY_DSN: 'https://'.concat('0123abcd'.repeat(4), '@o1.ingest.sentry.io/2'),
      PUBLIC_KEY: 'AAAAC3NzaC1lZDI1NTE5AAAAIJ8u1Qm2wVb7',
      PATH: '/usr/bin:/bin',
    };
    expect(seen(stdio({ env }))).toEqual([]);
  });

  it('of code on the command line hold none', () => {
    expect(
      seen(stdio({ command: 'node', args: ['-e', 'const token = process.env.TOKEN; run({ token: token, password: getPassword() })'] })),
    ).toEqual(['reference token /args/1 process.env.TOKEN']);
  });

  // A quadratic search of a million characters takes hours; the limit leaves room for a busy machine.
  it('cost linear time, however long and however hostile', () => {
    const hostile = [
      'a',
      '"',
      '\\"',
      'a=',
      'key="',
      'token:',
      '${',
      '${A:-',
      'https://a:',
      '@',
      'eyJ',
      'eyJaaaaaaaaaaaaa.',
      '-----BEGIN PRIVATE KEY-----',
      '%A',
      'a.',
      'A_',
      '--token ',
      '<a',
      'sk-',
    ];
    for (const piece of hostile) {
      const value = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const start = performance.now();
      credentialsOf({
        transport: stdio({ args: ['--token', value] }),
        expansion: expanding('${VAR}'),
        extra: variables({ API_KEY: value }),
      });
      expect({ piece, quick: performance.now() - start < 20_000 }).toEqual({ piece, quick: true });
    }
  }, 300_000);

  it('may be numbers', () => {
    expect(seen(stdio({ env: { PIN: '1234', PORT: '8080' } }))).toEqual([]);
  });
});

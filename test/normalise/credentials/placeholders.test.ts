import { describe, expect, it } from 'vitest';
import { remote, seen, stdio } from './entryParts.ts';

const kinds = (transport: Parameters<typeof seen>[0]) => seen(transport).map((line) => line.split(' ')[0]);

describe('a placeholder', () => {
  it.each([
    '<YOUR_API_KEY>',
    '<your service account token>',
    'YOUR_API_KEY_HERE',
    'ANTHROPIC_API_KEY_HERE',
    'your-token',
    'your_github_pat',
    'ACTUAL_API_KEY',
    '[REDACTED_API_KEY]',
    'xxxx',
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'sk-...',
    'sk-ant-api03-...',
    'sk-your-key',
    '****************',
    '...',
    'changeme',
    'replace-me',
    'insert-token-here',
    'example-key',
    '00000000-0000-0000-0000-000000000000',
    '1234567890',
    'token',
    '{your-key}',
    'api_key_goes_here',
    'paste your key',
    '你的密钥',
  ])('is seen in %s', (value) => {
    expect(kinds(stdio({ env: { SERVICE_API_KEY: value } }))).toEqual(['placeholder']);
    expect(kinds(stdio({ args: ['--api-key', value] }))).toEqual(['placeholder']);
    expect(kinds(remote('https://mcp.test', { Authorization: `Bearer ${value}` }))).toEqual(['placeholder']);
  });

  it.each(['postgresql://user:pass@host/db', 'mysql://username:password@localhost/db', 'postgres://USER:<PASSWORD>@HOST/db'])(
    'is seen in %s',
    (value) => {
      expect(kinds(stdio({ env: { DATABASE_URL: value } }))).toEqual(['placeholder']);
    },
  );

  it('is not the empty string', () => {
    expect(kinds(stdio({ env: { API_KEY: '', TOKEN: '  ' } }))).toEqual([]);
  });
});

describe('a weak password', () => {
  it.each(['postgres', 'password', 'admin123', 'root', 'jb_password', 'vault-dev-password', 'hunter2', '123456'])('is %s', (value) => {
    expect(kinds(stdio({ env: { POSTGRES_PASSWORD: value } }))).toEqual(['weak']);
    expect(kinds(stdio({ args: [`postgres://jb_user:${value}@localhost:5434/jb`] }))).toEqual(['weak']);
  });

  it('is none where it is long and random, wherever it is used', () => {
    const value = 'kR7w-9Qz'.concat('Lm2xT4');
    expect(kinds(stdio({ env: { POSTGRES_PASSWORD: value } }))).toEqual(['literal']);
    expect(kinds(stdio({ args: [`postgres://jb_user:${value}@localhost:5434/jb`] }))).toEqual(['literal']);
  });
});

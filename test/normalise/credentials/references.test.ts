import { describe, expect, it } from 'vitest';
import { fakeSecret } from '../../../fixtures/secrets.ts';
import type { ReferenceSyntax } from '../../../src/model/expansion.ts';
import { credentialsOf } from '../../../src/normalise/credentials/credentials.ts';
import { expanding, remote, seen, stdio } from './entryParts.ts';

const WRITTEN: readonly (readonly [ReferenceSyntax, string])[] = [
  ['${VAR}', '${GITHUB_TOKEN}'],
  ['${VAR:-default}', '${GITHUB_TOKEN:-}'],
  ['$VAR', '$GITHUB_TOKEN'],
  ['%VAR%', '%GITHUB_TOKEN%'],
  ['${env:VAR}', '${env:GITHUB_TOKEN}'],
  ['{env:VAR}', '{env:GITHUB_TOKEN}'],
  ['${input:id}', '${input:github_token}'],
  ['${{ inputs.X }}', '${{ inputs.GITHUB_TOKEN }}'],
  ['${{ secrets.X }}', '${{ secrets.GITHUB_TOKEN }}'],
  ['${secret:X}', '${secret:GITHUB_TOKEN}'],
  ['${user_config.X}', '${user_config.github_token}'],
  ['{{VAR}}', '{{GITHUB_TOKEN}}'],
  ['${file:path}', '${file:/run/secrets/token}'],
  ['{file:path}', '{file:~/.token}'],
  ['$(command)', '$(op read op://vault/token)'],
  ['$: command', '$: pass show github/token'],
  ['$: command', '${cmd: op read op://vault/token}'],
  ['COPILOT_MCP_X', 'COPILOT_MCP_GITHUB_TOKEN'],
  ['COPILOT_MCP_X', '$COPILOT_MCP_GITHUB_TOKEN'],
];

describe('a reference', () => {
  it.each(WRITTEN)('%s is one where the client expands it', (syntax, written) => {
    expect(seen(stdio({ env: { GITHUB_TOKEN: written } }), expanding(syntax))).toEqual([`reference token /env/GITHUB_TOKEN ${written}`]);
  });

  it.each(WRITTEN)('%s is a text that nobody replaces where the client does not', (_, written) => {
    expect(seen(stdio({ env: { GITHUB_TOKEN: written } }))).toEqual([`placeholder unexpanded-reference /env/GITHUB_TOKEN ${written}`]);
  });

  it.each(['$input:github_token', '$env:GITHUB_TOKEN', '$secret:github-token'])('without its braces, as %s, is one nowhere', (written) => {
    const everything = expanding('${input:id}', '${env:VAR}', '${secret:X}', '$VAR');
    expect(seen(stdio({ env: { GITHUB_TOKEN: written } }), everything)).toEqual([
      `placeholder unexpanded-reference /env/GITHUB_TOKEN ${written}`,
    ]);
  });

  it('is a variable of the entry’s own where its headers may name it', () => {
    const at = { path: 'x', start: 0, end: 0 };
    const written = { ...remote('https://mcp.test/mcp', { Authorization: 'Bearer ${TOKEN}', 'X-API-Key': '$API_KEY' }) };
    const owned = { ...written, variables: [{ name: { value: 'TOKEN', at } }] };
    expect(seen(owned)).toEqual([
      'reference bearer /headers/Authorization ${TOKEN}',
      'placeholder unexpanded-reference /headers/X-API-Key $API_KEY',
    ]);
  });

  it('stands inside a value', () => {
    const written = remote('https://mcp.test/mcp?key=${API_KEY}', { Authorization: 'Bearer ${TOKEN}' });
    expect(seen(written, expanding('${VAR}'))).toEqual([
      'reference api-key /url ${API_KEY}',
      'reference bearer /headers/Authorization ${TOKEN}',
    ]);
    const database = stdio({ args: ['postgres://app:${PGPASS}@db.acme.io/app'] });
    expect(seen(database, expanding('${VAR}'))).toEqual(['reference password /args/0 ${PGPASS}']);
  });

  it('is nobody’s concern where no secret belongs', () => {
    expect(seen(stdio({ env: { HOME_DIR: '${HOME}' }, args: ['${workspaceFolder}/server.js'] }), expanding('${VAR}'))).toEqual([]);
  });

  it('with a secret as its default is a secret', () => {
    const secret = fakeSecret('github-pat');
    const found = seen(stdio({ env: { GITHUB_TOKEN: `\${GITHUB_TOKEN:-${secret}}` } }), expanding('${VAR:-default}'));
    expect(found).toEqual([`literal github-pat /env/GITHUB_TOKEN ${secret}`]);
  });

  it('is expanded by the shell, the secret store or the bridge between client and server', () => {
    expect(seen(stdio({ command: 'bash', args: ['-c', 'server --token $API_TOKEN'] }))).toEqual(['reference token /args/1 $API_TOKEN']);
    expect(seen(stdio({ command: 'op', args: ['run', '--', 'server'], env: { API_TOKEN: 'op://dev/x/token' } }))).toEqual([
      'reference token /env/API_TOKEN op://dev/x/token',
    ]);
    expect(seen(stdio({ args: ['mcp-remote', 'https://mcp.test', '--header', 'Authorization:${AUTH_TOKEN}'] }))).toEqual([
      'reference bearer /args/3 ${AUTH_TOKEN}',
    ]);
  });

  it('by name alone stands in docker’s -e and in the lists of clients that have them', () => {
    expect(seen(stdio({ command: 'docker', args: ['run', '-e', 'GITHUB_TOKEN', '-e', 'LOG_LEVEL', 'mcp/github'] }))).toEqual([
      'reference token /args/2 GITHUB_TOKEN',
    ]);
    expect(seen(stdio({ inheritedEnv: ['GITHUB_TOKEN', 'HOME'] }))).toEqual(['reference token /inheritedEnv GITHUB_TOKEN']);
  });

  it('points at its own characters only', () => {
    const transport = remote('https://mcp.test', { Authorization: 'Bearer ${TOKEN}' });
    const [first] = credentialsOf({ transport, expansion: expanding('${VAR}'), extra: [] });
    expect(first?.at).toMatchObject({ start: 7, end: 15 });
  });
});

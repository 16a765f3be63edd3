import { expect, test } from 'vitest';
import { applyDirectives } from '../../src/estate/applyDirectives.ts';
import type { Scope } from '../../src/model/client.ts';
import { PROJECT, read } from '../normalise/reading.ts';

const SERVERS = JSON.stringify({
  'amp.mcpServers': {
    local: { command: 'npx', args: ['-y', '@acme/local@1.0.0'] },
    near: { url: 'https://mcp.acme.example/mcp' },
    far: { url: 'https://far.example/mcp' },
  },
});

interface Rules {
  readonly scope: Scope;
  readonly project?: string;
  readonly rules: readonly unknown[];
}

/** The names of the servers that Amp still loads with these permissions. */
function left(...files: readonly Rules[]): string[] {
  const about = { dialect: 'amp', client: 'amp' } as const;
  const { entries } = read({ ...about, text: SERVERS, scope: 'user', project: undefined }).value;
  const directives = files.flatMap(({ scope, project, rules }, i) => {
    const text = JSON.stringify({ 'amp.mcpPermissions': rules });
    return read({ ...about, path: `/${scope}${i}`, scope, project, text }).value.directives;
  });
  return applyDirectives(entries, directives).flatMap(({ name, state }) => (state.enabled ? [name.value] : []));
}

const REJECT_ALL = [
  { matches: { url: '*' }, action: 'reject' },
  { matches: { command: '*' }, action: 'reject' },
];

test('the first rule that matches counts, in whatever order they stand', () => {
  const trusted = { matches: { url: 'https://*.acme.example/*' }, action: 'allow' };
  expect(left({ scope: 'user', rules: [trusted, ...REJECT_ALL] })).toEqual(['near']);
  expect(left({ scope: 'user', rules: [...REJECT_ALL, trusted] })).toEqual([]);
});

test('a server that no rule means is allowed', () => {
  expect(left({ scope: 'user', rules: [{ matches: { url: 'https://far.*' }, action: 'reject' }] })).toEqual(['local', 'near']);
  expect(left({ scope: 'user', rules: [] })).toEqual(['local', 'near', 'far']);
});

test('a rule on a command sees the program, or its whole line, and its arguments', () => {
  const rejects = (matches: unknown) => left({ scope: 'user', rules: [{ matches, action: 'reject' }] }).includes('local');
  expect(rejects({ command: 'npx' })).toBe(false);
  expect(rejects({ command: 'npx -y @acme/*' })).toBe(false);
  expect(rejects({ command: 'npx', args: '* @acme/*' })).toBe(false);
  expect(rejects({ command: ['uvx', 'npx'], args: ['*@other/*', '*@acme/*'] })).toBe(false);
  expect(rejects({ command: 'npx', args: '*@other/*' })).toBe(true);
  expect(rejects({ command: 'uvx' })).toBe(true);
});

test('an administrator comes before the user', () => {
  const managed = { scope: 'managed', rules: [{ action: 'reject' }] } as const;
  expect(left({ scope: 'user', rules: [{ action: 'allow' }] }, managed)).toEqual([]);
});

test('what a project rejects is rejected there only', () => {
  expect(left({ scope: 'project', project: PROJECT, rules: REJECT_ALL })).toHaveLength(3);
});

test('what a regular expression means is left as it is', () => {
  expect(left({ scope: 'user', rules: [{ matches: { command: '/^npx/' }, action: 'reject' }, ...REJECT_ALL] })).toEqual(['local']);
});

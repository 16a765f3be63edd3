import { expect, test } from 'vitest';
import { withFurtherReaders } from '../../src/estate/readAlso.ts';
import type { Scope } from '../../src/model/client.ts';
import { entriesOf, read } from '../normalise/reading.ts';

function entry(client: string, scope: Scope, alsoReadBy: readonly string[] = []) {
  return entriesOf({ dialect: 'cursor', client, scope, alsoReadBy, text: '{"mcpServers":{"a":{"command":"x"}}}' });
}

test('VS Code loads what it was told to discover, once', () => {
  const text = '{"chat.mcp.discovery.enabled":{"cursor-global":true}}';
  const { directives } = read({ dialect: 'vscode-settings', client: 'vscode', scope: 'user', text }).value;
  const entries = [
    entry('cursor', 'user'),
    entry('cursor', 'project'),
    entry('windsurf', 'user'),
    entry('cursor', 'user', ['vscode']),
  ].flat();
  expect(withFurtherReaders(entries, [...directives, ...directives]).map(({ file }) => file.alsoReadBy)).toEqual([
    ['vscode'],
    [],
    [],
    ['vscode'],
  ]);
});

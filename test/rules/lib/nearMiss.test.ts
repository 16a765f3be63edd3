import { expect, test } from 'vitest';
import { isWithinSettings, nearMiss } from '../../../rules/lib/nearMiss.ts';
import type { Estate } from '../../../src/model/estate.ts';
import type { SourceFile } from '../../../src/model/source.ts';

const NOWHERE = { files: [] as Estate['files'] } as Estate;
const at = (path: string, scope: SourceFile['scope'] = 'project') => ({ path, scope }) as SourceFile;

test.each([
  ['/p/.mcp.jsonc', '.mcp.json'],
  ['C:\\p\\.cursor\\mcp-servers.json', '.cursor/mcp.json'],
  ['/p/.kiro/mcp.json', '.kiro/settings/mcp.json'],
  ['/p/.zed/mcp.json', '.zed/settings.json'],
  ['/p/mcp.jsonc', '.mcp.json'],
  ['/p/.somebody/mcp.jsonc', undefined],
  ['/p/prod.mcp.jsonc', undefined],
  ['/p/.cursor/mcp-notes.json', undefined],
  ['/p/mcp.json', undefined],
])('%s is nearly %s', (path, place) => {
  expect(nearMiss(at(path), NOWHERE)?.place).toBe(place);
});

test('a user has another place', () => {
  expect(nearMiss(at('/home/ada/.claude/mcp.json', 'user'), NOWHERE)?.place).toBe('~/.claude.json');
  expect(nearMiss(at('/home/ada/.cursor/mcp.jsonc', 'user'), NOWHERE)?.place).toBe('~/.cursor/mcp.json');
});

test('a folder of settings is no project', () => {
  const paths = [
    '/p/.cursor/.mcp.json',
    'C:\\p\\.claude\\.mcp.json',
    '/p/.mcp.json',
    '/p/.claude/plugins/x/.mcp.json',
    '/p/.omp/.mcp.json',
  ];
  expect(paths.map((path) => isWithinSettings(at(path)))).toEqual([true, true, false, false, false]);
});

import { describe, expect, test } from 'vitest';
import { rememberedFolders } from '../../src/discover/memories.ts';
import type { Memory } from '../../src/model/client.ts';
import type { Node } from '../../src/model/node.ts';

const at = { path: '', start: 0, end: 0 };

function tree(value: unknown): Node {
  if (typeof value === 'string') return { kind: 'string', at, value, within: () => at };
  if (Array.isArray(value)) return { kind: 'array', at, items: value.map(tree) };
  if (typeof value !== 'object' || value === null) return { kind: 'null', at };
  return { kind: 'object', at, members: Object.entries(value).map(([key, v]) => ({ key: { value: key, at }, value: tree(v) })) };
}

function folders(where: Memory['folders'], value: unknown): string[] {
  return rememberedFolders({ path: '~/x', format: 'json', folders: where }, tree(value));
}

describe('the folders that a client remembers', () => {
  test('are the keys of an object', () => {
    expect(folders({ keysOf: 'projects' }, { projects: { '/a': {}, 'C:\\b': {}, 'D:/c': {} } })).toEqual(['/a', 'C:\\b', 'D:/c']);
    expect(folders({ keysOf: '$' }, { '/a': 'TRUST' })).toEqual(['/a']);
  });

  test('are values at a route, through lists and any key', () => {
    expect(folders({ valuesAt: 'a.items[].uri' }, { a: { items: [{ uri: 'file:///x%20y' }, { uri: 'file:///x%20y' }, {}] } })).toEqual([
      '/x y',
    ]);
    expect(folders({ valuesAt: '*.root' }, { one: { root: '/a' }, two: { root: ['/b', 3] } })).toEqual(['/a', '/b']);
  });

  test('may be URIs of files, of Windows and within WSL too, and of nothing else', () => {
    const written = ['file:///c%3A/Users/me', 'vscode-remote://wsl%2Bubuntu/home', 'file://host/share', 'file:///%E0%A4%A', 'nul\0'];
    expect(folders({ valuesAt: '$' }, written)).toEqual(['c:/Users/me', '\\\\wsl.localhost\\ubuntu\\home']);
  });

  test('are none where the file is something else', () => {
    expect(folders({ keysOf: 'projects' }, ['x'])).toEqual([]);
    expect(rememberedFolders({ path: '', format: 'json', folders: { keysOf: 'a' } }, undefined)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { nativeFolder } from '../../src/normalise/nativeFolder.ts';
import { entriesOf, read } from './reading.ts';

const LINUX = '/home/me/.claude.json';
const WINDOWS = 'C:\\Users\\me\\.claude.json';
const WINDOWS_FROM_LINUX = '/mnt/c/Users/me/.claude.json';
const LINUX_FROM_WINDOWS = '\\\\wsl.localhost\\Ubuntu\\home\\me\\.claude.json';

test.each([
  ['/work/shop', LINUX, '/work/shop'],
  ['C:/work/shop', WINDOWS, 'C:\\work\\shop'],
  ['C:\\work\\shop', WINDOWS, 'C:\\work\\shop'],
  ['D:/work/shop', WINDOWS_FROM_LINUX, '/mnt/d/work/shop'],
  ['D:\\work\\shop', WINDOWS_FROM_LINUX, '/mnt/d/work/shop'],
  ['/work/shop', LINUX_FROM_WINDOWS, '\\\\wsl.localhost\\Ubuntu\\work\\shop'],
])('%s in %s is %s', (folder, path, native) => expect(nativeFolder(folder, { path })).toBe(native));

test('what a home beyond says of a project is said of the folder here', () => {
  const text = '{"projects":{"C:/shop":{"mcpServers":{"a":{"command":"x"}},"disabledMcpServers":["b"]}}}';
  const about = { client: 'claude-code', dialect: 'claude', scope: 'user', project: undefined, path: WINDOWS_FROM_LINUX, text } as const;
  expect(entriesOf(about)[0]?.project).toBe('/mnt/c/shop');
  expect(read(about).value.directives[0]?.project).toBe('/mnt/c/shop');
});

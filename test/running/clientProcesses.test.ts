import { expect, test } from 'vitest';
import { CLIENTS } from '../../src/clients/all.ts';
import { clientOf, KNOWN_CLIENT_PROCESSES } from '../../src/running/clientProcesses.ts';

const proc = (argv: string[], name = argv[0] ?? '') => ({ pid: 7, parent: 1, name, argv, exact: true, listeners: [] });

test('every client of the table is one that we know', () => {
  const ids = new Set(CLIENTS.map(({ id }) => id));
  expect(KNOWN_CLIENT_PROCESSES.filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(KNOWN_CLIENT_PROCESSES).size).toBe(KNOWN_CLIENT_PROCESSES.length);
});

test.each([
  ['claude-code', ['claude']],
  ['claude-code', ['node', '/usr/lib/node_modules/@anthropic-ai/claude-code/cli.js']],
  ['claude-desktop', ['/Applications/Claude.app/Contents/MacOS/Claude']],
  ['claude-desktop', ['C:\\Users\\ada\\AppData\\Local\\AnthropicClaude\\app-1.0\\claude.exe']],
  ['cursor', ['/Applications/Cursor.app/Contents/Frameworks/Cursor Helper (Plugin).app/Contents/MacOS/Cursor Helper (Plugin)']],
  ['cursor', ['/usr/share/cursor/cursor', '--type=utility']],
  ['vscode', ['/usr/share/code/code', '--type=utility']],
  ['vscode', ['/home/ada/.vscode-server/cli/servers/Stable-1/server/node', 'out/server-main.js']],
  ['vscode-insiders', ['C:\\Program Files\\Microsoft VS Code Insiders\\Code - Insiders.exe']],
  ['codex', ['/usr/local/bin/codex']],
  ['gemini-cli', ['node', '/usr/local/bin/gemini']],
  ['gemini-cli', ['node', 'C:\\npm\\node_modules\\@google\\gemini-cli\\dist\\index.js']],
  ['zed', ['/usr/libexec/zed-editor']],
] as const)('%s: %s', (client, argv) => {
  expect(clientOf(proc([...argv]))).toBe(client);
});

test.each([
  [['bash']],
  [['node', '/srv/cursor/server.js']],
  [['vim', '/usr/bin/claude']],
  [['/usr/bin/codesign']],
  [['claude', 'mcp', 'serve']],
  [['codex', 'mcp-server']],
  [[]],
] as const)('no client: %s', (argv) => {
  expect(clientOf(proc([...argv], ''))).toBeUndefined();
});

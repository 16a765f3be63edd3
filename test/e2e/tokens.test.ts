import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../support/runCli.ts';

const home = mkdtempSync(join(tmpdir(), 'mcp-audit-tokens-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('what a list of the entry leaves out is neither counted nor among the heaviest tools', async () => {
  const file = join(home, '.gemini', 'settings.json');
  const server = { command: process.execPath, args: [resolve('fixtures/servers/stdio/duplicates.mjs')] };
  mkdirSync(dirname(file));
  const table = async (lists: object) => {
    writeFileSync(file, JSON.stringify({ mcpServers: { twice: { ...server, ...lists } } }));
    return (await runCli(['tokens', '--connect', 'all', '--no-cache'], { home })).stdout;
  };
  const all = await table({});
  const [, name = ''] = /^(\S+) +twice /m.exec(all) ?? [];
  expect(all).toMatch(/^twice +\d+ +\d+ +\d+ +\d+ /m);
  const less = await table({ excludeTools: [name] });
  expect(less).toMatch(/^twice +\d+ +\d+ +\d+ +\d+ of \d+/m);
  expect(less).not.toMatch(new RegExp(`^${name} +twice`, 'm'));
  const sent = (text: string) => Number(/^twice +(\d+)/m.exec(text)?.[1]);
  expect(sent(less)).toBeLessThan(sent(all));
});

test('what dropping a server would save takes its instructions along', async () => {
  const file = join(home, '.cursor', 'mcp.json');
  const server = (name: string) => ({ command: process.execPath, args: [resolve(`fixtures/servers/stdio/${name}.mjs`)] });
  mkdirSync(dirname(file));
  writeFileSync(join(home, '.gemini', 'settings.json'), '{}');
  const total = async (names: readonly string[]) => {
    writeFileSync(file, JSON.stringify({ mcpServers: Object.fromEntries(names.map((name) => [name, server(name)])) }));
    const { stdout } = await runCli(['tokens', '--connect', 'all', '--no-cache'], { home });
    return {
      all: /^Cursor: ([\d,]+) tokens/m.exec(stdout)?.[1],
      without: /^Without instructions it would be ([\d,]+) tokens/m.exec(stdout)?.[1],
    };
  };
  const [both, alone] = [await total(['instructions', 'plain']), await total(['plain'])];
  expect(both.without).toBeDefined();
  expect(both.without).toBe(alone.all);
});

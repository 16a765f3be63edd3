import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCli } from '../support/runCli.ts';

const home = mkdtempSync(join(tmpdir(), 'mcp-audit-clients-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the coverage is written to a file as it is to a terminal: the table, and what it comes to', async () => {
  const file = join(home, 'clients.txt');
  const { stdout } = await runCli(['clients', '--no-projects'], { home });
  await runCli(['clients', '--no-projects', '--output', file], { home });
  expect(readFileSync(file, 'utf8')).toBe(stdout);
  expect(stdout).toMatch(/^CLIENT .*\n(?:.*\n)*claude-code .*\n(?:.*\n)*\d+ clients, \d+ places on /);
});

test('the coverage says of each place whether it is only seen', async () => {
  const { stdout } = await runCli(['clients', '--no-projects', '--format', 'json'], { home });
  const crush = JSON.parse(stdout).find(({ client }: { client: string }) => client === 'crush');
  expect(crush.where).toContain('.crushrc (seen only), ');
  expect(crush.where).toContain('.crush.json, ');
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandsOf, WRITTEN } from '../docs/pages.ts';
import { shellWords } from '../docs/shellWords.ts';
import { runCli } from '../support/runCli.ts';

const home = mkdtempSync(join(tmpdir(), 'docs-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const cwdOf = (page: string) => join(home, page);
beforeAll(() => {
  for (const page of WRITTEN) {
    mkdirSync(join(cwdOf(page), '.git'), { recursive: true });
    writeFileSync(join(cwdOf(page), '.mcp.json'), '{"mcpServers":{"files":{"command":"npx","args":["-y","@acme/files"]}}}');
  }
});

const runs = WRITTEN.flatMap((page) => commandsOf(page, 'run').map((line) => ({ page, line })));

test('some commands of the documentation are run', () => expect(runs.length).toBeGreaterThan(8));

test.each(runs)('$page: $line', async ({ page, line }) => {
  const [name, ...args] = shellWords(line);
  expect(name).toBe('mcp-audit');
  const { code, stderr } = await runCli(args, { home, cwd: cwdOf(page) });
  expect(stderr).not.toContain('error of its own');
  expect([0, 1]).toContain(code);
});

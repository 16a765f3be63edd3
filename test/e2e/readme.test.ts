import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filledIn } from '../support/fixtureHome.ts';
import { runCli } from '../support/runCli.ts';

const SAMPLE = /(What it says looks like this:\n\n```\n).*?```/s;
const FILE = '.cursor/mcp.json';
const folder = mkdtempSync(join(tmpdir(), 'mcp-audit-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the sample in the README is what the program prints about fixtures/repos/readme', async () => {
  const repo = join(folder, 'shop');
  mkdirSync(dirname(join(repo, FILE)), { recursive: true });
  writeFileSync(join(repo, FILE), filledIn(FILE, readFileSync(join('fixtures/repos/readme', FILE), 'utf8'), folder), { mode: 0o600 });
  symlinkSync(resolve('node_modules'), join(repo, 'node_modules'));

  const at = { home: folder, cwd: repo, env: { COLUMNS: '100' } };
  await runCli(['approve', '.', '--no-user', '--server', 'memory'], at);
  const { stdout, stderr, code } = await runCli(['scan', '.', '--no-user'], at);

  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });

  // `npx vitest run test/e2e/readme.test.ts -u` puts what it prints now into the README, for review.
  const current = readFileSync('README.md', 'utf8').replace(SAMPLE, (_, before: string) => `${before}${stdout}\`\`\``);
  await expect(current).toMatchFileSnapshot('../../README.md');
});

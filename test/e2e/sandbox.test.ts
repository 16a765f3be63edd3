import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { JsonReport } from '../support/jsonReport.ts';
import { runCli } from '../support/runCli.ts';

const home = mkdtempSync(join(tmpdir(), 'mcp-audit-sandbox-'));
afterAll(() => rmSync(home, { recursive: true }));
const mark = join(home, 'started');
const config = join(home, 'mcp.json');
/** Its own folder is in sight of a server, wherever this checkout lies. */
const server = { command: process.execPath, args: [resolve('fixtures/servers/stdio/leavesMark.mjs'), mark, 'm'], cwd: resolve('.') };
writeFileSync(config, JSON.stringify({ mcpServers: { m: server } }));

const scan = (flags: string[], env: Record<string, string> = {}) =>
  runCli(['scan', config, '--no-user', '--format', 'json', '--connect', 'all', ...flags], { home, env });

const works =
  spawnSync('bwrap', ['--ro-bind', '/', '/', '--unshare-pid', '--unshare-net', '--proc', '/proc', '--dev', '/dev', 'true']).status === 0;

test('without bubblewrap --sandbox runs nothing and says what to install', async () => {
  expect(await scan(['--sandbox'], { PATH: '/nowhere' })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('--sandbox needs bubblewrap (bwrap), which is not on PATH'),
  });
});

test('--no-network alone is refused: without a sandbox nothing would hold it', async () => {
  expect(await scan(['--no-network'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--no-network works with --sandbox only'),
  });
});

test.skipIf(!works)(`a sandboxed server is listed and leaves nothing${works ? '' : ' (skipped: bwrap cannot run here)'}`, async () => {
  const { stdout } = await scan(['--sandbox', '--no-network', '--fail-on', 'never']);
  const { servers } = JSON.parse(stdout) as JsonReport;
  expect(servers[0]?.inspection).toMatchObject({ outcome: 'listed' });
  expect(existsSync(mark)).toBe(false);
});

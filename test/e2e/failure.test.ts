import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import { runCli } from '../support/runCli.ts';

const home = mkdtempSync(join(tmpdir(), 'failure-'));
const folder = join(home, 'app');
const measured = join(home, 'probe.json');
const token = fakeSecret('github-pat');
const audit = (...args: string[]) => runCli([...args.slice(0, 1), '.', '--no-user', ...args.slice(1)], { home, cwd: folder });

beforeAll(async () => {
  const server = (name: string, env = {}) => ({ command: process.execPath, args: [resolve(`fixtures/servers/stdio/${name}.mjs`)], env });
  const flaky = { ...server('failsEveryThird', { GITHUB_TOKEN: token }), cwd: folder };
  const mcpServers = { flaky, plain: server('plain', { GITHUB_TOKEN: token }), gone: { command: join(folder, 'no-such-server') } };
  mkdirSync(join(folder, '.cursor'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, '.cursor/mcp.json'), JSON.stringify({ mcpServers }));
  expect(await audit('probe', '--runs', '6', '--connect', 'all', '--format', 'json', '--output', measured)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a probe counts what answered and why the rest did not', async () => {
  const { servers } = JSON.parse(readFileSync(measured, 'utf8'));
  expect(servers).toMatchObject([
    { name: 'gone', runs: 6, answered: 0, failures: [{ kind: 'not-started', count: 6 }] },
    { name: 'flaky', runs: 6, answered: 4, failures: [{ kind: 'exited', count: 2 }], tools: { least: 1, most: 1 } },
    { name: 'plain', runs: 6, answered: 6, failures: [] },
  ]);
});
test('without consent nothing is probed', async () => {
  const { code, stdout } = await audit('probe');
  expect(code).toBe(0);
  expect(stdout).toContain('No server was asked.');
  expect(await audit('probe', '--connect', 'none')).toMatchObject({ code: 2 });
});
test('a scan that is given the probe tells which server is flaky, and asks nobody', async () => {
  const { stdout } = await audit('scan', '--connect', 'none', '--probe', measured, '--format', 'json');
  const flaky = JSON.parse(stdout).findings.filter((f: { rule: string }) => f.rule === 'flaky-server');
  expect(flaky).toMatchObject([{ server: 'flaky', severity: 'warning' }]);
  expect(flaky[0].message).toContain('failed in 2 of 6 runs');
});
test('the graph says how often everything works, and what costs most', async () => {
  const { stdout } = await audit('graph', '--connect', 'none', '--probe', measured);
  expect(stdout).toMatch(/^Cursor in app.* {2}3 servers; all work together 0 % \(0-\d+ %\) of the time; gone costs most/);
  expect(stdout).toMatch(/credential github-pat in GITHUB_TOKEN, shared with 1 other server/);
});
test('a failure takes down tools, and another server may offer them', async () => {
  const { stdout } = await audit('graph', '--connect', 'all', '--fails', 'plain');
  expect(stdout).toMatch(/When plain fails/);
  expect(stdout).toMatch(/credential github-pat in GITHUB_TOKEN: flaky/);
  expect(await audit('graph', '--connect', 'none', '--fails', 'nothing')).toMatchObject({ code: 2 });
});

test('what the lock knows of tools is known without asking', async () => {
  const lock = join(home, 'locked');
  await audit('lock', '--connect', 'all', '--output', lock);
  const { stdout } = await audit('graph', '--connect', 'none', '--lock', lock, '--fails', 'plain');
  expect(stdout).toMatch(/\becho\b/);
  expect(stdout).not.toContain('not known');
});

describe('a file that is no probe', () => {
  test.each([
    ['', /is no JSON/],
    ['[]', /is not what `mcp-audit probe/],
    ['{"servers":[null,{"runs":-1},{"runs":2,"answered":3,"entries":[{}]}]}', /^$/],
  ])('%s', async (text, said) => {
    const file = join(home, 'broken.json');
    writeFileSync(file, text);
    const { code, stderr } = await audit('graph', '--connect', 'none', '--probe', file);
    expect(stderr).toMatch(said);
    expect(code).toBe(stderr === '' ? 0 : 2);
  });
});

test('no format shows the credential', async () => {
  for (const format of ['text', 'mermaid', 'dot', 'json']) {
    const { stdout } = await audit('graph', '--connect', 'none', '--format', format);
    expect(stdout).toContain('github-pat');
    expect(stdout).not.toContain(token);
  }
  expect(readFileSync(measured, 'utf8')).not.toContain(token);
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonReport } from '../support/jsonReport.ts';
import { runCli } from '../support/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mcp-audit-consent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let home: string;
let repo: string;
let started: string;
let number = 0;

beforeEach(() => {
  home = join(folder, String(number++));
  repo = join(home, 'repo');
  started = join(home, 'started');
  mkdirSync(join(repo, '.git'), { recursive: true });
  writeFileSync(join(repo, '.git/HEAD'), 'ref: refs/heads/main\n');
  configure();
});

/** Two servers that leave a mark when they are started, in the repository. */
function configure(...more: string[]): void {
  const server = (name: string) => ({
    command: process.execPath,
    args: [resolve('fixtures/servers/stdio/leavesMark.mjs'), started, name, ...more],
  });
  writeFileSync(join(repo, '.mcp.json'), JSON.stringify({ mcpServers: { memory: server('memory'), files: server('files') } }));
}

/** The outcome by server, and which of them were really started. */
async function scan(...args: string[]) {
  rmSync(started, { force: true });
  const { stdout, stderr, code } = await runCli(['scan', '--format', 'json', ...args], { home, cwd: repo });
  const { servers, problems } = JSON.parse(stdout) as JsonReport;
  const said = Object.fromEntries(servers.map((s) => [s.name, [s.inspection?.outcome, s.inspection?.reason]]));
  const told = problems.map((problem) => problem.message).join('\n');
  return { said, told, stderr, code, marks: existsSync(started) ? readFileSync(started, 'utf8').trim().split('\n').sort() : [] };
}

const NOT_ASKED = ['skipped', 'was not asked: not approved'];
const LISTED = ['listed', undefined];

describe('without a terminal', () => {
  test('nothing runs, and every server says why', async () => {
    expect(await scan()).toMatchObject({ said: { memory: NOT_ASKED, files: NOT_ASKED }, marks: [], stderr: '' });
    const { stdout } = await runCli(['scan'], { home, cwd: repo });
    expect(stdout).toContain('not counted: no server was listed (2 entries not asked)');
    expect(stdout).toContain('mcp-audit scan --connect ask');
    expect(existsSync(started)).toBe(false);
  });

  test('--connect ask is refused, and says what to use instead', async () => {
    expect(await runCli(['scan', '--connect', 'ask'], { home, cwd: repo })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--connect ask needs a terminal; use approved, remote, all or none'),
    });
  });

  test.each(['none', 'remote'])('--connect %s runs nothing, even what was approved', async (mode) => {
    await approve('memory');
    expect(await scan('--connect', mode)).toMatchObject({ marks: [] });
  });

  test('--connect all runs them', async () => {
    expect(await scan('--connect', 'all')).toMatchObject({ said: { memory: LISTED, files: LISTED }, marks: ['files', 'memory'] });
  });
});

describe('an approval', () => {
  test('shows what it allows, lets that one run and no other, and is kept outside of the repository', async () => {
    const shown = await approve('memory');
    expect(shown).toContain('leavesMark.mjs');
    expect(existsSync(started)).toBe(false);
    expect(await scan()).toMatchObject({ said: { memory: LISTED, files: NOT_ASKED }, marks: ['memory'] });
    expect(existsSync(join(home, '.config/mcp-audit/approvals.json'))).toBe(true);
  });

  test('is printed as a policy takes it', async () => {
    await approve('memory');
    const { stdout } = await runCli(['approvals', '--policy'], { home });
    expect(stdout).toMatch(/^approved:\n {2}- [0-9a-f]{64} # memory: .*\n$/);
    writeFileSync(join(home, 'printed.yaml'), stdout);
    rmSync(join(home, '.config/mcp-audit/approvals.json'));
    expect(await scan('--config', join(home, 'printed.yaml'))).toMatchObject({ said: { memory: LISTED, files: NOT_ASKED } });
  });

  test('does not cover a changed command', async () => {
    await approve('memory');
    configure('--and-something-else');
    expect(await scan()).toMatchObject({ said: { memory: NOT_ASKED, files: NOT_ASKED }, marks: [] });
  });

  test('is listed, and taken back', async () => {
    await approve('memory');
    const { stdout } = await runCli(['approvals'], { home });
    expect(stdout).toMatch(/^[0-9a-f]{12} {2}\d{4}-\d\d-\d\d {2}memory: /);
    expect(await runCli(['approvals', '--revoke', stdout.slice(0, 12)], { home })).toMatchObject({ code: 0, stdout: 'Took back 1.\n' });
    expect(await scan()).toMatchObject({ said: { memory: NOT_ASKED }, marks: [] });
  });

  test('that is broken approves nothing, and is named', async () => {
    await approve('memory');
    writeFileSync(join(home, '.config/mcp-audit/approvals.json'), '{"version": 1, "approved": [');
    expect(await scan()).toMatchObject({
      marks: [],
      stderr: expect.stringMatching(/approvals\.json is not valid JSON; it approves nothing/),
    });
    const { stderr } = await runCli(['approve', '--server', 'memory', repo], { home });
    expect(stderr).toContain('what cannot be read of it is approved no longer');
  });
});

describe('a policy with the digest of a command', () => {
  const policy = () => {
    const { approved } = JSON.parse(readFileSync(join(home, '.config/mcp-audit/approvals.json'), 'utf8'));
    rmSync(join(home, '.config'), { recursive: true });
    return `approved: [${approved[0].digest}]\n`;
  };

  test('approves nothing when it lies in the scanned tree, and is named', async () => {
    await approve('memory');
    writeFileSync(join(repo, 'mcp-audit.yaml'), policy());
    const told = expect.stringMatching(/may only tighten; left out: .*approved commands/);
    expect(await scan()).toMatchObject({ said: { memory: NOT_ASKED }, marks: [], told });
  });

  test('approves when the run names it', async () => {
    await approve('memory');
    writeFileSync(join(home, 'trusted.yaml'), policy());
    expect(await scan('--config', join(home, 'trusted.yaml'))).toMatchObject({
      said: { memory: LISTED, files: NOT_ASKED },
      marks: ['memory'],
    });
  });
});

async function approve(name: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(['approve', '--server', name], { home, cwd: repo });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

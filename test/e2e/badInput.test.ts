import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { JsonReport } from '../support/jsonReport.ts';
import { PROGRAM, type Run, runCli } from '../support/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mcp-audit-bad-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly text: string;
  readonly run: Run;
  readonly report: JsonReport;
}

/** One run with both reports: what a person reads, and what a program reads. */
async function scan(home: string, ...args: string[]): Promise<Told> {
  const json = join(folder, `${randomUUID()}.json`);
  const run = await runCli(['scan', ...args, '--format', 'text', '--format', `json=${json}`], { home });
  return { text: run.stdout, run, report: JSON.parse(readFileSync(json, 'utf8')) };
}

function put(home: string, path: string, make: string | ((absolute: string) => void)): void {
  const absolute = join(home, path);
  mkdirSync(dirname(absolute), { recursive: true });
  if (typeof make === 'string') writeFileSync(absolute, make);
  else make(absolute);
}

function forbidden(path: string): void {
  writeFileSync(path, '{}', { mode: 0 });
}

/** A file of 30 MB, most of it not about servers, as `~/.claude.json` grows to be. */
function huge(): string {
  const history = Array.from({ length: 30_000 }, (_, i) => JSON.stringify({ at: i, said: 'x'.repeat(1000) }));
  return `{"history": [\n${history.join(',\n')}\n],\n"mcpServers": {"last": {"command": "npx", "args": ["-y", "@acme/last"]}}}\n`;
}

describe('files that cannot be read', () => {
  const home = join(folder, 'files');
  let told: Told;

  /** What stands there -> the file, how it is made, what is said of it. */
  const BAD: Readonly<Record<string, readonly [path: string, make: string | ((path: string) => void), says: RegExp]>> = {
    'JSON that ends too early': [
      '.cursor/mcp.json',
      '{"mcpServers": {"early": {"command": "npx", "args": ["-y", "@acme/early"]}, "b": ',
      /ends inside an object/,
    ],
    'TOML with an open string': [
      '.codex/config.toml',
      '[mcp_servers.open]\ncommand = "npx"\nargs = ["-y", "@acme/open"]\n[mcp_servers.x]\ncommand = "npx\n',
      /no valid TOML: unterminated string/,
    ],
    'YAML out of line': [
      '.continue/config.yaml',
      'mcpServers:\n  - name: y\n    command: npx\n    args: ["@acme/y"]\n   wrong: [\n',
      /no valid YAML/,
    ],
    'a folder': ['.codeium/windsurf/mcp_config.json', (path) => mkdirSync(path), /a folder stands where a file is expected/],
    'a link that leads nowhere': ['.config/zed/settings.json', (path) => symlinkSync('/nowhere/at/all', path), /link leads nowhere/],
    'a link to itself': ['.config/Code/User/mcp.json', (path) => symlinkSync('mcp.json', path), /links lead in a circle/],
    'a pipe that nobody writes to': [
      '.cline/data/settings/cline_mcp_settings.json',
      (path) => execFileSync('mkfifo', [path]),
      /not a regular file/,
    ],
    'an endless device': ['.config/Claude/claude_desktop_config.json', (path) => symlinkSync('/dev/zero', path), /not a regular file/],
    // To root nothing is forbidden.
    ...(process.getuid?.() === 0 ? {} : { 'a file that may not be read': ['.factory/mcp.json', forbidden, /permission denied/] as const }),
    'bytes that are no text': ['.kiro/settings/mcp.json', (path) => writeFileSync(path, Buffer.from([0, 1, 2, 0xff, 0xfe, 0])), /./],
    'a hundred thousand brackets': ['.lmstudio/mcp.json', '['.repeat(100_000), /./],
  };

  beforeAll(async () => {
    for (const [path, make] of Object.values(BAD)) put(home, path, make);
    put(home, '.gemini/settings.json', '');
    put(home, '.qwen/settings.json', huge());
    told = await scan(home);
  });

  test.each(Object.entries(BAD))('%s is named, with the reason', (_, [path, , says]) => {
    const { files, findings } = told.report;
    const file = join(home, path);
    expect(files.filter((f) => f.path === file).map((f) => f.status)).toEqual(['failed']);
    const said = findings.filter((f) => f.file === file && f.rule === 'unreadable-config').map((f) => f.message);
    expect(said.join('\n')).toMatch(says);
    expect(told.text).toContain(`~/${path}`);
  });

  test('what stands before the fault is audited', () => {
    const servers = told.report.findings.filter((f) => f.rule === 'unpinned-package').map((f) => f.server);
    expect(servers).toEqual(expect.arrayContaining(['early', 'open', 'y']));
  });

  test('an empty file is empty, and no fault', () => {
    const file = join(home, '.gemini/settings.json');
    expect(told.report.files.filter((f) => f.path === file).map((f) => f.status)).toEqual(['empty']);
    expect(told.report.findings.filter((f) => f.file === file)).toEqual([]);
  });

  test('30 MB are read to their last line', () => {
    const file = join(home, '.qwen/settings.json');
    expect(told.report.findings.filter((f) => f.file === file)).toMatchObject([
      { rule: 'unpinned-package', server: 'last', line: 30_003, column: 59, endColumn: 69 },
    ]);
  });

  test('the verdict is unknown, and nothing of ours broke', () => {
    expect(told.report.run.complete).toBe(false);
    expect(told.run).toMatchObject({ code: 3, stderr: '' });
    expect(told.text).toContain('The audit is incomplete');
    expect(told.text).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });
});

describe('entries that are no entries', () => {
  const home = join(folder, 'entries');
  const ENTRIES = {
    nothing: [null, /`nothing` is null/],
    list: [['npx'], /`list` is a list/],
    number: [7, /`number` is a number/],
    words: ['npx -y @acme/x', /`words` is a text/],
    'one-string': [{ command: 'npx', args: '-y @acme/x' }, /`args` must be a list of texts/],
    empty: [{}, /neither a command nor a url/],
    'no-command': [{ command: null, args: [] }, /neither a command nor a url/],
    'odd-args': [{ command: 'npx', args: [null, { a: 1 }, ['x']] }, /an argument is an object/],
    '\u001b[31mred\u202e\n::error::x': [null, /is null/],
  } as const;
  let told: Told;

  beforeAll(async () => {
    const mcpServers = Object.fromEntries(Object.entries(ENTRIES).map(([name, [value]]) => [name, value]));
    put(
      home,
      '.claude.json',
      JSON.stringify({ mcpServers: { ...mcpServers, good: { command: 'npx', args: ['@acme/good'] } }, projects: [] }, null, 1),
    );
    told = await scan(home);
  });

  test.each(Object.entries(ENTRIES))('%j is named, with what is wrong', (name, [, says]) => {
    const pointer = `/mcpServers/${name.replaceAll('/', '~1')}`;
    const said = told.report.findings.filter((f) => f.pointer === pointer || f.pointer.startsWith(`${pointer}/`));
    expect(said.map((f) => f.message).join('\n')).toMatch(says);
  });

  test('the others are audited all the same', () => {
    expect(told.report.findings.filter((f) => f.server === 'good').map((f) => f.rule)).toContain('unpinned-package');
    expect(told.run.stderr).toBe('');
    expect(told.text).not.toMatch(/\u001b|\u202e|^::/m);
  });
});

describe('servers that misbehave, asked with --connect all', () => {
  const home = join(folder, 'servers');
  const mark = randomUUID();
  const fixture = (name: string) => ({
    command: process.execPath,
    args: [resolve('fixtures/servers/stdio', `${name}.mjs`)],
    env: { MCP_AUDIT_E2E: mark },
  });
  const SERVERS = {
    'a command that does not exist': [{ command: 'no-such-command-anywhere' }, /command not found.*: no-such-command-anywhere/],
    'one that never answers': [fixture('neverAnswers'), /no answer within 3 s/],
    'one that prints a menu and never answers': [fixture('noiseNeverAnswers'), /prints text on stdout before answering/],
    'one that exits at once': [fixture('exitsAtOnce'), /exits at once: GITHUB_TOKEN is not set/],
    'one that exits after the handshake': [fixture('exitsAfterHandshake'), /exits after the handshake with code 1/],
    'an address where nobody listens': [{ type: 'http', url: 'http://127.0.0.1:9/mcp' }, /nothing listens/],
    'one that prints noise': [fixture('noise'), 1],
    'one that answers twice': [fixture('answersTwice'), 1],
    'one that will not end': [fixture('ignoresSigterm'), 1],
    'one that leaves a child behind': [fixture('forks'), 1],
    'a good one': [fixture('plain'), 1],
  } as const;
  let told: Told;
  let seconds: number;

  beforeAll(async () => {
    const mcpServers = Object.fromEntries(Object.entries(SERVERS).map(([name, [server]]) => [name, server]));
    put(home, '.claude.json', JSON.stringify({ mcpServers }));
    const start = performance.now();
    told = await scan(home, '--connect', 'all', '--timeout', '3', '--concurrency', '12', '--fail-on', 'never');
    seconds = (performance.now() - start) / 1000;
  });

  test.each(Object.entries(SERVERS))('%s', (name, [, says]) => {
    const { inspection } = told.report.servers.find((s) => s.name === name) ?? {};
    if (typeof says === 'number') return expect(inspection).toMatchObject({ outcome: 'listed', tools: says });
    expect(inspection).toMatchObject({ outcome: 'failed', reason: expect.stringMatching(says) });
    expect(told.text.replaceAll(/\s+/g, ' ')).toMatch(new RegExp(`${name} cannot be used: .*${says.source}`));
  });

  test('end in one report, as soon as the slowest is given up', () => {
    expect(told.run).toMatchObject({ code: 0, stderr: '' });
    expect(seconds).toBeLessThan(12);
    expect(told.text).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  test.runIf(process.platform === 'linux')('leave no process behind', () => {
    expect(processesWith(mark)).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('an audit that is stopped', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s ends the servers that it had started, and itself', async (signal) => {
    const home = join(folder, signal);
    const mark = randomUUID();
    const silent = { command: process.execPath, args: [resolve('fixtures/servers/stdio/neverAnswers.mjs')], env: { MCP_AUDIT_E2E: mark } };
    put(home, '.claude.json', JSON.stringify({ mcpServers: { one: silent, two: { ...silent, args: [...silent.args, 'two'] } } }));
    const env = { PATH: process.env.PATH, HOME: home };
    const child = spawn(process.execPath, [PROGRAM, 'scan', '--connect', 'all', '--timeout', '60'], { env, stdio: 'ignore' });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    await vi.waitUntil(() => processesWith(mark).length === 2, { timeout: 15_000, interval: 50 });
    child.kill(signal);
    expect(await ended).not.toBe(0);
    expect(processesWith(mark)).toEqual([]);
  });
});

test('a reader that stops reading is no error', () => {
  const home = join(folder, 'pipe');
  put(home, '.claude.json', huge());
  const line = `'${process.execPath}' '${PROGRAM}' scan --format json --fail-on never | head -c 10; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { env: { PATH: process.env.PATH, HOME: home }, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{\n  "schem0\n', stderr: '' });
});

/** The processes that inherited a value in their environment, descendants that left their group included. */
function processesWith(value: string): string[] {
  return readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/environ`, 'utf8').includes(value);
    } catch {
      return false;
    }
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import { runCli } from '../support/runCli.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'mcp-audit-ps-')));
const secret = fakeSecret('github-pat', 'ps');
const listens = resolve('fixtures/servers/listens.mjs');
/** A package of its own, which nothing else on the machine runs. */
const shadow = join(home, 'node_modules', '@acme', 'mcp-server-shadow', 'index.mjs');
const started: ChildProcess[] = [];

/** Marks our own instance of a package that others may run, too. */
const mark = `--ps-${process.pid}`;

type Row = Readonly<Record<string, string>>;

/** The running servers that the program finds, other people's left out. */
async function ps(...flags: string[]): Promise<Row[]> {
  const { stdout } = await runCli(['ps', '--format', 'json', ...flags], { home });
  expect(stdout).not.toContain(secret);
  const rows: Row[] = JSON.parse(stdout);
  return rows.filter(({ command }) => [home, listens, mark].some((own) => command?.includes(own)));
}

/** Starts a server and waits for its first line. */
async function start(argv: readonly string[], options: { readonly argv0?: string } = {}): Promise<string> {
  const child = spawn(process.execPath, [...argv], { ...options, stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  started.push(child);
  return firstLine(child);
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((settle, reject) => {
    child.stdout?.setEncoding('utf8').once('data', (text: string) => settle(text.trim()));
    child.stdout?.once('close', () => reject(new Error('it said nothing')));
  });
}

/** A server whose starter is gone: the shell ends at once, and nobody closes the server's stdin. */
async function startOrphan(): Promise<number> {
  const file = join(home, 'orphan.mjs');
  writeFileSync(file, 'process.stdout.write(`${process.pid}\\n`); setTimeout(() => {}, 60_000);');
  const shell = spawn('sh', ['-c', '"$0" "$1" </dev/null &', process.execPath, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  return Number(await firstLine(shell));
}

/** Runs a package that is installed here, so that npx fetches nothing. */
async function startPackage(): Promise<number> {
  const args = ['-y', '--offline', '@modelcontextprotocol/server-everything', 'stdio', mark];
  const child = spawn('npx', args, { stdio: ['pipe', 'ignore', 'pipe'], detached: true });
  started.push(child);
  child.stderr.setEncoding('utf8');
  await new Promise<void>((settle) => child.stderr.on('data', (text: string) => text.includes('Starting') && settle()));
  return child.pid ?? 0;
}

const client = `
  import { spawn } from 'node:child_process';
  const server = spawn(process.execPath, [process.argv[1], '--token', process.argv[2]], { stdio: ['pipe', 'ignore', 'inherit'] });
  process.stdout.write(server.pid + '\\n');
`;

interface Started {
  readonly child: number;
  readonly orphan: number;
  readonly open: number;
  readonly local: number;
  readonly npx: number;
}
let running: Started;

beforeAll(async () => {
  mkdirSync(join(home, 'node_modules', '@acme', 'mcp-server-shadow'), { recursive: true });
  cpSync(listens, shadow);
  writeFileSync(join(home, 'server.mjs'), 'process.stdin.resume();');
  const open = Number(await start([shadow, '0.0.0.0']));
  const local = Number(await start([listens, '127.0.0.1']));
  const child = Number(await start(['--input-type=module', '-e', client, join(home, 'server.mjs'), secret], { argv0: 'cursor' }));
  running = { child, open, local, orphan: await startOrphan(), npx: await startPackage() };
  const servers = {
    files: { command: process.execPath, args: [join(home, 'server.mjs'), '--token', secret] },
    everything: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-everything', 'stdio', mark] },
    lost: { command: 'node', args: ['~/orphan.mjs'] },
    web: { url: `http://127.0.0.1:${local}/mcp` },
  };
  mkdirSync(join(home, '.cursor'));
  writeFileSync(join(home, '.cursor', 'mcp.json'), JSON.stringify({ mcpServers: servers }));
});

afterAll(() => {
  for (const { pid } of started) if (pid !== undefined) end(-pid);
  if (running) end(running.orphan);
  rmSync(home, { recursive: true, force: true });
});

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

describe.skipIf(process.platform !== 'linux')('ps tells of really started processes', () => {
  test('which client runs which entry', async () => {
    const row = (await ps()).find(({ pid }) => Number(pid) === running.child);
    expect(row).toMatchObject({
      server: 'files',
      client: 'cursor',
      config: '~/.cursor/mcp.json',
      state: 'configured',
      listens: '',
      end: '',
    });
    expect(Number(row?.memoryBytes)).toBeGreaterThan(10 << 20);
    expect(Number(row?.ageSeconds)).toBeLessThan(120);
    expect(row?.startedBy).toMatch(/^node \d+$/);
  });

  test('what npx makes of a package is one server, told by the process behind its wrappers', async () => {
    const row = (await ps()).find(({ server }) => server === 'everything');
    const pids = row?.processes?.split(' ') ?? [];
    expect(row).toMatchObject({ identity: 'npm:@modelcontextprotocol/server-everything', state: 'configured' });
    expect(row?.command).toMatch(/^node .*mcp-server-everything stdio --ps-/);
    expect(pids).toContain(String(running.npx));
    expect(pids.length).toBeGreaterThan(1);
    expect(row?.pid).toBe(pids.at(-1));
  });

  test('which one is orphaned, and how it could be ended', async () => {
    const rows = await ps('--orphans');
    expect(rows).toMatchObject([{ server: 'lost', client: '', state: 'orphan', end: `kill ${running.orphan}` }]);
    const { stdout } = await runCli(['ps', '--orphans'], { home });
    expect(stdout).toContain(`kill ${running.orphan}`);
    expect(() => process.kill(running.orphan, 0)).not.toThrow();
  });

  test('which one stands in no configuration and can be reached from elsewhere', async () => {
    const row = (await ps()).find(({ command }) => command?.includes(shadow));
    const socket = `0.0.0.0:${running.open}`;
    expect(row).toMatchObject({ server: '@acme/mcp-server-shadow', config: '', state: 'shadow', listens: socket, open: socket });
  });

  test('which one is the remote server of a configuration, on loopback alone', async () => {
    const row = (await ps()).find(({ server }) => server === 'web');
    expect(row).toMatchObject({ state: 'configured', listens: `127.0.0.1:${running.local}`, open: '' });
  });

  test('and what to do about it, with an exit code', async () => {
    const { stdout, code } = await runCli(['ps'], { home });
    for (const rule of ['warning shadow-process', 'warning orphan-process', 'error exposed-listener']) expect(stdout).toContain(rule);
    expect(stdout).not.toContain(secret);
    expect(code).toBe(1);
    expect((await runCli(['ps', '--fail-on', 'never'], { home })).code).toBe(0);
    expect(readFileSync(join(home, '.cursor', 'mcp.json'), 'utf8')).toContain(secret);
  });

  test('in formats for programs', async () => {
    const csv = await runCli(['ps', '--format', 'csv'], { home });
    expect(csv.stdout.split('\r\n')[0]).toContain('pid,processes,server,identity,client');
    expect((await runCli(['ps', '--format', 'sarif'], { home })).code).toBe(2);
  });
});

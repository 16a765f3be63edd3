import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { parseStat } from '../../src/inspect/stdio/processTree.ts';
import { PROGRAM } from '../support/runCli.ts';
import { noTerminal } from '../support/terminal.ts';

const home = mkdtempSync(join(tmpdir(), 'mcp-audit-interruption-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Scans with a server that hangs and hides a child, sends the signals once both run, and gives the exit code and who is still alive. */
async function interrupted(signals: readonly NodeJS.Signals[]) {
  const pids = join(home, `pids-${signals.join('-')}`);
  const config = `${pids}.mcp.json`;
  const server = { command: process.execPath, args: [resolve('fixtures/servers/stdio/hidesAndHangs.mjs'), pids] };
  writeFileSync(config, JSON.stringify({ mcpServers: { hangs: server } }));
  const argv = [resolve('bin/mcp-audit.js'), 'scan', config, '--no-user', '--connect', 'all', '--timeout', '30'];
  const audit = spawn(process.execPath, argv, { env: { PATH: process.env.PATH, HOME: home }, stdio: 'ignore' });
  const code = new Promise((done) => audit.once('exit', done));
  while (!existsSync(pids) || readFileSync(pids, 'utf8') === '') await sleep(20);
  for (const signal of signals) {
    audit.kill(signal);
    await sleep(100);
  }
  const started = readFileSync(pids, 'utf8').split(' ').map(Number);
  const ended = await code;
  for (let round = 0; round < 20 && started.some(isAlive); round++) await sleep(50);
  return { code: ended, alive: started.filter(isAlive) };
}

/** A killed process is a zombie until the system's first process has heard of it. */
function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && parseStat(pid, readFileSync(stat, 'utf8')) !== undefined;
}

it.skipIf(process.platform !== 'linux').concurrent.each([
  [['SIGINT'], 3],
  [['SIGTERM'], 3],
  [['SIGHUP'], 3],
  [['SIGINT', 'SIGINT'], 130],
  [['SIGTERM', 'SIGINT'], 130],
] as const)('an audit stopped by %j leaves no server behind', async (signals, code) => {
  expect(await interrupted(signals)).toEqual({ code, alive: [] });
});

const missing = noTerminal();

it.skipIf(missing || process.platform !== 'linux')(
  `an audit whose terminal is closed leaves no server behind, and writes its report${missing ? ` (skipped: ${missing})` : ''}`,
  async () => {
    const pids = join(home, 'pids-closed');
    const config = `${pids}.mcp.json`;
    const report = join(home, 'report.json');
    const server = { command: process.execPath, args: [resolve('fixtures/servers/stdio/hidesAndHangs.mjs'), pids] };
    writeFileSync(config, JSON.stringify({ mcpServers: { hangs: server } }));
    const argv = [PROGRAM, 'scan', config, '--no-user', '--connect', 'all', '--format', `json=${report}`];
    const line = [process.execPath, ...argv].map((word) => `'${word}'`).join(' ');
    const env = { PATH: process.env.PATH, HOME: home, TERM: 'xterm', SHELL: '/bin/sh' };
    const terminal = spawn('script', ['--quiet', '--command', line, '/dev/null'], { env, stdio: ['pipe', 'ignore', 'ignore'] });
    while (!existsSync(pids) || readFileSync(pids, 'utf8') === '') await sleep(20);
    terminal.kill('SIGKILL');
    for (let round = 0; round < 200 && !existsSync(report); round++) await sleep(50);
    const started = readFileSync(pids, 'utf8').split(' ').map(Number);
    for (let round = 0; round < 20 && started.some(isAlive); round++) await sleep(50);
    expect(started.filter(isAlive)).toEqual([]);
    expect(existsSync(report)).toBe(true);
  },
);

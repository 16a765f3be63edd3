// Compares the start of the built program, and a scan of an empty home, with the start of Node alone, in turns.
// usage: npm run build && npm run bench:start [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAM = resolve('bin/mcp-audit.js');

const home = mkdtempSync(join(tmpdir(), 'bench-start-'));
/** Certificates of the environment would be read at every start; nothing here connects. */
const env = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home };

const RUNS: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'mcp-audit --version': [PROGRAM, '--version'],
  'mcp-audit scan, empty home': [PROGRAM, 'scan', '--connect', 'none'],
};

function milliseconds(args: readonly string[]): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: home, env, encoding: 'utf8' });
  const taken = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return taken;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const rounds = Number(process.argv[2] ?? 20);
try {
  const names = Object.keys(RUNS);
  const turns = Array.from({ length: rounds + 1 }, () => names.map((name) => milliseconds(RUNS[name] ?? []))).slice(1);
  for (const [i, name] of names.entries()) {
    const times = turns.map((turn) => turn[i] ?? Number.NaN);
    const over = median(turns.map((turn) => (turn[i] ?? Number.NaN) - (turn[0] ?? 0)));
    console.log(
      `${name.padEnd(28)} ${median(times).toFixed(0)} ms, least ${Math.min(...times).toFixed(0)}; ${over.toFixed(0)} ms over Node alone`,
    );
  }
} finally {
  rmSync(home, { recursive: true });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { Probe } from '../../src/model/probe.ts';
import { joinRounds } from '../../src/probe/joinRounds.ts';
import { stdioEntry } from '../inspect/entryOf.ts';

const RUNS = 12;
/** What ignores its end costs seconds in every run. */
const SERVERS = { failsEveryThird: RUNS, losesTool: RUNS, slowStart: 5, noise: RUNS, ignoresSigterm: 2 };

const folders: string[] = [];
let measured: Readonly<Record<string, Probe | undefined>>;

beforeAll(async () => {
  const probes = Object.entries(SERVERS).map(async ([name, runs]) => [name, await probe(name, runs)] as const);
  measured = Object.fromEntries(await Promise.all(probes));
}, 60_000);

async function probe(name: string, runs: number): Promise<Probe | undefined> {
  const cwd = mkdtempSync(join(tmpdir(), 'probe-'));
  folders.push(cwd);
  const script = fileURLToPath(new URL(`../../fixtures/servers/stdio/${name}.mjs`, import.meta.url));
  const entry = stdioEntry({ command: process.execPath, args: [script], cwd }, name);
  const rounds: Inspection[][] = [];
  const options = { deadlineMs: 10_000, environment: process.env, machinePlatform: 'linux' } as const;
  while (rounds.length < runs) rounds.push(await inspect([{ entry, alsoFor: [] }], options));
  return joinRounds(rounds)[0]?.probe;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('a server that fails one time in three is measured so, and the true rate lies in the interval', () => {
  const probe = measured.failsEveryThird;
  expect(probe).toMatchObject({ runs: RUNS, answered: (RUNS * 2) / 3, failures: [{ kind: 'exited', count: RUNS / 3 }] });
  expect(probe?.availability.low).toBeLessThan(2 / 3);
  expect(probe?.availability.high).toBeGreaterThan(2 / 3);
  expect(probe?.failures[0]?.reason).toContain('the cache is locked');
});
test('a tool that is lost every fourth time is missed as often', () => {
  expect(measured.losesTool?.tools).toEqual({ least: 1, most: 2, unsteady: [{ name: 'write', missing: RUNS / 4 }] });
  expect(measured.losesTool?.availability.value).toBe(1);
});
test('a slow start is slow in every figure, and its list is not', () => {
  const { warm, handshake, list } = measured.slowStart ?? {};
  for (const latency of [warm, handshake]) expect(latency?.p50).toBeGreaterThanOrEqual(700);
  expect(list?.p50).toBeLessThan(500);
  expect(warm?.worst).toBeGreaterThanOrEqual(warm?.p50 ?? 0);
});
test('what a server does that it should not is counted run by run', () => {
  expect(measured.noise?.anomalies).toContainEqual(expect.objectContaining({ kind: 'stdout-text', runs: RUNS }));
  expect(measured.ignoresSigterm?.anomalies).toContainEqual(expect.objectContaining({ kind: 'ignores-sigterm', runs: 2 }));
});

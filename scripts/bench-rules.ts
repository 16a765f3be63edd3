// Measures all rules over 10,000 and 20,000 generated servers, and a whole scan of the same files by the built program.
// usage: npm run build && npm run bench:rules [-- ROUNDS]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RULES } from '../rules/all.ts';
import { audit } from '../src/audit.ts';
import { check } from '../src/check/check.ts';
import { realMachine } from '../src/cli/realMachine.ts';
import { CLIENTS } from '../src/clients/all.ts';
import { NO_POLICY } from '../src/model/policy.ts';
import type { Report } from '../src/model/report.ts';
import { writeServerTree } from './bench/serverTree.ts';

/** Milliseconds that all rules may take over 10,000 servers on 2 cores. */
const GOAL = 2000;
const SIZES = [10_000, 20_000] as const;
/** Said by the measured process when it ends: the most memory it ever held, in KiB. */
const SAY_MEMORY = '--import=data:text/javascript,process.on("exit",()=>process.stderr.write("maxrss="+process.resourceUsage().maxRSS))';

interface Tree {
  readonly folder: string;
  readonly servers: number;
  readonly report: Report;
  readonly auditMs: number;
}

async function treeOf(folder: string, servers: number): Promise<Tree> {
  const files = writeServerTree(folder, servers);
  const options = { user: false, projects: false, roots: [folder], exclude: [], connect: 'none', encoding: 'o200k_base' } as const;
  const started = performance.now();
  const report = await audit({
    machine: realMachine(),
    clients: CLIENTS,
    rules: RULES,
    policy: NO_POLICY,
    options: { ...options, version: '0.0.0', now: new Date() },
  });
  const auditMs = performance.now() - started;
  console.log(
    `${servers} servers in ${files} files: ${report.estate.entries.length} entries, ${report.findings.length} findings; audit ${auditMs.toFixed(0)} ms`,
  );
  return { folder, servers, report, auditMs };
}

/** Milliseconds of the processor, not of the clock: the machine may have other work. */
function checkMs({ report }: Tree): number {
  const verdictOf = () => ({ status: 'no-catalog' as const });
  const started = process.cpuUsage();
  check(report.estate, RULES, { policy: NO_POLICY, today: '2026-11-22', verdictOf, documentOf: report.documentOf });
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

function scan({ folder }: Tree, command: string): { ms: number; megabytes: number } {
  const flags = ['--no-user', '--connect', 'none', ...(command === 'scan' ? ['--fail-on', 'never'] : [])];
  const started = performance.now();
  const { stderr, status } = spawnSync(process.execPath, [SAY_MEMORY, resolve('bin/mcp-audit.js'), command, folder, ...flags], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`mcp-audit ${command} ended with ${status}: ${stderr}`);
  return { ms, megabytes: Number(/maxrss=(\d+)/.exec(stderr)?.[1]) / 1024 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const rounds = Number(process.argv[2] ?? 5);
const root = mkdtempSync(join(tmpdir(), 'bench-rules-'));
try {
  const [small, large] = [await treeOf(join(root, 'small'), SIZES[0]), await treeOf(join(root, 'large'), SIZES[1])];
  const pairs = Array.from({ length: rounds + 1 }, () => ({ small: checkMs(small), large: checkMs(large) })).slice(1);
  const ms = median(pairs.map((p) => p.small));
  console.log(
    `${RULES.length} rules over ${SIZES[0]} servers: ${ms.toFixed(0)} ms of processor (goal: ${GOAL}), ${(ms / SIZES[0]).toFixed(3)} ms a server`,
  );
  console.log(`over ${SIZES[1]}: ${median(pairs.map((p) => p.large / p.small)).toFixed(2)} times that (linear: 2)`);
  for (const command of ['scan', 'list']) {
    const runs = Array.from({ length: Math.ceil(rounds / 2) }, () => scan(small, command));
    const said = `${median(runs.map((r) => r.ms)).toFixed(0)} ms, ${median(runs.map((r) => r.megabytes)).toFixed(0)} MB`;
    console.log(`mcp-audit ${command} of ${SIZES[0]} servers, from start to end: ${said}`);
  }
} finally {
  rmSync(root, { recursive: true });
}

// Compares a whole audit of a home whose ~/.claude.json has 50 MB with a process that only runs JSON.parse on that file.
// usage: npm run bench:home [-- MEGABYTES [CHARACTERS]]; CHARACTERS: of each prompt, 1,000 without; needs a build
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROUNDS = 7;
const megabytes = Number(process.argv[2] ?? 50);
const characters = Number(process.argv[3] ?? 1000);
const home = mkdtempSync(join(tmpdir(), 'mcp-audit-bench-home-'));
const file = join(home, '.claude.json');
mkdirSync(join(home, 'empty'));

const projects: [string, unknown][] = [];
for (let size = 0; size < megabytes * 1_000_000; ) {
  const n = projects.length;
  const prompt = (i: number) => `prompt ${i} of project ${n}\n`.repeat(1 + characters / 20).slice(0, characters);
  const history = Array.from({ length: 60_000 / characters }, (_, i) => ({ display: prompt(i), pastedContents: {} }));
  const mcpServers = n % 10 ? {} : { [`s${n}`]: { type: 'stdio', command: 'npx', args: ['-y', `@acme/s${n}@1.0.0`], env: {} } };
  projects.push([`/srv/p${n}`, { mcpServers, history, hasTrustDialogAccepted: true }]);
  size += JSON.stringify(projects.at(-1), null, 2).length;
}
writeFileSync(file, JSON.stringify({ numStartups: 3, projects: Object.fromEntries(projects) }, null, 2));

const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const run = (args: readonly string[]) => {
  const started = performance.now();
  execFileSync(process.execPath, args, { cwd: join(home, 'empty'), env: { ...env, HOME: home }, stdio: ['ignore', 'pipe', 'ignore'] });
  return performance.now() - started;
};
const program = resolve('bin/mcp-audit.js');
const pairs = Array.from({ length: ROUNDS }, () => ({
  parse: run(['-e', `JSON.parse(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`]),
  audit: run([program, 'scan', '--connect', 'none', '--quiet', '--format', 'json']),
}));
rmSync(home, { recursive: true });

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
console.log(`JSON.parse alone  ${median(pairs.map((p) => p.parse)).toFixed(0)} ms`);
console.log(`mcp-audit scan    ${median(pairs.map((p) => p.audit)).toFixed(0)} ms`);
console.log(`ratio             ${median(pairs.map((p) => p.audit / p.parse)).toFixed(2)} (median of ${ROUNDS} pairs; goal below 2)`);

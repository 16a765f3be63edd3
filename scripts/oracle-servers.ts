// Lists real servers through the built program and compares tools and tokens with what was measured by other means
// (clients of their own and tiktoken, 22 November 2026). Prints what the rules on content say of them: nothing, it should be.
// usage: npm run oracle:servers [FOLDER]   (a scratch folder; one that has them already installed is used again)
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RULES } from '../rules/all.ts';
import { MEASURED, type MeasuredServer } from './oracleServers.ts';

interface Said {
  readonly name: string;
  readonly inspection: {
    readonly outcome: string;
    readonly reason?: string;
    readonly tools?: number;
    readonly tokens?: { readonly sent: number; readonly wire: number };
  };
}

interface Spoken {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly server?: string;
}

const folder = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'oracle-servers-')));
const isAlone = (s: MeasuredServer) => s.alone === true;
install(
  folder,
  MEASURED.filter((s) => !isAlone(s)),
);
for (const server of MEASURED.filter(isAlone)) install(homeOf(folder, server), [server]);
const { servers, findings } = scan(folder);
const rows = MEASURED.map((measured) =>
  row(
    measured,
    servers.find((s) => s.name === measured.package),
  ),
);
console.log(['server', 'tools', 'sent', 'wire', ''].map((title, i) => (i === 0 ? title.padEnd(52) : title.padEnd(16))).join(''));
for (const [name, ...cells] of rows) console.log(name?.padEnd(52) + cells.map((cell) => cell.padEnd(16)).join(''));

const content = new Set(RULES.filter((rule) => rule.category === 'content').map((rule) => rule.id));
const deserved = new Set(MEASURED.flatMap((s) => (s.faults ?? []).map((rule) => `${rule} ${s.package}`)));
const alarms = findings.filter((f) => content.has(f.rule) && f.severity !== 'note' && !deserved.has(`${f.rule} ${f.server}`));
const asMeasured = rows.filter((r) => r.at(-1) === 'as measured').length;
console.log(`\n${asMeasured} of ${rows.length} as measured; ${alarms.length} content findings at warning or above`);
for (const { severity, rule, server, message } of alarms) console.log(`${severity} ${rule} ${server}: ${message}`);
process.exitCode = alarms.length === 0 && asMeasured === rows.length ? 0 : 1;

/** No script of any package runs, neither now nor later; what a dependency of theirs asks of Node is theirs to need. */
function install(into: string, servers: readonly MeasuredServer[]): void {
  mkdirSync(into, { recursive: true });
  const missing = servers.filter((s) => versionIn(into, s.package) !== s.version).map((s) => `${s.package}@${s.version}`);
  if (missing.length === 0) return;
  if (!existsSync(join(into, 'package.json'))) writeFileSync(join(into, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', '--no-engine-strict', ...missing], {
    cwd: into,
    stdio: 'inherit',
  });
}

function manifest(into: string, name: string): { version: string; bin?: string | Record<string, string> } | undefined {
  const path = join(into, 'node_modules', name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function versionIn(into: string, name: string): string | undefined {
  return manifest(into, name)?.version;
}

/** Where a server is installed. */
function homeOf(into: string, server: MeasuredServer): string {
  return server.alone ? join(into, 'alone', server.package.replace('/', '-')) : into;
}

function programOf(into: string, { package: name, bin: wanted }: MeasuredServer): string {
  const { bin = {} } = manifest(into, name) ?? { version: '' };
  const path = typeof bin === 'string' ? bin : (bin[wanted ?? ''] ?? Object.values(bin)[0] ?? '');
  return join(into, 'node_modules', name, path);
}

/** Asks all of them in a home and an environment of their own, with made-up keys. */
function scan(into: string): { servers: Said[]; findings: Spoken[] } {
  const home = mkdtempSync(join(tmpdir(), 'oracle-home-'));
  const mcpServers = Object.fromEntries(
    MEASURED.map((s) => [
      s.package,
      { command: process.execPath, args: [programOf(homeOf(into, s), s), ...(s.args ?? [])], env: s.env ?? {} },
    ]),
  );
  writeFileSync(join(home, 'mcp.json'), JSON.stringify({ mcpServers }));
  const flags = ['--no-user', '--connect', 'all', '--format', 'json', '--fail-on', 'never', '--timeout', '120', '--quiet'];
  const { stdout } = spawnSync(process.execPath, [resolve('bin/mcp-audit.js'), 'scan', join(home, 'mcp.json'), ...flags], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout);
}

function row(measured: MeasuredServer, said: Said | undefined): string[] {
  const { outcome = 'absent', reason, tools = 0, tokens } = said?.inspection ?? {};
  const name = `${measured.package} ${measured.version}`;
  if (!tokens) return [name, outcome, reason ?? ''];
  const pairs = [
    [tools, measured.tools],
    [tokens.sent, measured.sent],
    [tokens.wire, measured.wire],
  ] as const;
  const same = pairs.every(([have, want]) => have === want);
  const cells = pairs.map(([have, want]) => (have === want ? String(have) : `${have} (${want})`));
  return [name, ...cells, same ? 'as measured' : 'differs'];
}

// Measures the audit against a labelled corpus: servers found and invented, findings hit, alarms on what is labelled harmless.
// usage: npm run eval -- CORPUS   (a folder with configs.jsonl, labels.json and materialise.mjs); --list prints every finding
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '../rules/all.ts';
import { audit } from '../src/audit.ts';
import { realMachine } from '../src/cli/realMachine.ts';
import { CLIENTS } from '../src/clients/all.ts';
import type { Entry } from '../src/model/entry.ts';
import type { Finding } from '../src/model/finding.ts';
import { NO_POLICY } from '../src/model/policy.ts';
import type { Report } from '../src/model/report.ts';

interface LabelledServer {
  readonly path: string;
  readonly name: string;
  readonly transport: string;
  readonly enabled: boolean;
  readonly package?: string;
  readonly pin?: string;
  readonly invalid?: unknown;
}

interface Label {
  readonly n: number;
  readonly path: string;
  readonly mcp_content: string;
  readonly servers: readonly LabelledServer[];
  readonly secrets: readonly { readonly path: string; readonly class: string; readonly shape: string | null }[];
  readonly expected_findings: readonly { readonly rule: string; readonly path: string; readonly level: string }[];
}

/** The labels' words for rules, where they differ from ours. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'plaintext-secret': ['plaintext-secret', 'secret-in-args', 'static-credential', 'secret-in-url', 'oauth-client-secret'],
  'static-token-in-header': ['plaintext-secret', 'static-credential', 'oauth-available'],
  'token-in-url': ['plaintext-secret', 'secret-in-url', 'token-in-url'],
  'weak-plaintext-password': ['weak-password', 'plaintext-secret'],
  'url-without-type': ['missing-type'],
  'wrong-shape': ['malformed-entry', 'wrong-root-key', 'unreadable-config', 'unknown-field'],
  'invalid-server': ['malformed-entry'],
  'wrong-root-key': ['wrong-root-key'],
  'parse-error': ['unreadable-config', 'conflict-marker'],
  'shell-c': ['shell-wrapper', 'inline-code'],
  'floating-git': ['unpinned-git', 'unpinned-package'],
  'trust-all': ['trusted-server', 'auto-approve-all'],
  'auto-approve-risky': ['auto-approve-destructive', 'auto-approve-all', 'auto-approve-some'],
  'enable-all-project-servers': ['enable-all-project', 'enable-all-servers', 'auto-approve-all', 'enable-all-project-servers'],
  'remote-no-tls': ['cleartext-remote', 'token-over-http'],
  'home-filesystem': ['home-filesystem', 'root-filesystem'],
  'placeholder-left (info only)': ['placeholder-left', 'unexpanded-reference'],
  'host-network': ['host-network'],
};

const TRANSPORTS: Readonly<Record<string, string>> = { http: 'streamable-http', invalid: 'unknown' };

const corpus = process.argv[2];
if (!corpus) throw new Error('usage: npm run eval -- CORPUS');
const listAll = process.argv.includes('--list');
const folder = mkdtempSync(join(tmpdir(), 'mcp-audit-eval-'));
execFileSync(process.execPath, [join(corpus, 'materialise.mjs'), folder]);
const labels: Label[] = JSON.parse(readFileSync(join(corpus, 'labels.json'), 'utf8'));

const tally = { servers: 0, found: 0, wrong: 0, invented: 0, must: 0, mustHit: 0, should: 0, shouldHit: 0, alarms: 0, unaccounted: 0 };
const byRule = new Map<string, Map<string, number>>();
const complaints: string[] = [];

for (const label of labels) {
  const root = join(folder, String(label.n));
  const report = await auditOf(root);
  const own = report.estate.entries.filter((e) => e.file.path === join(root, label.path));
  if (!report.estate.files.some((f) => f.source.path === join(root, label.path)))
    complain(label, 'the file is not accounted for', 'unaccounted');
  judgeServers(label, own);
  judgeFindings(label, report);
  for (const finding of report.findings) {
    const severities = byRule.get(finding.rule) ?? new Map();
    byRule.set(finding.rule, severities.set(finding.severity, (severities.get(finding.severity) ?? 0) + 1));
    if (listAll)
      console.log(
        `${label.n} ${finding.severity} ${finding.rule} ${dotted(finding.pointer)}: ${report.redact(finding.message)} | ${finding.help}`,
      );
  }
}
rmSync(folder, { recursive: true });

for (const complaint of complaints) console.log(complaint);
console.log('\nfindings by rule            error warning note');
for (const [rule, n] of [...byRule].sort()) {
  console.log(`${rule.padEnd(28)}${['error', 'warning', 'note'].map((s) => String(n.get(s) ?? 0).padStart(5)).join('  ')}`);
}
console.log(`
files            ${labels.length} (${tally.unaccounted} not accounted for)
servers          ${tally.found}/${tally.servers} found, ${tally.wrong} with a wrong fact, ${tally.invented} invented
must findings    ${tally.mustHit}/${tally.must}
should findings  ${tally.shouldHit}/${tally.should}
false alarms     ${tally.alarms} errors or warnings on references, placeholders and empty values`);

async function auditOf(root: string): Promise<Report> {
  return audit({
    machine: realMachine({ home: join(folder, 'nobody'), cwd: root, env: {} }),
    clients: CLIENTS,
    rules: RULES,
    policy: NO_POLICY,
    options: {
      user: false,
      projects: false,
      roots: [root],
      exclude: [],
      connect: 'none',
      encoding: 'o200k_base',
      version: '0',
      now: new Date('2026-11-22T00:00:00Z'),
    },
  });
}

function judgeServers(label: Label, own: readonly Entry[]): void {
  const byPath = new Map(own.map((entry) => [dotted(entry.pointer), entry]));
  for (const server of label.servers) {
    tally.servers++;
    const entry = byPath.get(server.path) ?? own.find((e) => e.name.value === server.name);
    if (!entry) {
      complain(label, `server not found: ${server.path}`);
      continue;
    }
    tally.found++;
    const wrong = wrongFacts(server, entry);
    if (wrong.length > 0) complain(label, `${server.path}: ${wrong.join(', ')}`, 'wrong');
  }
  const labelled = new Set(label.servers.map((s) => s.name));
  for (const entry of own) if (!labelled.has(entry.name.value)) complain(label, `invented: ${entry.pointer}`, 'invented');
}

function wrongFacts(server: LabelledServer, entry: Entry): string[] {
  const transport = TRANSPORTS[server.transport] ?? server.transport;
  const launched = entry.transport.kind === 'stdio' ? entry.transport.launch : undefined;
  const facts: [string, unknown, unknown][] = [
    ['name', server.name, entry.name.value],
    ['transport', transport, entry.transport.kind],
    ['enabled', server.enabled, entry.state.enabled],
  ];
  if (server.package) facts.push(['package', server.package.toLowerCase(), (launched?.package?.name ?? '').toLowerCase()]);
  if (server.pin && launched?.package) facts.push(['pinned', server.pin === 'pinned' || server.pin === 'digest', launched.package.pinned]);
  return facts.filter(([, want, have]) => want !== have).map(([fact, want, have]) => `${fact} is ${have}, labelled ${want}`);
}

function judgeFindings(label: Label, report: Report): void {
  const loud = report.findings.filter((f) => f.severity !== 'note');
  for (const expected of label.expected_findings) {
    if (expected.level === 'optional') continue;
    const rules = ALIASES[expected.rule] ?? [expected.rule];
    const hit = report.findings.some(
      (f) => rules.includes(f.rule) && (!expected.path || near(dotted(f.pointer), expected.path.replace(/\[\d+\.\.\d+\]$/, ''))),
    );
    if (expected.level === 'must') tally.must++;
    else tally.should++;
    if (hit && expected.level === 'must') tally.mustHit++;
    else if (hit) tally.shouldHit++;
    else complain(label, `${expected.level} not hit: ${expected.rule} at ${expected.path}`);
  }
  for (const secret of label.secrets) {
    if (secret.class.startsWith('literal')) continue;
    for (const finding of loud) {
      if (isSecretRule(finding) && near(dotted(finding.pointer), secret.path))
        complain(label, `alarm on ${secret.class}: ${finding.rule} at ${secret.path}`, 'alarms');
    }
  }
}

function isSecretRule(finding: Finding): boolean {
  return RULES.find((rule) => rule.id === finding.rule)?.category === 'secrets' || finding.rule === 'static-credential';
}

/** Whether one dotted path leads to or into the other. */
function near(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`) || a.startsWith(`${b}[`) || b.startsWith(`${a}[`);
}

/** `/mcpServers/a/args/2` as the labels write it: `mcpServers.a.args[2]`. */
function dotted(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.map((step, i) => (/^\d+$/.test(step) ? `[${step}]` : `${i > 0 ? '.' : ''}${step}`)).join('');
}

function complain(label: Label, text: string, kind?: 'wrong' | 'invented' | 'alarms' | 'unaccounted'): void {
  complaints.push(`${label.n} ${label.path}: ${text}`);
  if (kind) tally[kind]++;
}

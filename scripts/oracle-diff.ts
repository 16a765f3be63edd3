// Installs two real versions of npm servers in a scratch folder, locks both and prints the diff, to be read by a person.
// usage: npm run build && npm run oracle:diff [-- NAME@OLD NAME@NEW …]; needs the network for npm, removes what it made
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Old and new; in server-everything tools were renamed between the two, in context7 a parameter. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['@modelcontextprotocol/server-filesystem@2025.8.21', '@modelcontextprotocol/server-filesystem@2026.8.31'],
  ['@modelcontextprotocol/server-everything@2025.8.18', '@modelcontextprotocol/server-everything@2026.8.31'],
  ['@modelcontextprotocol/server-memory@2025.8.4', '@modelcontextprotocol/server-memory@2026.8.31'],
  ['@upstash/context7-mcp@1.0.14', '@upstash/context7-mcp@latest'],
];

const given = process.argv.slice(2);
const pairs = given.length > 0 ? given.flatMap((old, i) => (i % 2 === 0 ? [[old, given[i + 1] ?? old] as const] : [])) : PAIRS;
const scratch = mkdtempSync(join(tmpdir(), 'mcp-audit-diff-'));
const program = resolve('bin/mcp-audit.js');

try {
  for (const [old, now] of pairs) {
    const locks = [lock(old, 'old'), lock(now, 'new')];
    const diff = spawnSync(process.execPath, [program, 'diff', ...locks], { encoding: 'utf8' });
    console.log(`== ${old} -> ${now} (exit ${diff.status})\n${diff.stdout}${diff.stderr}`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Installs the package in a folder of its own, writes a configuration that starts it, and locks that. */
function lock(spec: string, word: string): string {
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const folder = join(scratch, `${name.replaceAll(/\W+/g, '-')}-${word}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', spec], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const home = join(folder, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { bin: string | Record<string, string> };
  const script = join(folder, 'node_modules', name, typeof bin === 'string' ? bin : (Object.values(bin)[0] ?? ''));
  const args = [script, ...(name.endsWith('-filesystem') ? ['.'] : [])];
  writeFileSync(join(folder, '.mcp.json'), JSON.stringify({ mcpServers: { server: { command: 'node', args } } }));
  const run = spawnSync(process.execPath, [program, 'lock', '.', '--no-user', '--connect', 'all', '--quiet'], {
    cwd: folder,
    env: { ...process.env, HOME: folder },
    encoding: 'utf8',
  });
  if (run.status !== 0) console.log(`${spec}: lock exits with ${run.status}\n${run.stderr}`);
  return join(folder, 'mcp-audit.lock');
}

// The client that the conformance suite starts: scans a folder whose one server is the address it was given.
// usage: node scanAddress.mjs ANSWER.json URL   (the suite adds the URL)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [answer, url] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'conformance-scan-'));
const program = fileURLToPath(new URL('../bin/mcp-audit.js', import.meta.url));
const flags = ['--no-user', '--connect', 'remote', '--format', 'json', '--fail-on', 'never', '--quiet'];
try {
  writeFileSync(join(folder, '.mcp.json'), JSON.stringify({ mcpServers: { fixture: { type: 'http', url } } }));
  const { stdout, status } = spawnSync(process.execPath, [program, 'scan', folder, ...flags], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  writeFileSync(answer, stdout);
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Maturity } from '../../src/model/maturity.ts';
import { runCli } from '../support/runCli.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const NAMES = ['issues', 'docs', 'mail', 'calendar', 'search'];
/** Four of five are run through ToolHive, of which only the name of its program matters here. */
const GATED = NAMES.slice(0, 4);

type Files = Readonly<Record<string, string>>;

/** Servers that work, and nothing else. */
function adHoc(folder: string): Files {
  const plain = resolve('fixtures/servers/stdio/plain.mjs');
  const launch = (name: string) =>
    GATED.includes(name) ? { command: join(folder, 'bin/thv'), args: ['run', name] } : { command: process.execPath, args: [plain] };
  const mcpServers = Object.fromEntries(NAMES.map((name) => [name, launch(name)]));
  return {
    'bin/thv': `#!/bin/sh\nexec "${process.execPath}" "${plain}"\n`,
    'package.json': '{}',
    '.mcp.json': JSON.stringify({ mcpServers }),
  };
}

function cataloged(folder: string): Files {
  const plain = resolve('fixtures/servers/stdio/plain.mjs');
  const entries = NAMES.map((name) => {
    const command = GATED.includes(name) ? [join(folder, 'bin/thv'), 'run', name] : [process.execPath, plain];
    return `  - match: {command: ${JSON.stringify(command)}}\n    owner: platform\n    purpose: for ${name}\n`;
  });
  return { ...adHoc(folder), 'catalog.yaml': `servers:\n${entries.join('')}`, 'mcp-audit.yaml': 'catalogs: [catalog.yaml]\n' };
}

function gatewayManaged(folder: string): Files {
  const tools = GATED.map((server) => `  - {server: ${server}, allow: [echo]}\n`).join('');
  const policy = `catalogs: [catalog.yaml]\ngateway: {hosts: [], traces: "https://traces.example.com"}\ntools:\n${tools}`;
  return { ...cataloged(folder), 'mcp-audit.yaml': policy };
}

function platform(folder: string): Files {
  const files = gatewayManaged(folder);
  return {
    ...files,
    'catalog.yaml': (files['catalog.yaml'] ?? '').replaceAll(/( {4}purpose: .*\n)/g, '$1    expires: 2999-12-31\n'),
    '.github/workflows/audit.yml': 'on: push\njobs:\n  audit:\n    steps:\n      - run: npx mcp-audit scan . --no-user\n',
  };
}

const without = (path: string, text: string | RegExp) => (files: Files) => ({ ...files, [path]: (files[path] ?? '').replace(text, '') });
const changed = (path: string, from: string, to: string) => (files: Files) => ({ ...files, [path]: (files[path] ?? '').replace(from, to) });
const asTheyAre = (files: Files) => files;

test.each<[string, 1 | 2 | 3 | 4, (folder: string) => Files, (files: Files) => Files, { lock: boolean }]>([
  ['an estate without anything', 1, adHoc, asTheyAre, { lock: false }],
  ['every server in the catalog, with owner and purpose', 2, cataloged, asTheyAre, { lock: false }],
  ['one purpose missing', 1, cataloged, without('catalog.yaml', '    purpose: for mail\n'), { lock: false }],
  ['four of five behind a gateway, their tools chosen, calls traced', 3, gatewayManaged, asTheyAre, { lock: false }],
  ['tools of three in five chosen', 2, gatewayManaged, without('mcp-audit.yaml', /.*server: mail.*\n/), { lock: false }],
  ['policy in CI, a lock, ends, nothing left over', 4, platform, asTheyAre, { lock: true }],
  ['the same without a lock', 3, platform, asTheyAre, { lock: false }],
  ['one approval has run out', 3, platform, changed('catalog.yaml', '2999-12-31', '2020-01-31'), { lock: true }],
])('%s: level %i', async (_, level, estate, change, { lock }) => {
  const home = mkdtempSync(join(tmpdir(), 'maturity-'));
  folders.push(home);
  const folder = join(home, 'app');
  for (const [path, text] of Object.entries(change(estate(folder)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: path.startsWith('bin/') ? 0o755 : 0o644 });
  }
  const trusting = level === 1 && estate === adHoc ? [] : ['--config', join(folder, 'mcp-audit.yaml')];
  if (lock)
    expect(await runCli(['lock', '.', '--no-user', '--connect', 'all', ...trusting], { home, cwd: folder })).toMatchObject({ code: 0 });
  const { stdout, stderr } = await runCli(['maturity', '.', '--no-user', '--connect', 'none', '--format', 'json', ...trusting], {
    home,
    cwd: folder,
  });
  expect(stderr).toBe('');
  const maturity = JSON.parse(stdout) as Maturity;
  expect(maturity).toMatchObject({ level, expected: 2, servers: 5 });
  expect(maturity.next.length).toBe(
    level === 4 ? 0 : Math.min(3, maturity.criteria.filter((c) => c.level === level + 1 && c.standing !== 'met').length),
  );
});

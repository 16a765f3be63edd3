import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonReport } from '../support/jsonReport.ts';
import { runCli } from '../support/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'mcp-audit-update-'));
const LATER = '1893456000';
const RECORD = {
  id: 'GHSA-test-only-0001',
  summary: 'reads any file',
  affected: [
    { package: { ecosystem: 'npm', name: 'acme-files' }, ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.1' }] }] },
  ],
};

let osv: Server;
let base: string;
let asked: string[] = [];
let home: string;
let number = 0;

beforeAll(async () => {
  osv = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      asked.push(`${request.method} ${request.url}`);
      if (request.url === '/v1/querybatch') response.end(JSON.stringify(batch(JSON.parse(body))));
      else if (request.url === `/v1/vulns/${RECORD.id}`) response.end(JSON.stringify(RECORD));
      else if (request.url?.startsWith('/moved/')) response.writeHead(302, { location: `${base}v1/querybatch` }).end();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve) => osv.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(osv.address() as AddressInfo).port}/`;
});
afterAll(() => {
  osv.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One record for the one package, on its second page. */
function batch({ queries }: { queries: { package: { name: string }; page_token?: string }[] }) {
  const results = queries.map(({ package: { name }, page_token }) => {
    if (name !== 'acme-files') return {};
    return page_token ? { vulns: [{ id: RECORD.id, modified: '2026-01-01T00:00:00Z' }] } : { next_page_token: 'two' };
  });
  return { results };
}

beforeEach(() => {
  asked = [];
  home = join(folder, String(number++));
  mkdirSync(join(home, '.cursor'), { recursive: true });
  const npx = (...args: string[]) => ({ command: 'npx', args: ['-y', ...args] });
  const mcpServers = { files: npx('acme-files@1.0.0'), gone: npx('acme-made-up'), scoped: npx('@acme/private'), flag: npx('-evil') };
  writeFileSync(join(home, '.cursor', 'mcp.json'), JSON.stringify({ mcpServers }));
});

const run = (...args: string[]) => runCli(args, { home, env: { SOURCE_DATE_EPOCH: LATER } });
const written = () => join(home, '.config', 'mcp-audit', 'advisories.json');

async function findings(rule: string, env: Record<string, string> = {}, ...args: string[]) {
  const { stdout } = await runCli(['scan', '--format', 'json', ...args], { home, env: { SOURCE_DATE_EPOCH: LATER, ...env } });
  return (JSON.parse(stdout) as JsonReport).findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

describe('mcp-audit update', () => {
  test('sends nothing without --online, and says what it would send', async () => {
    const { stdout, code } = await run('update', '--osv-url', base);
    expect(stdout).toMatch(/Nothing was asked: --online sends \d+ package names to 127\.0\.0\.1/);
    expect([code, asked, existsSync(written())]).toEqual([0, [], false]);
  });

  test('with --online writes what OSV says, and the next scan judges by it', async () => {
    expect(await findings('vulnerable-package')).toEqual([]);
    const { stdout, stderr, code } = await run('update', '--online', '--osv-url', base);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ advisories of 2030-01-01 \(\d+ before\)/);
    expect(asked).toContain(`GET /v1/vulns/${RECORD.id}`);
    expect(await findings('vulnerable-package')).toEqual([
      'acme-files 1.0.0: reads any file (GHSA-test-only-0001; advisories of 2030-01-01)',
    ]);
  });

  test('keeps what it has where OSV does not answer', async () => {
    const { stderr, code } = await run('update', '--online', '--osv-url', `${base}broken/`);
    expect([code, existsSync(written())]).toEqual([3, false]);
    expect(stderr).toContain('answers 500; the advisories of ');
  });

  test('follows no redirect', async () => {
    expect((await run('update', '--online', '--osv-url', `${base}moved/`)).code).toBe(3);
    expect(asked).toHaveLength(1);
  });

  test('speaks plain http with this machine only', async () => {
    const { stderr, code } = await run('update', '--online', '--osv-url', 'http://osv.example');
    expect([code, stderr]).toEqual([2, 'mcp-audit: --osv-url must be https, or http on this machine\n']);
  });

  test('an older or broken file counts for nothing', async () => {
    mkdirSync(join(home, '.config', 'mcp-audit'), { recursive: true });
    for (const text of ['{"date":"2000-01-01","advisories":[]}', '{"date":"2999-01-01","advisories":[1]}', 'no json']) {
      writeFileSync(written(), text);
      expect((await run('update')).stdout).toMatch(/^The advisories are of 2026-/);
    }
  });
});

describe.skipIf(process.platform === 'win32')('mcp-audit scan --online', () => {
  test('asks the npm of the user about names that anyone could claim, and only where told to', async () => {
    const bin = join(home, 'bin');
    const log = join(home, 'npm.log');
    mkdirSync(bin);
    const script = `#!/bin/sh\necho "$@" >> "${log}"\n[ "$2" = acme-made-up ] && echo '{"error":{"code":"E404"}}' && exit 1\necho '"1.0.0"'\n`;
    writeFileSync(join(bin, 'npm'), script);
    chmodSync(join(bin, 'npm'), 0o755);
    const env = { PATH: `${bin}${delimiter}${process.env.PATH}` };

    expect(await findings('missing-package', env)).toEqual([]);
    expect(existsSync(log)).toBe(false);
    expect(await findings('missing-package', env, '--online')).toEqual([
      'your npm finds no package acme-made-up; whoever publishes one of that name runs code here',
    ]);
    expect(readFileSync(log, 'utf8').trim().split('\n').sort()).toEqual([
      'view acme-files version --json',
      'view acme-made-up version --json',
    ]);
  });
});

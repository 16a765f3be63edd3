import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ScratchRepository, scratchRepository } from '../cli/git/scratchRepository.ts';
import { runCli } from '../support/runCli.ts';

let repository: ScratchRepository;
beforeAll(async () => {
  repository = scratchRepository();
  release('1');
  expect(await run('lock', '--connect', 'all')).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('1 server with 2 tools'),
  });
  repository.commit();
});
afterAll(() => repository.remove());

const run = (...args: string[]) => runCli(args, { home: repository.root });

/** The server of the repository as it is after an update: nothing in the configuration says so but a variable's value. */
function release(version: string): void {
  const server = { command: process.execPath, args: [resolve('fixtures/servers/stdio/releases.mjs')], env: { RELEASE: version } };
  repository.write('.mcp.json', JSON.stringify({ mcpServers: { files: server } }));
}

test.each([
  ['1', 0, 'No difference'],
  ['compatible', 1, '0 breaking, 0 to review, 2 compatible'],
  ['breaking', 1, '2 breaking'],
  ['poisoned', 1, 'gives instructions now'],
])('lock --check of the release "%s" exits with %i', async (version, code, words) => {
  release(version);
  const checked = await run('lock', '--check', '--connect', 'all');
  expect(checked).toMatchObject({ code, stdout: expect.stringContaining(words) });
});

test('a scan says what drifted, by how grave it is', async () => {
  release('breaking');
  const { stdout } = await run('scan', '--no-user', '--connect', 'all', '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
  const drift = findings.filter(({ rule }) => rule === 'breaking-drift').map(({ message }) => message);
  expect(drift).toEqual([expect.stringContaining('is new and required'), expect.stringContaining('was called getTinyImage')]);
});

test('without asking, budgets hold the tokens of the lock, and a check is unknown', async () => {
  release('1');
  repository.write('mcp-audit.yaml', 'budgets:\n  server: 10\n');
  const { stdout } = await run('scan', '--no-user', '--connect', 'none', '--format', 'json');
  const { findings, run: facts } = JSON.parse(stdout) as { findings: { rule: string }[]; run: { complete: boolean } };
  expect(findings.map(({ rule }) => rule)).toContain('heavy-server');
  expect(facts.complete).toBe(true);
  rmSync(join(repository.root, 'mcp-audit.yaml'));
  expect(await run('lock', '--check', '--connect', 'none')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('it was not checked'),
  });
});

test('a server that is not asked keeps what the lock has of it', async () => {
  release('1');
  const before = await run('diff', 'HEAD');
  expect(before).toMatchObject({ code: 0, stdout: 'No difference.\n' });
  expect(await run('lock', '--connect', 'none')).toMatchObject({ code: 0, stderr: expect.stringContaining('the lock keeps what it had') });
  expect(await run('diff', 'HEAD')).toMatchObject({ code: 0, stdout: 'No difference.\n' });
});

test('diff reads revisions, files and scans', async () => {
  release('breaking');
  await run('lock', '--connect', 'all', '--output', 'new.lock');
  const named = await run('diff', 'HEAD:mcp-audit.lock', 'new.lock');
  expect(named).toMatchObject({ code: 1, stdout: expect.stringContaining('breaking    get-tiny-image: was called getTinyImage') });
  expect(await run('diff', 'HEAD', 'new.lock', '--fail-on', 'never')).toMatchObject({ code: 0, stdout: named.stdout });
  const json = await run('diff', 'HEAD', 'new.lock', '--format', 'json');
  expect(JSON.parse(json.stdout)).toMatchObject({ schemaVersion: 1, summary: { breaking: 2 } });
  const { stdout: scan } = await run('scan', '--no-user', '--connect', 'all', '--format', 'json');
  writeFileSync(join(repository.root, 'scan.json'), scan);
  expect((await run('diff', 'HEAD', 'scan.json')).stdout).toMatch(/definitions cost \d+ -> \d+ tokens/);
});

test.each([['nothing.lock'], ['HEAD:nowhere.lock'], ['--output=x'], ['.mcp.json']])('diff of %s is a user’s mistake', async (source) => {
  const { code, stderr } = await run('diff', source);
  expect(code).toBe(2);
  expect(stderr).not.toContain('error of its own');
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realMachine } from '../../src/cli/realMachine.ts';
import { findPolicies } from '../../src/policy/findPolicies.ts';

let home: string;
let app: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'mcp-audit-policy-'));
  app = join(home, 'work', 'app');
  mkdirSync(app, { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(home, path, '..'), { recursive: true });
  writeFileSync(join(home, path), text);
}

async function found(options: { config?: string; roots?: readonly string[]; cwd?: string } = {}) {
  const machine = { ...realMachine(), home, cwd: options.cwd ?? app, env: {} };
  const { value, problems } = await findPolicies({ machine, config: options.config, roots: options.roots ?? [app] });
  expect(problems).toEqual([]);
  return value.map(({ path, trusted, format }) => `${path.slice(home.length + 1)} ${format}${trusted ? ' trusted' : ''}`);
}

describe('policies are found', () => {
  test('in the tree that is audited, without trust', async () => {
    write('work/app/mcp-audit.yaml', 'rules: {}');
    expect(await found()).toEqual(['work/app/mcp-audit.yaml yaml']);
  });
  test('above it, with trust', async () => {
    write('work/mcp-audit.json', '{}');
    expect(await found()).toEqual(['work/mcp-audit.json json trusted']);
  });
  test('in a package.json only where it has the key', async () => {
    write('work/app/package.json', '{"name":"app"}');
    expect(await found()).toEqual([]);
    write('work/app/package.json', '{"mcp-audit":{"rules":{}}}');
    expect(await found()).toEqual(['work/app/package.json json']);
  });
  test('the user’s own first', async () => {
    write('.config/mcp-audit/mcp-audit.yaml', 'rules: {}');
    write('work/app/mcp-audit.yml', 'rules: {}');
    expect(await found()).toEqual(['.config/mcp-audit/mcp-audit.yaml yaml trusted', 'work/app/mcp-audit.yml yaml']);
  });
  test('by --config, that one alone and trusted', async () => {
    write('work/app/mcp-audit.yaml', 'rules: {}');
    write('work/app/strict.yaml', 'extends: strict');
    expect(await found({ config: 'strict.yaml' })).toEqual(['work/app/strict.yaml yaml trusted']);
  });
  test('nowhere', async () => {
    expect(await found()).toEqual([]);
  });
});

test('a --config that is not there is a fault of the user', async () => {
  const machine = { ...realMachine(), home, cwd: app, env: {} };
  expect((await findPolicies({ machine, config: 'no.yaml', roots: [] })).problems).toMatchObject([{ kind: 'policy', fault: 'user' }]);
});

test('a policy that is code is not run, nor is a meta config', async () => {
  const mark = join(home, 'ran');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
  for (const name of ['mcp-audit.config.js', '.config/config.js', '.config/config.cjs', '.mcp-auditrc.js', 'mcp-audit.config.cjs'])
    write(`work/app/${name}`, code);
  const before = process.cwd();
  process.chdir(app);
  expect(await found()).toEqual([]);
  process.chdir(before);
  expect(realMachine().kind(mark)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a pipe with the name of a policy is not waited for', async () => {
  execFileSync('mkfifo', [join(app, 'mcp-audit.yaml')]);
  expect(await found()).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';

const UNPINNED = '{"mcpServers":{"files":{"command":"npx","args":["-y","@acme/files"]}}}';
/** Writes its arguments down instead of auditing. */
const RECORDER = `require('node:fs').writeFileSync('arguments.json', JSON.stringify(process.argv.slice(2)));`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'action-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const written = (name: string) => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '');

/** Runs the step of the action as a runner would, in an empty workspace. */
function act(inputs: Readonly<Record<string, string>>, program = resolve('bin/mcp-audit.js')) {
  const variables = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`MCP_AUDIT_${name}`, value]));
  return spawnSync(process.execPath, [resolve('ci/action.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      RUNNER_TEMP: folder,
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary.md'),
      MCP_AUDIT_PROGRAM: program,
      MCP_AUDIT_PATHS: '.',
      ...variables,
    },
  });
}

describe('the action', () => {
  test('annotates, prints the report, writes summary and SARIF, and hands on the exit code', () => {
    writeFileSync(at('.mcp.json'), UNPINNED);
    const { status, stdout } = act({ FAIL_ON: 'warning' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::warning .*file=\.mcp\.json/m);
    const [, token] = /^::stop-commands::(\S+)$/m.exec(stdout) ?? [];
    expect(stdout.split(`::${token}::`)[0]).toContain('unpinned-package');
    expect(written('summary.md')).toContain('unpinned-package');
    expect(JSON.parse(written('mcp-audit.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(written('output')).toMatch(/^exit-code=1\nsarif<<(\S+)\nmcp-audit\.sarif\n\1\n$/);
  });

  test('passes each input as one argument, whatever it holds', () => {
    writeFileSync(at('recorder.cjs'), RECORDER);
    const hostile = '$(touch ran); `touch ran` "\'';
    act(
      { PATHS: `a b\n  ${hostile}\n`, ARGS: '--exclude=x y\n\n--quiet', CONFIG: hostile, SINCE: 'base', BASE: 'abc' },
      at('recorder.cjs'),
    );
    const passed: string[] = JSON.parse(written('arguments.json'));
    expect(passed.slice(passed.indexOf('--fail-on=error'))).toEqual([
      '--fail-on=error',
      `--config=${hostile}`,
      '--since=abc',
      '--exclude=x y',
      '--quiet',
      '--',
      'a b',
      hostile,
    ]);
    expect(existsSync(at('ran'))).toBe(false);
  });

  test('outside of a pull request the base means everything', () => {
    writeFileSync(at('recorder.cjs'), RECORDER);
    act({ SINCE: 'base', BASE: '' }, at('recorder.cjs'));
    expect(written('arguments.json')).not.toContain('--since');
  });

  test('names no SARIF where none was written', () => {
    const { status } = act({ PATHS: 'nowhere', SUMMARY: 'false' });
    expect(status).toBe(2);
    expect(written('output')).toMatch(/^exit-code=2\nsarif<<(\S+)\n\n\1\n$/);
    expect(written('summary.md')).toBe('');
  });

  test.each(['latest', '1.0.0; touch ran', '^1'])('installs no version called %j', (version) => {
    const env = { PATH: process.env.PATH, MCP_AUDIT_VERSION: version, RUNNER_TEMP: folder, GITHUB_ENV: at('env') };
    expect(spawnSync('bash', [resolve('ci/install.sh')], { env, cwd: folder }).status).toBe(2);
  });
});

describe('action.yml', () => {
  const text = readFileSync('action.yml', 'utf8');

  test('is YAML, and puts no expression into a shell', () => {
    expect(parse('action.yml', Buffer.from(text), 'yaml').problems).toEqual([]);
    const commands = [...text.matchAll(/^\s+run: (.*)$/gm)].map(([, command]) => command);
    expect(commands).toHaveLength(2);
    expect(commands.filter((command) => command?.includes('${{'))).toEqual([]);
  });

  test('hands over every variable that the step reads', () => {
    const read = [...readFileSync('ci/action.mjs', 'utf8').matchAll(/(?:input|lines)\('([A-Z_]+)'\)/g)].map(([, name]) => name);
    const missing = read.filter((name) => name !== 'PROGRAM' && !text.includes(`MCP_AUDIT_${name}:`));
    expect(missing).toEqual([]);
  });
});

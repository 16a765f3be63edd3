import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import { noTerminal, runOnTerminal as run, type Typed } from '../support/terminal.ts';

const missing = noTerminal();
const folder = mkdtempSync(join(tmpdir(), 'mcp-audit-terminal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secret = fakeSecret('github-pat', 'terminal');
const QUESTION = '[n]one (remembered until what would run changes): ';

let home: string;
let started: string;
let number = 0;

beforeEach(() => {
  home = join(folder, String(number++));
  started = join(home, 'started');
  mkdirSync(home);
  configure({});
});

/** Two servers that leave a mark when they are started; `more` are further arguments by name. */
function configure(more: Readonly<Record<string, string>>): void {
  const server = (name: string) => ({
    command: process.execPath,
    args: [resolve('fixtures/servers/stdio/leavesMark.mjs'), started, name, ...(more[name] ? [more[name]] : [])],
    env: { GITHUB_TOKEN: secret },
  });
  writeFileSync(join(home, '.claude.json'), JSON.stringify({ mcpServers: { memory: server('memory'), files: server('files') } }));
}

/** What was on the screen, and which servers were really started. */
async function scan(...typed: Typed[]) {
  rmSync(started, { force: true });
  const { screen, code } = await run(['scan', '--fail-on', 'never'], typed, { home });
  expect(screen).not.toContain(secret);
  return { screen, code, marks: existsSync(started) ? readFileSync(started, 'utf8').trim().split('\n').sort() : [] };
}

describe.skipIf(missing)(`on a terminal, scan${missing ? ` (skipped: ${missing})` : ''}`, () => {
  test('shows what would run, from which file and with which variables, and asks', async () => {
    const { screen } = await scan({ at: QUESTION, type: 'n\r' });
    const plan = screen.slice(0, screen.indexOf(QUESTION)).replaceAll('\r', '');
    expect(plan).toContain('2 servers must be asked');
    expect(plan).toContain(
      `1. memory (claude-code) runs ${process.execPath} ${resolve('fixtures/servers/stdio/leavesMark.mjs')} ${started} memory`,
    );
    expect(plan).toContain(`from ${join(home, '.claude.json')}`);
    expect(plan).toContain('gives it GITHUB_TOKEN\n');
    expect(plan).toContain('2. files (claude-code) runs');
  });

  test.each([
    ['n', 'n\r'],
    ['nothing but Enter', '\r'],
    ['the end of input', '\u0004'],
  ])('runs nothing and remembers nothing when the answer is %s', async (_, type) => {
    const { marks, screen, code } = await scan({ at: QUESTION, type });
    expect({ marks, code }).toEqual({ marks: [], code: 0 });
    expect(screen).toContain('not counted: no server was listed (2 entries not asked)');
    expect(existsSync(join(home, '.config/mcp-audit'))).toBe(false);
  });

  test('ends when the answer is Ctrl-C', async () => {
    const { marks, screen, code } = await scan({ at: QUESTION, type: '\u0003' });
    expect({ marks, code }).toEqual({ marks: [], code: 130 });
    expect(screen).not.toContain('Servers');
  });

  test('runs all when the answer is a, shows how far it is, and does not ask again', async () => {
    const first = await scan({ at: QUESTION, type: 'a\r' });
    expect(first.marks).toEqual(['files', 'memory']);
    expect(first.screen).toContain('of 2 servers asked');
    const again = await scan();
    expect(again.marks).toEqual(['files', 'memory']);
    expect(again.screen).not.toContain(QUESTION);
  });

  test('asks again about a command that changed, and about no other', async () => {
    await scan({ at: QUESTION, type: 'a\r' });
    configure({ files: '--more' });
    const { screen, marks } = await scan({ at: QUESTION, type: 'n\r' });
    expect(screen).toContain('1 server must be asked');
    expect(marks).toEqual(['memory']);
  });

  test('begins its report on a new line when the input ends at the question', async () => {
    const { screen } = await scan({ at: QUESTION, type: '\u0004' });
    expect(screen.slice(screen.indexOf(QUESTION) + QUESTION.length)).toMatch(/^\S*\r\n/);
  });

  test('asks about each one when the answer is s', async () => {
    const { marks } = await scan({ at: QUESTION, type: 's\r' }, { at: '[y/N] ', type: 'n\r' }, { at: '[y/N] ', type: 'y\r' });
    expect(marks).toEqual(['files']);
  });
});

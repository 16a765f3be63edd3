import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChildCommand } from '../../../src/inspect/stdio/childCommand.ts';
import { isMarked, limited, marked, markOf } from '../../../src/inspect/stdio/mark.ts';

const MARK = '140737488355329';
const command = (over: Partial<ChildCommand>): ChildCommand =>
  marked({ command: 'cat', args: [], env: { PATH: process.env.PATH ?? '' }, cwd: '/', ...over }, MARK);
const run = (what: ChildCommand) => execFileSync(what.command, [...what.args], { env: { ...what.env }, cwd: what.cwd, encoding: 'utf8' });
const isInstalled = (shell: string) => ['/bin', '/usr/bin'].some((folder) => existsSync(path.join(folder, shell)));

describe('marked', () => {
  it('hands the mark to all children in a variable', () => {
    const environ = run(command({ command: process.execPath, args: ['-p', "'MCP_AUDIT_RUN=' + process.env.MCP_AUDIT_RUN"] }));
    expect(isMarked({ environ, limits: '' }, markOf(command({})))).toBe(true);
    expect(isMarked({ environ, limits: '' }, '140737488355330')).toBe(false);
  });
});

describe.skipIf(process.platform !== 'linux')('limited', () => {
  it('runs the same program, whose children show the mark whatever they do to their environment', () => {
    const limits = run(limited(command({ command: 'env', args: ['-i', '/bin/cat', '/proc/self/limits'] })));
    expect(isMarked({ environ: '', limits }, MARK)).toBe(true);
    expect(isMarked({ environ: '', limits }, '140737488355330')).toBe(false);
  });

  for (const [shell, ...options] of [['dash'], ['bash', '--posix'], ['busybox', 'sh']] as const) {
    it.skipIf(!isInstalled(shell))(`in the words of ${shell}`, () => {
      const { args } = limited(command({ args: ['/proc/self/limits'] }));
      const limits = execFileSync(shell, [...options, ...args], { encoding: 'utf8' });
      expect(isMarked({ environ: '', limits }, MARK)).toBe(true);
    });
  }

  it('leaves arguments as they are', () => {
    const args = ['', 'two words', '"quoted"', '$HOME', '`x`', '-n', '*', 'new\nline', "it's"];
    const printed = run(
      limited(command({ command: process.execPath, args: ['-p', 'JSON.stringify(process.argv.slice(1))', '--', ...args] })),
    );
    expect(JSON.parse(printed)).toEqual(args);
  });

  it('finds the program as the system does: on the PATH of the server, seen from its folder', () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
    mkdirSync(path.join(cwd, 'bin'));
    mkdirSync(path.join(cwd, 'folder', 'program'), { recursive: true });
    writeFileSync(path.join(cwd, 'bin', 'program'), '#!/bin/sh\necho ran', { mode: 0o755 });
    const found = [{ command: 'program', env: { PATH: 'folder:/nowhere:bin' } }, { command: './bin/program' }, { command: 'bin/program' }];
    for (const one of found) expect(run(limited(command({ cwd, ...one })))).toBe('ran\n');
  });

  it('leaves alone what cannot be started, so that the system says why', () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
    writeFileSync(path.join(cwd, 'text'), 'no program');
    chmodSync(path.join(cwd, 'text'), 0o644);
    for (const one of ['no-such-program', './text', cwd]) {
      const what = command({ command: one, cwd });
      expect(limited(what)).toBe(what);
    }
  });
});

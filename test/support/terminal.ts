import { spawn, spawnSync } from 'node:child_process';
import { PROGRAM, type RunOptions } from './runCli.ts';

/** Why there is no terminal to test with; undefined where there is. `script` of util-linux makes one (Debian: in bsdutils, always there). */
export function noTerminal(): string | undefined {
  const { stdout } = spawnSync('script', ['--version'], { encoding: 'utf8' });
  return stdout?.includes('util-linux') ? undefined : 'the program `script` of util-linux is needed to make a terminal';
}

export interface Typed {
  /** What has to stand on the screen, after what was typed before. */
  readonly at: string;
  readonly type: string;
}

export interface Session {
  readonly code: number | null;
  /** All that came to the terminal, stdout and stderr alike. */
  readonly screen: string;
}

/** Runs the built program on a terminal of its own, and types as a person would: when the question stands there. */
export function runOnTerminal(
  args: readonly string[],
  typed: readonly Typed[],
  { home, cwd = home, env = {} }: RunOptions,
): Promise<Session> {
  const line = [process.execPath, PROGRAM, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['--quiet', '--return', '--flush', '--command', line, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH, HOME: home, TERM: 'xterm', SHELL: '/bin/sh', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let screen = '';
    let read = 0;
    const open = [...typed];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      screen += text;
      for (let next = open[0]; next && screen.includes(next.at, read); next = open[0]) {
        read = screen.length;
        open.shift();
        child.stdin.write(next.type);
      }
    });
    child.once('error', reject).once('close', (code) => resolve({ code, screen }));
  });
}

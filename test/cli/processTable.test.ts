import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linuxProcesses } from '../../src/cli/processes/linuxProcesses.ts';
import { macosProcesses } from '../../src/cli/processes/macosProcesses.ts';
import { parseLsof } from '../../src/running/parse/lsof.ts';

const script = resolve('fixtures/servers/listens.mjs');
const hasLsof = ['/usr/bin/lsof', '/usr/sbin/lsof'].some((path) => existsSync(path));

/** Runs a listening server while a table is made. */
async function whileListening<T>(address: string, look: (pid: number, port: number) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [script, address, 'two words'], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const port = await new Promise<string>((settle) => child.stdout.setEncoding('utf8').once('data', settle));
    return await look(child.pid ?? 0, Number(port));
  } finally {
    child.kill('SIGKILL');
  }
}

describe.skipIf(process.platform !== 'linux')('the processes of Linux', () => {
  test.each(['127.0.0.1', '0.0.0.0', '::1', '::'])('have words, age, memory, folder and the socket on %s', async (address) => {
    await whileListening(address, async (pid, port) => {
      const { processes, self } = await linuxProcesses();
      const found = processes.find((one) => one.pid === pid);
      expect(found).toMatchObject({
        parent: process.pid,
        argv: [process.execPath, script, address, 'two words'],
        exact: true,
        cwd: process.cwd(),
      });
      expect(found?.listeners).toEqual([{ address, port }]);
      expect(found?.memory).toBeGreaterThan(10 << 20);
      expect(Math.abs(Date.now() - Date.parse(found?.started ?? ''))).toBeLessThan(60_000);
      expect(self).toBe(process.pid);
    });
  });
});

describe.skipIf(process.platform === 'win32' || !hasLsof)('the processes of macOS, whose programs are elsewhere, too', () => {
  test('have words, age, memory and sockets', async () => {
    await whileListening('127.0.0.1', async (pid, port) => {
      const { processes } = await macosProcesses();
      const found = processes.find((one) => one.pid === pid);
      expect(found).toMatchObject({ parent: process.pid, exact: false, listeners: [{ address: '127.0.0.1', port }] });
      expect(found?.argv.slice(1)).toEqual([script, '127.0.0.1', 'two', 'words']);
      expect(found?.memory).toBeGreaterThan(10 << 20);
    });
  });
});

test('a table without an end of line is read to its end', () => {
  expect(parseLsof('p1\nn*:80').get(1)).toEqual([{ address: '0.0.0.0', port: 80 }]);
});

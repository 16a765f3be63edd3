import { expect, test } from 'vitest';
import { findLock, lockPath } from '../../src/lock/findLock.ts';
import { parseLazily } from '../../src/parse/parseLazily.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const machine = memoryMachine({
  platform: 'linux',
  home: '/home/ada',
  cwd: '/home/ada/notes',
  files: { '/home/ada/app/.mcp.json': '{}', '/home/ada/notes/mcp-audit.lock': 'nonsense: [' },
});

test.each([
  ['in the first root', { roots: ['/home/ada/app', '/home/ada/lib'] }, '/home/ada/app/mcp-audit.lock'],
  ['in the current folder where nothing else is audited', { roots: [] }, '/home/ada/notes/mcp-audit.lock'],
  ['where the run says', { roots: ['/home/ada/app'], named: '/elsewhere/x.lock' }, '/elsewhere/x.lock'],
  ['nowhere beside a single file', { roots: ['/home/ada/app/.mcp.json'] }, undefined],
])('a lock stands %s', (_, wanted, path) => {
  expect(lockPath({ machine, ...wanted })).toBe(path);
});

test('one that is not there is no problem, unless it was named; one that cannot be understood is', async () => {
  const problems = async (wanted: { roots: string[]; named?: string }) => {
    const found = await findLock({ machine, parse: parseLazily, ...wanted });
    return found.problems.map(({ incomplete }) => incomplete);
  };
  expect(await problems({ roots: ['/home/ada/app'] })).toEqual([]);
  expect(await problems({ roots: [], named: '/no/such.lock' })).toEqual([true]);
  expect(await problems({ roots: [] })).toContain(true);
});

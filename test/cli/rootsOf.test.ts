import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realMachine } from '../../src/cli/realMachine.ts';
import { rootsOf } from '../../src/cli/rootsOf.ts';

const cwd = mkdtempSync(join(tmpdir(), 'roots-'));
const machine = realMachine({ cwd });
const at = (...names: string[]) => names.map((name) => join(cwd, name));

beforeAll(() => {
  for (const folder of ['a/.git', 'b', '[c]', 'node_modules/d']) mkdirSync(join(cwd, folder), { recursive: true });
  for (const file of ['a/.mcp.json', 'b/.mcp.json', 'node_modules/d/.mcp.json']) writeFileSync(join(cwd, file), '{}');
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('the roots of an audit', () => {
  test('are the paths given, once each', async () =>
    expect(await rootsOf(['a', './a', 'b/.mcp.json'], machine)).toEqual(at('a', 'b/.mcp.json')));
  test('may be given as a pattern; dependencies are not meant', async () =>
    expect(await rootsOf(['**/.mcp.json'], machine)).toEqual(at('a/.mcp.json', 'b/.mcp.json')));
  test('are what is there before they are a pattern', async () => expect(await rootsOf(['[c]'], machine)).toEqual(at('[c]')));
  test('must be there', async () => {
    await expect(rootsOf(['nowhere'], machine)).rejects.toThrow('nowhere: there is no such file or folder');
    await expect(rootsOf(['*.nothing'], machine)).rejects.toThrow('there is no such file');
  });
  test('are the repository around the current folder where none is given', async () => {
    expect(await rootsOf([], realMachine({ cwd: join(cwd, 'a') }))).toEqual(at('a'));
  });
});

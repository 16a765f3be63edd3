import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, property, uint8Array } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitIndex } from '../../src/discover/gitIndex.ts';

/** An index of version 2 as git writes it, without what we do not read. */
function versionTwo(names: readonly string[], hashBytes: 20 | 32): Buffer {
  const entries = names.map((name) => {
    const length = Math.ceil((42 + hashBytes + name.length + 1) / 8) * 8;
    const entry = Buffer.alloc(length);
    entry.writeUInt16BE(Math.min(name.length, 0xfff), 40 + hashBytes);
    entry.write(name, 42 + hashBytes);
    return entry;
  });
  const head = Buffer.from('DIRC\0\0\0\u0002\0\0\0\0', 'latin1');
  head.writeUInt32BE(names.length, 8);
  return Buffer.concat([head, ...entries, Buffer.alloc(hashBytes)]);
}

describe('the index of git', () => {
  const names = ['.mcp.json', 'a', `b/${'x'.repeat(5000)}`, 'dir-more', 'dir/file'];

  test.each([20, 32] as const)('says what is tracked, with hashes of %i bytes', (hashBytes) => {
    const index = gitIndex(versionTwo(names, hashBytes), hashBytes);
    expect(names.every((name) => index?.has(name))).toBe(true);
    expect(index?.has('dir')).toBe(false);
    expect(index?.hasBelow('dir')).toBe(true);
    expect(index?.hasBelow('di')).toBe(false);
    expect(index?.hasBelow('zzz')).toBe(false);
  });

  test('is undefined where it is cut off, split or something else', () => {
    const whole = versionTwo(names, 20);
    expect(gitIndex(whole.subarray(0, 200), 20)).toBeUndefined();
    expect(gitIndex(Buffer.concat([whole.subarray(0, -20), Buffer.from('link'), Buffer.alloc(24)]), 20)).toBeUndefined();
    expect(gitIndex(Buffer.from('no index at all, but long enough to be one'), 20)).toBeUndefined();
    expect(gitIndex(Buffer.alloc(0), 20)).toBeUndefined();
  });

  test('any bytes end in an index or in none', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), uint8Array({ minLength: 1, maxLength: 4 }), (bytes, version) => {
        const head = Buffer.from([0x44, 0x49, 0x52, 0x43, 0, 0, 0, 2 + ((version[0] ?? 0) % 3), 0, 0, 0, 2]);
        gitIndex(Buffer.concat([head, bytes]), 20)?.has('a');
      }),
    );
  });
});

const HAS_GIT = (() => {
  try {
    return execFileSync('git', ['--version']).length > 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!HAS_GIT)('an index that git wrote', () => {
  let folder = '';
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, stdio: 'pipe', env: { PATH: process.env.PATH ?? '', HOME: folder } });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'index-'));
    git('init', '-q');
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    for (const name of ['.mcp.json', 'src/a.ts', 'src/ab.ts', 'src/deep/ü.json', 'later']) writeFileSync(join(folder, name), '');
    git('add', '.mcp.json', 'src');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['2', '3', '4'])('of version %s is understood', (version) => {
    if (version === '3') git('add', '--intent-to-add', 'later');
    git('update-index', '--index-version', version);
    const index = gitIndex(readFileSync(join(folder, '.git/index')), 20);
    expect(['.mcp.json', 'src/a.ts', 'src/ab.ts', 'src/deep/ü.json'].every((name) => index?.has(name))).toBe(true);
    expect(index?.has('later')).toBe(version !== '2');
    expect(index?.hasBelow('src/deep')).toBe(true);
  });
});

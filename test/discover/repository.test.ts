import { describe, expect, test } from 'vitest';
import { repositoryRoot, trackedIn } from '../../src/discover/repository.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const EMPTY_INDEX = Buffer.concat([Buffer.from('DIRC\0\0\0\u0002\0\0\0\0', 'latin1'), Buffer.alloc(20)]);

describe('the repository around a path', () => {
  test('is the nearest folder with .git', () => {
    const machine = memoryMachine({
      platform: 'linux',
      files: { '/r/.git/HEAD': '', '/r/sub/.git': 'gitdir: ../.git/modules/sub', '/r/sub/a/x': '', '/r/b/x': '' },
    });
    expect(repositoryRoot(machine, '/r/b')).toBe('/r');
    expect(repositoryRoot(machine, '/r/sub/a')).toBe('/r/sub');
    expect(repositoryRoot(machine, '/elsewhere')).toBeUndefined();
  });

  test('has a drive above it on Windows', () => {
    const machine = memoryMachine({ platform: 'windows', files: { 'C:\\r\\.git\\HEAD': '', 'C:\\r\\a\\x': '' } });
    expect(repositoryRoot(machine, 'C:\\r\\a')).toBe('C:\\r');
    expect(repositoryRoot(machine, 'C:\\other')).toBeUndefined();
  });
});

describe('what git tracks', () => {
  const tracked = (files: Record<string, string | Uint8Array>) => trackedIn(memoryMachine({ platform: 'linux', files }), '/r')?.has('a');

  test('is nothing before anything was added', () => expect(tracked({ '/r/.git/HEAD': '' })).toBe(false));
  test('is read through the .git file of a work tree', () => {
    expect(tracked({ '/r/.git': 'gitdir: /main/.git/worktrees/r\n', '/main/.git/worktrees/r/index': EMPTY_INDEX })).toBe(false);
  });
  test('is unknown where the index cannot be understood', () => expect(tracked({ '/r/.git/index': 'DIRC?' })).toBeUndefined());
  test('is not looked for on a share that a .git file names', () =>
    expect(tracked({ '/r/.git': 'gitdir: //evil/share\n' })).toBeUndefined());
});

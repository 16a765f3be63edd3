import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitMachine } from '../../../src/cli/git/gitMachine.ts';
import { gitTree } from '../../../src/cli/git/gitTree.ts';
import { realMachine } from '../../../src/cli/realMachine.ts';
import type { Machine } from '../../../src/model/machine.ts';
import { type ScratchRepository, scratchRepository } from './scratchRepository.ts';

let repository: ScratchRepository;
beforeEach(() => {
  repository = scratchRepository();
});
afterEach(() => repository.remove());

const at = (path: string) => join(repository.root, path);

function committed(root = repository.root, revision = repository.commit()): Machine {
  const tree = gitTree(root, revision);
  if (!tree) throw new Error('no tree');
  return gitMachine(realMachine(), root, tree);
}

function textOf(machine: Machine, path: string): string {
  const reading = machine.read(at(path), 100);
  return reading.ok ? new TextDecoder().decode(reading.bytes) : reading.reason;
}

test('a file is what was committed, not what stands on the disk', () => {
  repository.write('a/b.json', 'old');
  const machine = committed();
  repository.write('a/b.json', 'new');
  repository.write('c.json', 'later');
  expect(textOf(machine, 'a/b.json')).toBe('old');
  expect(textOf(machine, 'c.json')).toBe('missing');
  expect(textOf(machine, 'a')).toBe('directory');
  expect(textOf(machine, 'a/b.json/c')).toBe('not-directory');
  expect(machine.read(at('a/b.json'), 2)).toEqual({ ok: false, reason: 'too-large', size: 3 });
  expect(machine.list(at('a'))).toEqual({ ok: true, names: [{ name: 'b.json', type: 'file' }] });
  expect([machine.kind(at('a')), machine.kind(at('a/b.json')), machine.kind(at('c.json'))]).toEqual(['directory', 'file', undefined]);
});

test('the folder of git itself, and all that lies elsewhere, is the machine’s own', () => {
  repository.write('x', '');
  const machine = committed();
  expect(machine.kind(at('.git'))).toBe('directory');
  expect(machine.read(at('.git/HEAD'), 100)).toMatchObject({ ok: true });
  expect(machine.list(repository.root)).toMatchObject({
    names: [
      { name: '.git', type: 'directory' },
      { name: 'x', type: 'file' },
    ],
  });
  expect(machine.kind(join(repository.root, '..'))).toBe('directory');
});

test('links lead where they lead in the tree, and no link leads in a circle for ever', () => {
  repository.write('real/file', 'text');
  repository.link('folder', 'real');
  repository.link('absolute', at('folder/file'));
  repository.link('circle', 'circle');
  repository.link('gone', 'nowhere/x');
  repository.link('out', '../..');
  const machine = committed();
  expect(textOf(machine, 'folder/file')).toBe('text');
  expect(textOf(machine, 'absolute')).toBe('text');
  expect(machine.realpath(at('folder/file'))).toBe(at('real/file'));
  expect(textOf(machine, 'circle')).toBe('loop');
  expect(textOf(machine, 'gone')).toBe('missing');
  expect(machine.realpath(at('gone'))).toBeUndefined();
  expect(machine.kind(at('out'))).toBe('directory');
});

test('names that only a forged tree holds lead nowhere', () => {
  const blob = repository.git('hash-object', '-w', '--stdin');
  const entry = (name: string) => Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]);
  const raw = Buffer.concat(['.', '..', '.GIT', 'x'].map(entry));
  const machine = committed(repository.root, writeTree(raw));
  expect(machine.list(repository.root)).toEqual({
    ok: true,
    names: [
      { name: '.git', type: 'directory' },
      { name: 'x', type: 'file' },
    ],
  });
});

test('a partial clone is not completed: what is not here cannot be read', () => {
  repository.write('a.json', 'text');
  repository.commit();
  repository.git('config', 'uploadpack.allowFilter', 'true');
  const clone = at('.git/clone');
  repository.git('clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repository.root}`, clone);
  const mark = at('.git/ran');
  repository.git('-C', clone, 'config', 'remote.origin.uploadpack', `touch ${mark};git-upload-pack`);
  const machine = committed(clone, 'HEAD');
  expect(machine.read(join(clone, 'a.json'), 100)).toEqual({ ok: false, reason: 'failed' });
  expect(existsSync(mark)).toBe(false);
});

test('there is no tree where there is no such commit', () => {
  expect(gitTree(repository.root, 'HEAD')).toBeUndefined();
  expect(gitTree(at('nowhere'), 'HEAD')).toBeUndefined();
});

function writeTree(raw: Buffer): string {
  return repository.gitInput(raw, 'hash-object', '-t', 'tree', '-w', '--literally', '--stdin');
}

test('an object is what it is, whatever the repository would have it replaced with', () => {
  repository.write('a.json', 'true');
  const revision = repository.commit();
  const forged = repository.gitInput(Buffer.from('forged'), 'hash-object', '-w', '--stdin');
  repository.git('replace', '-f', repository.git('rev-parse', `${revision}:a.json`), forged);
  expect(textOf(committed(repository.root, revision), 'a.json')).toBe('true');
});

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realMachine } from '../../src/cli/realMachine.ts';

const MAKE_PIPE = 'mkfifo';

describe('the real machine', () => {
  let folder = '';
  const machine = realMachine();
  const at = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'machine-'));
    writeFileSync(at('file.json'), '{"a":1}');
    chmodSync(at('file.json'), 0o640);
    mkdirSync(at('folder'));
    symlinkSync('loop', at('loop'));
    symlinkSync('file.json', at('link'));
    if (process.platform !== 'win32') execFileSync(MAKE_PIPE, [at('pipe')]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('reads a file with its mode, through a link as well', () => {
    const reading = machine.read(at('link'), 100);
    expect(reading.ok && new TextDecoder().decode(reading.bytes)).toBe('{"a":1}');
    if (process.platform !== 'win32') expect(reading).toMatchObject({ mode: 0o640 });
    expect(machine.read(at('file.json'), 7)).toMatchObject({ ok: true });
  });

  test('says why it does not read', () => {
    expect(machine.read(at('file.json'), 6)).toEqual({ ok: false, reason: 'too-large', size: 7 });
    expect(machine.read(at('none'), 9)).toEqual({ ok: false, reason: 'missing' });
    expect(machine.read(at('folder'), 9)).toEqual({ ok: false, reason: 'directory' });
    expect(machine.read(at('loop'), 9)).toEqual({ ok: false, reason: 'loop' });
    expect(machine.read(at('file.json/below'), 9)).toEqual({ ok: false, reason: 'not-directory' });
    expect(machine.read(at('nul\0name'), 9)).toEqual({ ok: false, reason: 'failed' });
  });

  test.skipIf(process.platform === 'win32')('never waits for a pipe or a device', () => {
    expect(machine.read(at('pipe'), 9)).toEqual({ ok: false, reason: 'special' });
    expect(machine.read('/dev/zero', 9)).toEqual({ ok: false, reason: 'special' });
    expect(machine.kind(at('pipe'))).toBe('other');
  });

  test.skipIf(process.platform !== 'linux')('reads what the system says is empty, up to the limit', () => {
    expect(machine.read('/proc/self/status', 100_000)).toMatchObject({ ok: true });
    expect(machine.read('/proc/self/status', 10)).toMatchObject({ ok: false, reason: 'too-large' });
  });

  test('lists names with what they are', () => {
    const listing = machine.list(folder);
    expect(listing.ok && listing.names).toEqual(
      expect.arrayContaining([
        { name: 'file.json', type: 'file' },
        { name: 'folder', type: 'directory' },
        { name: 'link', type: 'link' },
      ]),
    );
    expect(machine.list(at('none'))).toEqual({ ok: false, reason: 'missing' });
    expect(machine.list(at('file.json'))).toEqual({ ok: false, reason: 'not-directory' });
  });

  test('follows links to what is there', () => {
    expect(machine.kind(at('link'))).toBe('file');
    expect(machine.kind(at('loop'))).toBeUndefined();
    expect(machine.realpath(at('link'))).toBe(machine.realpath(at('file.json')));
    expect(machine.realpath(at('none'))).toBeUndefined();
  });

  test.skipIf(process.platform !== 'linux')('leads back to names that are not UTF-8', () => {
    const name = Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.of(0xe9)]);
    mkdirSync(name);
    writeFileSync(Buffer.concat([name, Buffer.from('/ü.json')]), '{}');
    const listing = machine.list(folder);
    const found = listing.ok ? listing.names.find((n) => n.name.startsWith('caf')) : undefined;
    expect(found).toEqual({ name: 'caf\uDCE9', type: 'directory' });
    const path = at(found?.name ?? '');
    expect(machine.list(path)).toEqual({ ok: true, names: [{ name: 'ü.json', type: 'file' }] });
    expect(machine.read(join(path, 'ü.json'), 9)).toMatchObject({ ok: true });
    expect(machine.kind(join(path, 'ü.json'))).toBe('file');
    expect(machine.realpath(path)?.endsWith('caf\uDCE9')).toBe(true);
  });
});

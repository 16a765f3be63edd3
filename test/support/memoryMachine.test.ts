import { describe, expect, test } from 'vitest';
import { memoryMachine } from './memoryMachine.ts';

describe('a machine in memory', () => {
  test('reads files and lists folders that follow from them', () => {
    const machine = memoryMachine({
      platform: 'linux',
      files: { '/home/me/.cursor/mcp.json': '{}' },
      modes: { '/home/me/.cursor/mcp.json': 0o600 },
    });
    expect(machine.read('/home/me/.cursor/mcp.json', 10)).toMatchObject({ ok: true, mode: 0o600 });
    expect(machine.list('/home/me')).toEqual({ ok: true, names: [{ name: '.cursor', type: 'directory' }] });
    expect(machine.read('/home/me/.cursor', 10)).toEqual({ ok: false, reason: 'directory' });
    expect(machine.read('/home/me/.cursor/mcp.json', 1)).toEqual({ ok: false, reason: 'too-large', size: 2 });
    expect(machine.read('/nowhere', 1)).toEqual({ ok: false, reason: 'missing' });
  });

  test('follows links, in circles too', () => {
    const machine = memoryMachine({
      platform: 'linux',
      files: { '/a/real.json': '1' },
      links: { '/a/link.json': 'real.json', '/a/loop': '/a/loop', '/b': '/a' },
    });
    expect(machine.realpath('/b/link.json')).toBe('/a/real.json');
    expect(machine.kind('/b')).toBe('directory');
    expect(machine.read('/a/loop', 9)).toEqual({ ok: false, reason: 'loop' });
    expect(machine.kind('/a/loop')).toBeUndefined();
  });

  test('has the paths of Windows, with one case, drives and shares', () => {
    const share = '\\\\wsl.localhost\\Debian\\home\\me\\.claude.json';
    const machine = memoryMachine({ platform: 'windows', files: { 'C:\\Users\\me\\x.json': '{}', [share]: '{}' } });
    expect(machine.kind('c:\\users\\ME\\X.json')).toBe('file');
    expect(machine.kind('\\\\wsl.localhost\\Debian\\home')).toBe('directory');
    expect(machine.read(share, 9)).toMatchObject({ ok: true });
  });

  test('refuses what it is told to refuse', () => {
    const machine = memoryMachine({
      platform: 'linux',
      files: { '/a/b': '', '/c/': '' },
      unreadable: { '/a/b': 'special', '/c': 'denied' },
    });
    expect(machine.list('/c')).toEqual({ ok: false, reason: 'denied' });
    expect(machine.list('/a')).toEqual({ ok: true, names: [{ name: 'b', type: 'other' }] });
    expect(machine.kind('/a/b')).toBe('other');
  });
});

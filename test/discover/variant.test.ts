import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { variantOf } from '../../src/discover/variant.ts';

describe('a name with something added', () => {
  test.each([
    ['mcp.json.bak', 'mcp.json', 'backup'],
    ['mcp.json~', 'mcp.json', 'backup'],
    ['.claude.json.backup', '.claude.json', 'backup'],
    ['.claude.json.backup.1763800000000', '.claude.json', 'backup'],
    ['.claude.json.corrupted.1763800000000', '.claude.json', 'backup'],
    ['config.toml.old', 'config.toml', 'backup'],
    ['config.toml.bak.2', 'config.toml', 'backup'],
    ['mcp copy.json', 'mcp.json', 'backup'],
    ['mcp copy 2.json', 'mcp.json', 'backup'],
    ['mcp (1).json', 'mcp.json', 'backup'],
    ['mcp-backup-2026-01-02.json', 'mcp.json', 'backup'],
    ['mcp.json.2026-01-02T10:00:00Z', 'mcp.json', 'backup'],
    ['.mcp.20260102.json', '.mcp.json', 'backup'],
    ['.mcp.2026-01-02.json', '.mcp.json', 'backup'],
    ['mcp - Copy.json', 'mcp.json', 'backup'],
    ['.claude.json.tmp.4711.1763800000000', '.claude.json', 'backup'],
    ['#.mcp.json#', '.mcp.json', 'backup'],
    ['example.mcp.json', 'mcp.json', 'template'],
    ['mcp.json.example', 'mcp.json', 'template'],
    ['mcp.example.json', 'mcp.json', 'template'],
    ['librechat.sample.yaml', 'librechat.yaml', 'template'],
    ['mcp.json.j2', 'mcp.json', 'template'],
    ['config.toml.gotmpl', 'config.toml', 'template'],
    ['.mcp.json.template.bak', '.mcp.json', 'backup'],
  ])('%s is %s, a %s', (name, stem, kind) => expect(variantOf(name)).toEqual({ stem, kind }));

  test.each([
    'mcp.json',
    '.mcp.json',
    'example.json',
    'mcp-2.json',
    'server1.mcp.json',
    'settings.local.json',
    'copyright.md',
    'backup',
    '1234',
    '~',
  ])('%s has nothing added', (name) => {
    expect(variantOf(name)).toBeUndefined();
  });

  test('its stem is always shorter', () => {
    assert(property(string(), (name) => (variantOf(name)?.stem.length ?? -1) < Math.max(name.length, 1)));
  });

  test('a hostile name costs nothing', () => {
    const started = performance.now();
    variantOf(`${'.bak-1'.repeat(40)}x`);
    variantOf(`${' copy'.repeat(100_000)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

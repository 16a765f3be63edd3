import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chezmoiName } from '../../src/discover/chezmoiName.ts';

describe('a name in the source of chezmoi', () => {
  test.each([
    ['dot_cursor', '.cursor'],
    ['dot_claude.json', '.claude.json'],
    ['private_dot_config', '.config'],
    ['exact_private_dot_codex', '.codex'],
    ['private_Library', 'Library'],
    ['private_Application Support', 'Application Support'],
    ['create_private_executable_settings.json', 'settings.json'],
    ['literal_dot_name', 'dot_name'],
  ])('%s becomes %s', (name, kept) => expect(chezmoiName(name)).toBe(kept));

  test.each(['mcp.json', 'mcp_config.json', 'claude_desktop_config.json', 'dot_', 'private_', 'dotfiles', 'modify_dot_claude.json'])(
    '%s says nothing',
    (name) => expect(chezmoiName(name)).toBeUndefined(),
  );

  test('is never longer than it was', () => {
    assert(property(string(), (name) => (chezmoiName(`private_${name}`)?.length ?? 0) <= name.length));
  });
});

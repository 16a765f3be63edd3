import { describe, expect, it } from 'vitest';
import { applicationData, configHome, configOrAppData, homeOr, inEach, perOs } from '../../../src/clients/lib/folders.ts';

const MAP = { scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] } as const;

describe('folders', () => {
  it('put the same file in each of them, on its own OS', () => {
    expect(inEach(perOs({ linux: '/etc/acme', windows: '$ProgramData/acme' }), 'mcp.json', MAP)).toEqual([
      { path: '/etc/acme/mcp.json', os: ['linux'], ...MAP },
      { path: '$ProgramData/acme/mcp.json', os: ['windows'], ...MAP },
    ]);
  });

  it('are looked at both where they usually are and where a variable moved them', () => {
    expect(homeOr('~/.acme', 'ACME_HOME')).toEqual([{ path: '~/.acme' }, { path: '$ACME_HOME' }]);
    expect(configHome('acme')).toEqual([{ path: '~/.config/acme' }, { path: '$XDG_CONFIG_HOME/acme' }]);
  });

  it('of programs that keep to XDG are elsewhere on Windows', () => {
    expect(configOrAppData('goose', 'Block/goose/config').at(-1)).toEqual({ path: '$APPDATA/Block/goose/config', os: ['windows'] });
    expect(configOrAppData('devin').at(-1)).toEqual({ path: '$APPDATA/devin', os: ['windows'] });
  });

  it('of Electron programs differ on all three systems', () => {
    expect(applicationData('Acme').map(({ path, os }) => `${os} ${path}`)).toEqual([
      'linux ~/.config/Acme',
      'linux $XDG_CONFIG_HOME/Acme',
      'macos ~/Library/Application Support/Acme',
      'windows $APPDATA/Acme',
    ]);
  });
});

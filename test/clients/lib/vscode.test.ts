import { describe, expect, it } from 'vitest';
import { extensionStorage, vscodeMemory, vscodeUser, vscodeUserFiles } from '../../../src/clients/lib/vscode.ts';

describe('an editor built on VS Code', () => {
  it('keeps its user folder below its product name', () => {
    expect(vscodeUser('Code - Insiders').map((folder) => folder.path)).toEqual([
      '~/.config/Code - Insiders/User',
      '$XDG_CONFIG_HOME/Code - Insiders/User',
      '~/Library/Application Support/Code - Insiders/User',
      '$APPDATA/Code - Insiders/User',
    ]);
  });

  it('reads servers of the user and of every profile, in a file of their own and in the settings', () => {
    const onWindows = vscodeUserFiles('Code').filter((location) => location.os?.join() === 'windows');
    expect(onWindows.map(({ path, layer = 'user', dialect }) => `${layer} ${dialect} ${path.slice('$APPDATA/Code/User/'.length)}`)).toEqual(
      [
        'user vscode mcp.json',
        'profile vscode profiles/*/mcp.json',
        'user vscode-settings settings.json',
        'profile vscode-settings profiles/*/settings.json',
      ],
    );
  });

  it('is as sure of a fork as the fork is known', () => {
    expect(vscodeUserFiles('VSCodium', 'medium').every((location) => location.confidence === 'medium')).toBe(true);
  });

  it('gives each extension a folder, in each product that it may run in', () => {
    expect(extensionStorage('acme.tool', ['Code', 'Cursor']).map((folder) => folder.path)).toContain(
      '$APPDATA/Cursor/User/globalStorage/acme.tool',
    );
  });

  it('remembers one folder per workspace file', () => {
    expect(vscodeMemory('Code')).toContainEqual({
      path: '~/.config/Code/User/workspaceStorage/*/workspace.json',
      os: ['linux'],
      format: 'json',
      folders: { valuesAt: 'folder' },
    });
  });
});

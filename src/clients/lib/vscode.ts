import type { Location, Memory, Referral } from '../../model/client.ts';
import { applicationData, type Folder, inEach } from './folders.ts';

/**
 * Product folders of editors built on VS Code that extensions were seen in, and candidates that share the layout.
 * Source: VS Code path convention; cline, ToolHive and Docker MCP Gateway client tables (2026-07/08).
 */
export const VSCODE_FORKS: readonly string[] = ['Code - Insiders', 'VSCodium', 'Cursor', 'Windsurf'];
export const VSCODE_CANDIDATES: readonly string[] = ['Windsurf - Next', 'Trae', 'Trae CN', 'Kiro', 'Antigravity', 'Positron', 'Void'];

/** The `User` folder of one product. */
export function vscodeUser(product: string): Folder[] {
  return applicationData(`${product}/User`);
}

/** The folder in which an extension keeps its own files, for each of the products. */
export function extensionStorage(extension: string, products: readonly string[]): Folder[] {
  return products.flatMap((product) => vscodeUser(product).map((user) => ({ ...user, path: `${user.path}/globalStorage/${extension}` })));
}

/** What a VS Code product reads for its user and each profile: `mcp.json`, and `mcp.servers` in the settings. */
export function vscodeUserFiles(product: string, confidence?: 'medium' | 'low'): Location[] {
  return userFiles(vscodeUser(product), confidence);
}

/** A portable build keeps all of it beside its program, where `VSCODE_PORTABLE` says. */
const PORTABLE: readonly Folder[] = [{ path: '$VSCODE_PORTABLE/user-data/User' }];

/** The same for a portable build. */
export function portableFiles(): Location[] {
  return userFiles(PORTABLE, 'low');
}

function userFiles(user: readonly Folder[], confidence?: 'medium' | 'low'): Location[] {
  const sure = confidence && { confidence };
  const servers = { format: 'jsonc', dialect: 'vscode', roots: ['servers'], ...sure } as const;
  const settings = {
    format: 'jsonc',
    dialect: 'vscode-settings',
    roots: VSCODE_SETTINGS,
    shared: true,
    refers: PLUGIN_FOLDERS,
    ...sure,
  } as const;
  return [
    ...inEach(user, 'mcp.json', { scope: 'user', ...servers }),
    ...inEach(user, 'profiles/*/mcp.json', { scope: 'user', layer: 'profile', ...servers }),
    ...inEach(user, 'settings.json', { scope: 'user', ...settings }),
    ...inEach(user, 'profiles/*/settings.json', { scope: 'user', layer: 'profile', ...settings, confidence: confidence ?? 'medium' }),
  ];
}

/** Servers in an editor's settings (nested or with dotted keys) and the switches beside them. */
export const VSCODE_SETTINGS: readonly string[] = [
  'mcp.servers',
  '["mcp.servers"]',
  '["chat.mcp.access"]',
  '["chat.mcp.autostart"]',
  '["chat.mcp.discovery.enabled"]',
  '["chat.plugins.enabled"]',
  '["chat.pluginLocations"]',
];

/** Folders of agent plugins that are not where VS Code installs them; called `chat.plugins.paths` until March 2026. */
const PLUGIN_FOLDERS: Referral = {
  at: ['["chat.pluginLocations"]', 'chat.pluginLocations', '["chat.plugins.paths"]', 'chat.plugins.paths'],
  inFolders: ['mcp.json', '.mcp.json'],
  dialect: 'agent-plugin',
  roots: ['mcpServers', '$'],
};

const DEVCONTAINER = {
  scope: 'project',
  format: 'jsonc',
  dialect: 'vscode',
  roots: [
    'customizations.vscode.mcp.servers',
    'customizations.vscode.settings.mcp.servers',
    'customizations.vscode.settings["mcp.servers"]',
  ],
  shared: true,
} as const;

/** What a VS Code product reads in a project; `borrowed` for those that read it after VS Code itself. */
export function vscodeProjectFiles(rest: Pick<Location, 'borrowed' | 'confidence'> = {}): Location[] {
  const settings = { scope: 'project', format: 'jsonc', dialect: 'vscode-settings', shared: true } as const;
  const files: Location[] = [
    { path: '.vscode/mcp.json', scope: 'project', format: 'jsonc', dialect: 'vscode', roots: ['servers'] },
    { path: '.vscode/settings.json', ...settings, roots: VSCODE_SETTINGS },
    {
      path: '*.code-workspace',
      ...settings,
      roots: ['settings.mcp.servers', 'settings["mcp.servers"]', 'mcp.servers'],
      confidence: 'medium',
    },
    // Copied into the remote mcp.json when the container is made.
    { path: '.devcontainer/devcontainer.json', ...DEVCONTAINER },
    { path: '.devcontainer.json', ...DEVCONTAINER },
    { path: '.devcontainer/*/devcontainer.json', ...DEVCONTAINER },
  ];
  return files.map((file) => ({ ...file, ...rest }));
}

/** Where a VS Code product remembers its folders: one file per workspace, the folder or the file that lists several as a `file://` URI. */
export function vscodeMemory(product: string): Memory[] {
  return memoryIn(vscodeUser(product));
}

/** Where a portable build remembers them. */
export function portableMemory(): Memory[] {
  return memoryIn(PORTABLE);
}

/** Where a remote window's server remembers them, on the side of the files. */
export function remoteMemory(server: string): Memory[] {
  return memoryIn([{ path: `~/${server}/data/User`, os: ['linux'] }]);
}

function memoryIn(users: readonly Folder[]): Memory[] {
  return users.flatMap((user) =>
    ['folder', 'workspace'].map((valuesAt) => ({
      ...user,
      path: `${user.path}/workspaceStorage/*/workspace.json`,
      format: 'json' as const,
      folders: { valuesAt },
    })),
  );
}

import type { Estate } from '../../src/model/estate.ts';
import type { SourceFile } from '../../src/model/source.ts';

/** Where a client looks: in a project, and in the home where that is another place. */
interface NearMiss {
  readonly path: RegExp;
  readonly client: string;
  readonly place: string;
  readonly home?: string;
  readonly root: string;
}

const CLAUDE = { client: 'Claude Code', place: '.mcp.json', home: '~/.claude.json', root: 'mcpServers' };
const NAMES = String.raw`\.?mcp(?:[-_]?(?:config|servers|settings))?\.(?:jsonc?|json5|ya?ml)$`;

/** The names that people and generators give, by the end of the path; a client that does read one of them is asked first. */
const NEAR: readonly NearMiss[] = [
  { path: /\/\.mcp\.(?:jsonc|json5|ya?ml|toml)$/, ...CLAUDE },
  { path: /\/\.mcp\/(?:config|mcp|servers)\.json$/, ...CLAUDE },
  { path: within('claude'), ...CLAUDE },
  { path: within('cursor'), client: 'Cursor', place: '.cursor/mcp.json', root: 'mcpServers' },
  { path: within('vscode'), client: 'VS Code', place: '.vscode/mcp.json', home: 'Code/User/mcp.json', root: 'servers' },
  {
    path: within('roo'),
    client: 'Roo Code',
    place: '.roo/mcp.json',
    home: 'globalStorage/rooveterinaryinc.roo-cline/settings/mcp_settings.json',
    root: 'mcpServers',
  },
  { path: within('kiro(?:/settings)?'), client: 'Kiro', place: '.kiro/settings/mcp.json', root: 'mcpServers' },
  { path: within('gemini'), client: 'Gemini CLI', place: '.gemini/settings.json', root: 'mcpServers' },
  { path: within('codex'), client: 'Codex', place: '.codex/config.toml', root: 'mcp_servers' },
  { path: within('zed'), client: 'Zed', place: '.zed/settings.json', home: '~/.config/zed/settings.json', root: 'context_servers' },
  {
    path: within('github/copilot'),
    client: 'Copilot CLI',
    place: '.github/mcp.json',
    home: '~/.copilot/mcp-config.json',
    root: 'mcpServers',
  },
  {
    path: /\/claude_desktop_config\.(?:jsonc|json5)$/,
    client: 'Claude Desktop',
    place: 'claude_desktop_config.json',
    home: 'claude_desktop_config.json',
    root: 'mcpServers',
  },
];

function within(folder: string): RegExp {
  return new RegExp(String.raw`/\.${folder}/${NAMES}`);
}

/** The client that reads a file of nearly this path, and where it does; undefined where the path is like none. */
export function nearMiss({ path, scope, project }: SourceFile, { files }: Estate): Pick<NearMiss, 'client' | 'place' | 'root'> | undefined {
  const slashed = path.replaceAll('\\', '/');
  const isBare =
    scope === 'project' && /(?<!\/\.[^/]*)\/mcp\.jsonc$/.test(slashed) && !files.some(({ source }) => isAbove(source, project));
  const near = isBare ? CLAUDE : NEAR.find((miss) => miss.path.test(slashed));
  if (!near) return undefined;
  const { client, place, home = `~/${place}`, root } = near;
  return { client, place: scope === 'user' ? home : place, root };
}

/** Any folder may be opened as a project; where another above it is one, this one hardly is. */
function isAbove({ project }: SourceFile, folder = ''): boolean {
  return project !== undefined && folder.length > project.length && folder.startsWith(project);
}

/** A folder of settings is no project, so that nobody finds a project's file in it. */
export function isWithinSettings({ path }: SourceFile): boolean {
  return /[/\\]\.(?:claude|codex|cursor|gemini|kiro|roo|vscode|zed)[/\\]\.mcp\.json$/.test(path);
}

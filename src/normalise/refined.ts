import { child, membersOf, type Node, textOf } from '../model/node.ts';
import type { SourceFile } from '../model/source.ts';
import { isBareMap } from './shape.ts';

/** Dialects that say what could be installed: nothing in them is loaded by a client. */
const OFFERS: ReadonlySet<string> = new Set(['registry-manifest', 'docker-catalog']);

/**
 * The file with the client that its shape tells. A name such as `.mcp.json` is read by several clients with different roots:
 * whoever reads this shape is its client, where discovery has named it among the readers.
 */
export function refined(source: SourceFile, root: Node): SourceFile {
  const dialect = isManifest(root) ? 'registry-manifest' : source.dialect;
  if (OFFERS.has(dialect)) return { ...source, dialect, kind: source.kind === 'active' ? 'documentation' : source.kind };
  if (SHARED_NAMES.test(source.path)) return sharedName(source, root);
  return source;
}

/** Files that Visual Studio reads under its own key beside the client that they are named after. */
const SHARED_NAMES = /(?:^|[/\\])(?:\.mcp\.json|\.cursor[/\\]mcp\.json)$/;

/** `.mcp.json`: `mcpServers` for Claude Code and others, `servers` for Visual Studio, a bare map or the type `local` for Copilot CLI. */
function sharedName(source: SourceFile, root: Node): SourceFile {
  const servers = child(root, 'mcpServers');
  if (servers) return hasLocal(servers) ? handedTo(source, 'copilot-cli', 'copilot-cli') : withoutVisualStudio(source);
  if (child(root, 'servers')) return handedTo(source, 'visual-studio', 'vscode');
  return isBareMap(root) ? handedTo(source, 'copilot-cli', 'copilot-cli') : source;
}

/** The file as a further client reads it, which looks for its servers under another key of the same document. */
export function alsoReadAs(source: SourceFile, root: Node): SourceFile | undefined {
  if (!SHARED_NAMES.test(source.path) || !child(root, 'mcpServers') || !child(root, 'servers')) return undefined;
  const other = handedTo(source, 'visual-studio', 'vscode');
  return other === source ? undefined : other;
}

/** Of `.mcp.json` it reads `servers` alone; of Cursor's file both. */
function withoutVisualStudio(source: SourceFile): SourceFile {
  if (!source.path.endsWith('.mcp.json')) return source;
  return { ...source, alsoReadBy: source.alsoReadBy.filter((id) => id !== 'visual-studio') };
}

function hasLocal(servers: Node): boolean {
  return membersOf(servers).some(({ value }) => textOf(child(value, 'type'))?.value === 'local');
}

function handedTo(source: SourceFile, client: string, dialect: string): SourceFile {
  if (source.client === client || !source.alsoReadBy.includes(client)) return source;
  return { ...source, client, dialect, alsoReadBy: [] };
}

/** `server.json` of the MCP registry: a published server, not a client's configuration. */
function isManifest(root: Node): boolean {
  const schema = textOf(child(root, '$schema'))?.value ?? '';
  return /modelcontextprotocol\.io\/schemas\/.*server\.schema\.json$/.test(schema);
}

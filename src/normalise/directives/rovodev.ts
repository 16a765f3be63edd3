import type { Directive } from '../../model/directive.ts';
import { descend, type Node, textOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { type DirectiveReader, listed } from './listed.ts';

/** Rovo Dev's `config.yml`. */
export const rovodev: DirectiveReader = (root, source) => [
  ...listed(root, source, { route: ['mcp', 'disabledMcpServers'], kind: 'disable' }),
  ...listed(root, source, { route: ['mcp', 'allowedMcpServers'], kind: 'allow-server', gate: true }),
  ...redirected(root, source),
];

/** Where servers are kept without a word in the settings. */
const USUAL = ['mcp.json', 'mcp_config.json'];

/** `mcp.mcpConfigPath` names the file of servers; the usual ones beside the settings are not read then. */
function redirected(root: Node, file: SourceFile): Directive[] {
  const path = textOf(descend(root, ['mcp', 'mcpConfigPath']));
  if (!path || path.value.trim() === '') return [];
  const folder = file.path.replace(/[^/\\]*$/, '');
  const said = path.value.replaceAll('\\', '/').replace(/^(?:~|\.)(?=\/)/, '');
  return USUAL.map((name) => `${folder}${name}`)
    .filter((usual) => !usual.replaceAll('\\', '/').endsWith(said))
    .map((targetFile) => ({ kind: 'disable', file, at: path.at, targetFile, setting: '`mcp.mcpConfigPath`' }));
}

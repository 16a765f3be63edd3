import type { Dialect } from '../dialect.ts';
import { expansion, PLUGIN_PLACES } from '../expansions.ts';

/** Front matter of agent files: Claude Code `mcpServers`, Copilot `mcp-servers`; a list may name servers that stand elsewhere. */
export const agentFrontmatter: Dialect = {
  id: 'agent-frontmatter',
  reader: 'the agent',
  roots: [['mcpServers'], ['mcp-servers']],
  list: true,
  timeouts: [{ field: 'timeout', unit: 'ms', what: 'call' }],
  expansion: expansion(
    'agent-frontmatter',
    ['${VAR}', '${VAR:-default}', '${{ secrets.X }}', 'COPILOT_MCP_X', '${user_config.X}', '${place}'],
    PLUGIN_PLACES,
  ),
};

import { type Client, NOBODY } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';
import { HUNCHES } from './lib/hunches.ts';

/** Every key that a client is known to keep servers under; which one it is, the file's shape decides. */
const ANY_ROOT = ['mcpServers', 'servers', 'mcp.servers', 'mcp', 'context_servers', 'mcp_servers', '["amp.mcpServers"]', '$'];
const ANY = { scope: 'project', dialect: 'generic', roots: ANY_ROOT, shared: true, borrowed: true, confidence: 'low' } as const;
const NAMED = { ...ANY, confidence: 'medium' } as const;
const MANIFEST = { scope: 'project', shared: true, borrowed: true } as const;

/** Names that belong to no client, or that repositories use for samples, templates and packages. */
const client: Client = {
  id: NOBODY,
  name: 'No particular client',
  docs: 'https://modelcontextprotocol.io',
  source: 'file names counted in public repositories (2026-11-22), labelled configurations',
  locations: [
    // mcp.json, mcp_config.json, mcp-config.json, mcp_settings.json, mcp_servers.json, prod.mcp.json, mcp.example.json …
    { path: '**/*mcp*.json', format: 'jsonc', ...ANY },
    { path: '**/*mcp*.jsonc', format: 'jsonc', ...ANY },
    { path: '**/*mcp*.json5', format: 'jsonc', ...ANY },
    { path: '**/*mcp*.yaml', format: 'yaml', ...ANY },
    { path: '**/*mcp*.yml', format: 'yaml', ...ANY },
    { path: '**/*mcp*.toml', format: 'toml', ...ANY },
    { path: '**/claude_desktop_config_*.json', format: 'json', ...NAMED, dialect: 'claude-desktop', roots: ['mcpServers'] },
    { path: '**/claude_desktop_config-*.json', format: 'json', ...NAMED, dialect: 'claude-desktop', roots: ['mcpServers'] },
    { path: '**/claude_desktop_config*.jsonc', format: 'jsonc', ...NAMED, dialect: 'claude-desktop', roots: ['mcpServers'] },
    // Written for Copilot by others (claude-mem, src/services/integrations/McpIntegrations.ts, 2026-08), which reads it nowhere.
    { path: '~/.github/copilot/mcp.json', format: 'jsonc', ...NAMED, scope: 'user', roots: ['mcpServers', 'servers'], hunch: true },
    // Collections with one file per server.
    { path: '**/mcps/**/*.json', format: 'jsonc', ...ANY },
    { path: '**/mcp/*.json', format: 'jsonc', ...ANY },
    { path: '**/mcp-servers/*.json', format: 'jsonc', ...ANY },
    { path: '**/mcp_servers/*.json', format: 'jsonc', ...ANY },
    {
      path: '**/settings/mcp/*.json',
      format: 'json',
      ...ANY,
      layer: 'policy',
      dialect: 'claude-settings',
      roots: ['enableAllProjectMcpServers', 'enabledMcpjsonServers', 'disabledMcpjsonServers', 'permissions', 'env'],
    },

    // Frameworks and generators that hold servers for others.
    { path: '**/fastagent.config.yaml', format: 'yaml', ...NAMED, roots: ['mcp.servers'] },
    { path: '**/mcp_agent.config.yaml', format: 'yaml', ...NAMED, roots: ['mcp.servers'] },
    { path: '.rulesync/mcp.json', format: 'jsonc', ...NAMED, roots: ['mcpServers'] },
    { path: '.rulesync/mcp.jsonc', format: 'jsonc', ...NAMED, roots: ['mcpServers'] },
    { path: '.ruler/ruler.toml', format: 'toml', ...NAMED, roots: ['mcp_servers'] },
    ...inEach(configHome('ruler'), 'ruler.toml', { format: 'toml', ...NAMED, scope: 'user', roots: ['mcp_servers'] }),
    { path: '.github/workflows/*.md', format: 'markdown', ...NAMED, dialect: 'agent-frontmatter', roots: ['mcp-servers'] },

    // What a server says of itself: registry, desktop bundle, Smithery.
    { path: '**/server.json', format: 'json', ...MANIFEST, dialect: 'registry-manifest', roots: ['packages', 'remotes'] },
    { path: '**/manifest.json', format: 'json', ...MANIFEST, dialect: 'mcpb-manifest', roots: ['server.mcp_config'] },
    { path: '**/smithery.yaml', format: 'yaml', ...MANIFEST, dialect: 'smithery', roots: ['startCommand'] },
    { path: '**/smithery.yml', format: 'yaml', ...MANIFEST, dialect: 'smithery', roots: ['startCommand'] },

    ...HUNCHES,
  ],
};

export default client;

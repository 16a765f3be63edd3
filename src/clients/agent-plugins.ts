import type { Client } from '../model/client.ts';
import { NAMED_IN_MANIFEST, NAMED_IN_MARKETPLACE } from './lib/manifest.ts';

const MANIFEST = { scope: 'project', format: 'json', dialect: 'claude-plugin', roots: ['mcpServers'], shared: true } as const;

const client: Client = {
  id: 'agent-plugins',
  name: 'Agent Plugins 1.x package (portable)',
  docs: 'https://github.com/agentplugins/agent-plugins-spec',
  source:
    'agentplugins/agent-plugins-spec spec/1.1.0.md and schemas/{1.0.0,1.1.0}/mcp.schema.json (1.0.0 published 2026-08-06); npm @github/copilot@1.0.102 runtime and changelog (plugins with MCP since 0.0.389, .plugin and .claude-plugin since 1.0.10, spec v1 since 1.0.74)',
  locations: [
    // A package is a root plugin.json with an optional mcp.json beside it.
    {
      path: '**/mcp.json',
      beside: 'plugin.json',
      scope: 'project',
      format: 'json',
      dialect: 'agent-plugin',
      roots: ['mcpServers'],
      shared: true,
    },
    // The manifest may not carry servers, which is worth saying where it does; `extensions` holds what single clients add.
    // Other manifests have the same name in a folder of their own, and come first.
    {
      path: '**/plugin.json',
      scope: 'project',
      format: 'json',
      dialect: 'agent-plugin-manifest',
      roots: ['mcpServers', 'extensions'],
      shared: true,
      borrowed: true,
    },
    // The pre-release layout, and Copilot's.
    { path: '**/.plugin/plugin.json', ...MANIFEST, refers: NAMED_IN_MANIFEST },
    { path: '**/.github/plugin/plugin.json', ...MANIFEST, refers: NAMED_IN_MANIFEST },
    {
      path: '**/.github/plugin/marketplace.json',
      ...MANIFEST,
      roots: ['plugins[].mcpServers'],
      refers: NAMED_IN_MARKETPLACE,
      confidence: 'medium',
    },
  ],
};

export default client;

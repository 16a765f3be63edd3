import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  source: 'npm @google/gemini-cli@0.61.0 bundled docs (2026-09-25)',
  locations: [
    { path: '~/.gemini/settings.json', scope: 'user', format: 'jsonc', dialect: 'gemini', roots: ['mcpServers'] },
    { path: '.gemini/settings.json', scope: 'project', format: 'jsonc', dialect: 'gemini', roots: ['mcpServers'] },
    {
      path: '/Library/Application Support/GeminiCli/settings.json',
      os: ['macos'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers', 'mcp.allowed', 'mcp.excluded', 'admin.mcp'],
    },
    {
      path: '/etc/gemini-cli/settings.json',
      os: ['linux'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers', 'mcp.allowed', 'mcp.excluded', 'admin.mcp'],
    },
    {
      path: '$ProgramData/gemini-cli/settings.json',
      os: ['windows'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers', 'mcp.allowed', 'mcp.excluded', 'admin.mcp'],
    },
    {
      path: '/Library/Application Support/GeminiCli/system-defaults.json',
      os: ['macos'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers'],
    },
    {
      path: '/etc/gemini-cli/system-defaults.json',
      os: ['linux'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers'],
    },
    {
      path: '$ProgramData/gemini-cli/system-defaults.json',
      os: ['windows'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers'],
    },
    {
      path: '~/.gemini/extensions/*/gemini-extension.json',
      scope: 'plugin',
      format: 'json',
      dialect: 'gemini-extension',
      roots: ['mcpServers'],
    },
    {
      path: '.gemini/extensions/*/gemini-extension.json',
      scope: 'project',
      format: 'json',
      dialect: 'gemini-extension',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    { path: 'gemini-extension.json', scope: 'project', format: 'json', dialect: 'gemini-extension', roots: ['mcpServers'] },
  ],
};

export default client;

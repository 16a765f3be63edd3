import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'qwen-code',
  name: 'Qwen Code',
  source: 'npm @qwen-code/qwen-code@0.24.4 bundled docs (2026-09-22); Gemini fork convention',
  locations: [
    { path: '~/.qwen/settings.json', scope: 'user', format: 'jsonc', dialect: 'gemini', roots: ['mcpServers'] },
    { path: '.qwen/settings.json', scope: 'project', format: 'jsonc', dialect: 'gemini', roots: ['mcpServers'] },
    {
      path: '/Library/Application Support/QwenCode/settings.json',
      os: ['macos'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers', 'mcp'],
    },
    {
      path: '/etc/qwen-code/settings.json',
      os: ['linux'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers', 'mcp'],
    },
    {
      path: '$ProgramData/qwen-code/settings.json',
      os: ['windows'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers', 'mcp'],
    },
    {
      path: '/Library/Application Support/QwenCode/system-defaults.json',
      os: ['macos'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers'],
    },
    {
      path: '/etc/qwen-code/system-defaults.json',
      os: ['linux'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers'],
    },
    {
      path: '$ProgramData/qwen-code/system-defaults.json',
      os: ['windows'],
      scope: 'managed',
      format: 'jsonc',
      dialect: 'gemini',
      roots: ['mcpServers'],
    },
    {
      path: '~/.qwen/extensions/*/qwen-extension.json',
      scope: 'plugin',
      format: 'json',
      dialect: 'gemini-extension',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;

import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'xcode',
  name: 'Xcode coding agents (Claude)',
  docs: 'https://developer.apple.com/documentation/xcode',
  source: 'giginet/XCAgentHub README (2026, Xcode 26.5)',
  locations: [
    {
      path: '~/Library/Developer/Xcode/CodingAssistant/ClaudeAgentConfig/.claude.json',
      os: ['macos'],
      scope: 'user',
      format: 'json',
      dialect: 'claude',
      roots: ['mcpServers', 'projects.*.mcpServers'],
    },
    {
      path: '~/Library/Developer/Xcode/CodingAssistant/codex/config.toml',
      os: ['macos'],
      scope: 'user',
      format: 'toml',
      dialect: 'codex',
      roots: ['mcp_servers'],
    },
    {
      path: '~/Library/Developer/Xcode/CodingAssistant/gemini/settings.json',
      os: ['macos'],
      scope: 'user',
      format: 'json',
      dialect: 'gemini',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
  ],
};

export default client;

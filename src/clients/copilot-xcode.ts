import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'copilot-xcode',
  name: 'GitHub Copilot for Xcode',
  docs: 'https://docs.github.com/copilot/customizing-copilot/using-model-context-protocol/extending-copilot-chat-with-mcp',
  source: 'path convention; ToolHive (2026-08) still treats it as non-MCP',
  locations: [
    {
      path: '~/.config/github-copilot/xcode/mcp.json',
      os: ['macos'],
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'low',
    },
  ],
};

export default client;

import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'copilot-xcode',
  name: 'GitHub Copilot for Xcode',
  docs: 'https://docs.github.com/copilot/customizing-copilot/using-model-context-protocol/extending-copilot-chat-with-mcp',
  source: 'path convention; ToolHive (2026-08) still treats it as non-MCP',
  locations: inEach(configHome('github-copilot/xcode', ['macos']), 'mcp.json', {
    scope: 'user',
    format: 'jsonc',
    dialect: 'vscode',
    roots: ['servers'],
    confidence: 'low',
  }),
};

export default client;

import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'theia',
  name: 'Theia IDE',
  docs: 'https://theia-ide.org/docs/user_ai/',
  source: 'eclipse-theia ai-mcp preference; product folder name varies',
  locations: [
    {
      path: '~/.theia/settings.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'theia',
      roots: ['["ai-features.mcp.mcpServers"]', 'ai-features.mcp.mcpServers'],
    },
    {
      path: '~/.theia-ide/settings.json',
      scope: 'user',
      format: 'jsonc',
      dialect: 'theia',
      roots: ['["ai-features.mcp.mcpServers"]', 'ai-features.mcp.mcpServers'],
      confidence: 'medium',
    },
    {
      path: '.theia/settings.json',
      scope: 'project',
      format: 'jsonc',
      dialect: 'theia',
      roots: ['["ai-features.mcp.mcpServers"]', 'ai-features.mcp.mcpServers'],
    },
  ],
};

export default client;

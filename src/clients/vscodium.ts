import type { Client } from '../model/client.ts';
import { remoteMemory, vscodeMemory, vscodeProjectFiles, vscodeUserFiles } from './lib/vscode.ts';

const client: Client = {
  id: 'vscodium',
  name: 'VSCodium',
  docs: 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration',
  source: 'VS Code path convention',
  locations: [
    ...vscodeUserFiles('VSCodium', 'medium'),
    {
      path: '~/.vscodium-server/data/User/mcp.json',
      os: ['linux'],
      scope: 'user',
      layer: 'remote',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'low',
    },
    ...vscodeProjectFiles({ borrowed: true }),
  ],
  limits: { tools: 128, toolNameLength: 64 },
  profilesStandAlone: true,
  memory: [...vscodeMemory('VSCodium'), ...remoteMemory('.vscodium-server')],
};

export default client;

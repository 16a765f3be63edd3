import type { Client } from '../model/client.ts';
import { vscodeMemory, vscodeUserFiles } from './lib/vscode.ts';

const client: Client = {
  id: 'vscodium',
  name: 'VSCodium',
  docs: 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration',
  source: 'VS Code path convention',
  locations: vscodeUserFiles('VSCodium', 'medium'),
  limits: { tools: 128, toolNameLength: 64 },
  memory: vscodeMemory('VSCodium'),
};

export default client;

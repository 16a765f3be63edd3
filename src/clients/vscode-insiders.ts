import type { Client } from '../model/client.ts';
import { remoteMemory, vscodeMemory, vscodeProjectFiles, vscodeUserFiles } from './lib/vscode.ts';

const client: Client = {
  id: 'vscode-insiders',
  name: 'VS Code Insiders',
  docs: 'https://code.visualstudio.com/docs/agents/reference/mcp-configuration',
  source:
    'microsoft/vscode-docs docs/agents/reference/mcp-configuration.md (2026-05-28); stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); npm add-mcp@2.4.0 (2026-09-16); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); VS Code path convention',
  locations: [
    ...vscodeUserFiles('Code - Insiders'),
    {
      path: '~/.vscode-server-insiders/data/User/mcp.json',
      os: ['linux'],
      scope: 'user',
      layer: 'remote',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
      confidence: 'medium',
    },
    ...vscodeProjectFiles({ borrowed: true }),
  ],
  limits: { tools: 128, toolNameLength: 64 },
  profilesStandAlone: true,
  memory: [...vscodeMemory('Code - Insiders'), ...remoteMemory('.vscode-server-insiders')],
};

export default client;

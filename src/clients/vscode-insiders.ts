import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'vscode-insiders',
  name: 'VS Code Insiders',
  source:
    'stacklok/toolhive pkg/client/config.go @e25de16 (2026-08-21); npm add-mcp@2.4.0 (2026-09-16); snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); microsoft/vscode-docs docs/agents/reference/mcp-configuration.md (2026-05-28); VS Code path convention',
  locations: [
    ...inEach(applicationData('Code - Insiders/User'), 'mcp.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
    }),
    ...inEach(applicationData('Code - Insiders/User/profiles/*'), 'mcp.json', {
      scope: 'user',
      layer: 'profile',
      format: 'jsonc',
      dialect: 'vscode',
      roots: ['servers'],
    }),
    ...inEach(applicationData('Code - Insiders/User'), 'settings.json', {
      scope: 'user',
      format: 'jsonc',
      dialect: 'vscode-settings',
      roots: ['mcp.servers'],
    }),
    ...inEach(applicationData('Code - Insiders/User/profiles/*'), 'settings.json', {
      scope: 'user',
      layer: 'profile',
      format: 'jsonc',
      dialect: 'vscode-settings',
      roots: ['mcp.servers'],
      confidence: 'medium',
    }),
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
  ],
};

export default client;

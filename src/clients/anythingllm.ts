import type { Client } from '../model/client.ts';
import { applicationData, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'anythingllm',
  name: 'AnythingLLM Desktop',
  docs: 'https://docs.anythingllm.com/mcp-compatibility/overview',
  source: 'the client-install module of a public repository (2026-09); several public guides; AnythingLLM logs and compose files',
  locations: [
    ...inEach(applicationData('anythingllm-desktop/storage/plugins'), 'anythingllm_mcp_servers.json', {
      scope: 'user',
      format: 'json',
      dialect: 'anythingllm',
      roots: ['mcpServers'],
    }),
    { path: '**/plugins/anythingllm_mcp_servers.json', scope: 'project', format: 'json', dialect: 'anythingllm', roots: ['mcpServers'] },
  ],
};

export default client;

import type { Client } from '../model/client.ts';

const client: Client = {
  id: 'amazon-q',
  name: 'Amazon Q Developer',
  docs: 'https://docs.aws.amazon.com/amazonq/latest/qdeveloper-ug/command-line-mcp.html',
  source:
    'aws/amazon-q-developer-cli docs/agent-format.md; snyk/agent-scan src/agent_scan/agents @b9e98ab (2026-06-30); public migration tool citing the IDE guide; IDE plugin convention',
  // The CLI was renamed.
  successor: 'kiro',
  locations: [
    { path: '~/.aws/amazonq/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '.amazonq/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '~/.aws/amazonq/cli-agents/*.json', scope: 'user', format: 'json', dialect: 'q-agent', roots: ['mcpServers'] },
    { path: '.amazonq/cli-agents/*.json', scope: 'project', format: 'json', dialect: 'q-agent', roots: ['mcpServers'] },
    {
      path: '~/.aws/amazonq/agents/default.json',
      scope: 'user',
      format: 'json',
      dialect: 'q-agent',
      roots: ['mcpServers'],
      confidence: 'medium',
    },
    { path: '~/.aws/amazonq/default.json', scope: 'user', format: 'json', dialect: 'q-agent', roots: ['mcpServers'], confidence: 'medium' },
    { path: '.amazonq/default.json', scope: 'project', format: 'json', dialect: 'q-agent', roots: ['mcpServers'], confidence: 'low' },
  ],
};

export default client;

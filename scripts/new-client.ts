// Makes the skeleton of a client and its golden file. usage: node scripts/run.mjs scripts/new-client.ts ID "Name"
import { existsSync, writeFileSync } from 'node:fs';
import { clientIds, clientList } from './generate-clients.ts';

/** The client's file, with one location to start from. */
export function clientSkeleton(id: string, name: string): string {
  return `import type { Client } from '../model/client.ts';

const client: Client = {
  id: '${id}',
  name: ${name.includes("'") ? JSON.stringify(name) : `'${name}'`},
  docs: 'https://example.com/docs/mcp',
  source: 'which document or source file says so, with its version or date',
  locations: [
    { path: '~/.${id}/mcp.json', scope: 'user', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
    { path: '.${id}/mcp.json', scope: 'project', format: 'json', dialect: 'claude', roots: ['mcpServers'] },
  ],
};

export default client;
`;
}

/** Its golden file: what stands on a disk, and what must be found there. */
export function goldenSkeleton(id: string): string {
  const path = `/home/dev/.${id}/mcp.json`;
  return `files:
  linux:
    "${path}": '{"mcpServers": {"files": {"command": "npx", "args": ["-y", "@acme/files@1.0.0"]}}}'
expect:
  linux:
    - { file: "${path}", client: ${id}, scope: user, name: files, transport: stdio, command: npx, enabled: true }
`;
}

function make(id: string, name: string): void {
  const file = `src/clients/${id}.ts`;
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id)) throw new Error(`an id is words in small letters with dashes between them, not ${id}`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  writeFileSync(file, clientSkeleton(id, name));
  writeFileSync(`fixtures/clients/${id}.yaml`, goldenSkeleton(id));
  writeFileSync('src/clients/all.ts', clientList(clientIds()));
  console.log(`${file} and fixtures/clients/${id}.yaml: write down what the client really does`);
}

if (process.argv[1]?.endsWith('new-client.ts')) {
  const [id, name] = process.argv.slice(2);
  if (!id || !name) throw new Error('usage: node scripts/run.mjs scripts/new-client.ts ID "Name"');
  make(id, name);
}

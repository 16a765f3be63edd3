import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { type RemoteTarget, remoteOf } from './lib/authorizationOf.ts';
import { changingTools } from './lib/changesThings.ts';
import { toolsOf } from './lib/saidOfAuthorization.ts';

export default defineRule({
  id: 'exposed-without-auth',
  on: 'inspection',
  summary: 'A server in the own network, or on all interfaces of this machine, gives its tools to everybody there.',
  category: 'authorization',
  severity: 'error',
  confidence: 'high',
  why: 'Every device in the same network can call its tools: a visitor’s phone, a printer that was broken into, whoever shares the café’s Wi-Fi.',
  fix: 'Bind the server to 127.0.0.1 where only this machine needs it; otherwise have it ask for a credential.',
  references: ['CWE-306', 'CWE-1327', 'MCP07:2025', 'ASI03'],

  *check({ entry, inspection }) {
    const remote = remoteOf(entry);
    const where = remote && placeOf(remote);
    if (!remote || !where || inspection.authorization?.verdict !== 'open') return;
    const changing = changingTools(inspection.tools);
    yield {
      at: remote.url.at,
      message: `${plainText(remote.address.host, 80)} is ${where} and lists its tools to anybody: ${plainText(toolsOf(inspection, changing))}`,
      severity: changing.length > 0 ? undefined : 'warning',
    };
  },

  examples: [
    {
      title: 'a machine of the own network',
      config: '{"mcpServers":{"home":{"type":"http","url":"«http://192.168.1.20:8123/mcp»"}}}',
      live: {
        home: {
          tools: [{ name: 'set_lock', description: 'Locks or unlocks a door.', inputSchema: { type: 'object' } }],
          inspection: { authorization: { verdict: 'open', evidence: [], faults: [], issuers: [], scopes: [] } },
        },
      },
    },
    {
      title: 'this machine, on all of its interfaces',
      config: '{"mcpServers":{"files":{"type":"http","url":"«http://0.0.0.0:3001/mcp»"}}}',
      live: {
        files: {
          tools: [{ name: 'write_file', description: 'Writes a file.', inputSchema: { type: 'object' } }],
          inspection: { authorization: { verdict: 'open', evidence: [], faults: [], issuers: [], scopes: [] } },
        },
      },
    },
    {
      title: 'loopback only',
      config: '{"mcpServers":{"files":{"type":"http","url":"http://127.0.0.1:3001/mcp"}}}',
      live: {
        files: {
          tools: [{ name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } }],
          inspection: { authorization: { verdict: 'open', evidence: [], faults: [], issuers: [], scopes: [] } },
        },
      },
    },
    {
      title: 'it asks for a token',
      config: '{"mcpServers":{"home":{"type":"http","url":"http://192.168.1.20:8123/mcp"}}}',
      live: {
        home: {
          inspection: {
            outcome: 'auth-required',
            authorization: { verdict: 'static-only', evidence: [], faults: [], issuers: [], scopes: [] },
          },
        },
      },
    },
  ],
});

function placeOf({ address }: RemoteTarget): string | undefined {
  if (address.host === '0.0.0.0' || address.host === '[::]') return 'every interface of this machine';
  return address.reach === 'private' ? 'in a private network' : undefined;
}

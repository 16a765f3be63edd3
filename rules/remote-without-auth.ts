import type { Inspection } from '../src/model/inspection.ts';
import { defineRule } from '../src/model/rule.ts';
import { remoteOf, saysHowToSignIn } from './lib/authorizationOf.ts';
import { knownServer } from './lib/knownServers.ts';

export default defineRule({
  id: 'remote-without-auth',
  on: 'server',
  summary: 'Nobody has to sign in to a remote server.',
  category: 'authorization',
  severity: 'warning',
  confidence: 'medium',
  why: 'Whoever finds the address can list and call its tools, with the rights that the server itself has; nothing tells its users apart.',
  fix: 'Have the server ask for OAuth (or a token at least), or bind it to 127.0.0.1.',
  references: ['CWE-306', 'MCP07:2025', 'ASI03'],

  *check({ entries, inspections }) {
    const verdicts = inspections.flatMap(({ authorization }) => authorization?.verdict ?? []);
    for (const entry of entries) {
      const remote = remoteOf(entry);
      if (!remote || !['public', 'private'].includes(remote.address.reach) || knownServer(remote.address.host)) continue;
      if (verdicts.includes('open')) {
        yield {
          at: remote.url.at,
          message: `${remote.address.host} gave its tools to somebody without any credential${listed(inspections)}`,
        };
      } else if (
        verdicts.length === 0 &&
        entry.state.enabled &&
        remote.address.reach === 'public' &&
        !saysHowToSignIn(entry) &&
        !FOR_ALL.test(remote.address.host)
      ) {
        yield {
          at: remote.url.at,
          message: `nothing here says how to sign in to ${remote.address.host}: either it does OAuth by itself, or anybody may use it`,
          help: 'Run `mcp-audit scan --connect remote`: it asks the server, without any credential.',
          severity: 'note',
        };
      }
    }
  },

  examples: [
    {
      title: 'a server that lists its tools to anybody',
      config: '{"mcpServers":{"crm":{"type":"http","url":"«https://mcp.acme.io/mcp»"}}}',
      live: {
        crm: {
          tools: [{ name: 'delete_customer', description: 'Deletes a customer.', inputSchema: { type: 'object' } }],
          inspection: { authorization: { verdict: 'open', evidence: [], faults: [], issuers: [], scopes: [] } },
        },
      },
    },
    { title: 'one that nobody has asked', config: '{"mcpServers":{"crm":{"type":"http","url":"«https://mcp.acme.io/mcp»"}}}' },
    {
      title: 'it asked for OAuth',
      config: '{"mcpServers":{"crm":{"type":"http","url":"https://mcp.acme.io/mcp"}}}',
      live: {
        crm: {
          inspection: { outcome: 'auth-required', authorization: { verdict: 'oauth', evidence: [], faults: [], issuers: [], scopes: [] } },
        },
      },
    },
    { title: 'a host that is known to ask', config: '{"mcpServers":{"linear":{"type":"http","url":"https://mcp.linear.app/mcp"}}}' },
    {
      title: 'documentation that is meant for all',
      config: '{"mcpServers":{"docs":{"type":"http","url":"https://learn.microsoft.com/api/mcp"}}}',
    },
    {
      title: 'a header with a token',
      config: '{"mcpServers":{"crm":{"type":"http","url":"https://mcp.acme.io/mcp","headers":{"Authorization":"Bearer ${CRM_TOKEN}"}}}}',
    },
    { title: 'this machine', config: '{"mcpServers":{"crm":{"type":"http","url":"http://localhost:3000/mcp"}}}' },
  ],
});

/** Documentation is for everybody. */
const FOR_ALL = /^(?:docs?|learn|developers?|ui)\./;

function listed(inspections: readonly Inspection[]): string {
  const tools = Math.max(0, ...inspections.map((inspection) => inspection.tools.length));
  return tools > 0 ? ` (${tools} tool${tools === 1 ? '' : 's'})` : '';
}

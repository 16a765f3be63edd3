import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { remoteOf } from './lib/authorizationOf.ts';

export default defineRule({
  id: 'oauth-legacy',
  on: 'inspection',
  summary: 'A server offers OAuth only in the way of the specification of March 2025.',
  category: 'authorization',
  severity: 'note',
  confidence: 'high',
  why: 'Since June 2025 a client looks for the metadata of the protected resource; one that does not fall back to the old way cannot sign in, and its users turn to a static key.',
  fix: 'The server’s owner: publish /.well-known/oauth-protected-resource (RFC 9728) and name it in the WWW-Authenticate header of the 401.',
  references: ['CWE-477', 'MCP07:2025'],

  *check({ entry, inspection }) {
    const remote = remoteOf(entry);
    if (!remote || inspection.authorization?.verdict !== 'oauth-2025-03-26') return;
    yield {
      at: remote.url.at,
      message: `${plainText(remote.address.host, 80)} is its own authorization server, as 2025-03-26 had it, and publishes no metadata of a protected resource`,
    };
  },

  examples: [
    {
      title: 'metadata of an authorization server on the server’s own origin, and nothing else',
      config: '{"mcpServers":{"crm":{"type":"http","url":"«https://mcp.acme.io/mcp»"}}}',
      live: {
        crm: {
          inspection: {
            outcome: 'auth-required',
            authorization: { verdict: 'oauth-2025-03-26', evidence: [], faults: [], issuers: [], scopes: [] },
          },
        },
      },
    },
    {
      title: 'as it is done today',
      config: '{"mcpServers":{"crm":{"type":"http","url":"https://mcp.acme.io/mcp"}}}',
      live: {
        crm: {
          inspection: {
            outcome: 'auth-required',
            authorization: { verdict: 'oauth', evidence: [], faults: [], issuers: ['https://id.acme.io'], scopes: [] },
          },
        },
      },
    },
  ],
});

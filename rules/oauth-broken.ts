import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { remoteOf } from './lib/authorizationOf.ts';
import { repairOf } from './lib/oauthRepairs.ts';

export default defineRule({
  id: 'oauth-broken',
  on: 'inspection',
  summary: 'A server offers OAuth in a way in which no careful client can sign in.',
  category: 'authorization',
  severity: 'warning',
  confidence: 'high',
  why: 'A client that keeps to the specification must refuse it; whoever wants to use the server all the same takes a static key, or a client that does not look.',
  fix: 'Tell the server’s owner what is wrong.',
  references: ['CWE-287', 'MCP07:2025', 'ASI03'],

  *check({ entry, inspection: { authorization } }) {
    const remote = remoteOf(entry);
    if (!remote || authorization?.verdict !== 'oauth-broken') return;
    const faults = authorization.faults.map((fault) => plainText(fault, 160));
    yield {
      at: remote.url.at,
      message: `nobody can sign in to ${plainText(remote.address.host, 80)} as the specification wants it: ${faults.join('; ')}`,
      help: `For the server’s owner: ${[...new Set(authorization.faults.flatMap((fault) => repairOf(fault) ?? []))].join('; ')}.`,
    };
  },

  examples: [
    {
      title: 'no PKCE, and another issuer than the one that was named',
      config: '{"mcpServers":{"crm":{"type":"http","url":"«https://mcp.acme.io/mcp»"}}}',
      live: {
        crm: {
          inspection: {
            outcome: 'auth-required',
            authorization: {
              verdict: 'oauth-broken',
              evidence: [],
              faults: [
                'https://id.acme.io: its metadata says that it is the issuer https://id.acme.com',
                'https://id.acme.io: code_challenge_methods_supported is missing: clients must refuse a server without PKCE',
              ],
              issuers: ['https://id.acme.io'],
              scopes: [],
            },
          },
        },
      },
    },
    {
      title: 'OAuth that works',
      config: '{"mcpServers":{"crm":{"type":"http","url":"https://mcp.acme.io/mcp"}}}',
      live: {
        crm: {
          inspection: {
            outcome: 'auth-required',
            authorization: { verdict: 'oauth', evidence: [], faults: [], issuers: ['https://id.acme.io'], scopes: ['read'] },
          },
        },
      },
    },
  ],
});

import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'denied-server',
  on: 'entry',
  summary: 'A server is configured that a catalog forbids.',
  category: 'governance',
  severity: 'error',
  confidence: 'high',
  why: 'Somebody decided that this server must not be used here; as long as the entry is there, a client that does not know the decision will start it.',
  fix: 'Remove the entry, or have the decision changed where it is written.',
  references: ['MCP09:2025', 'ASI04'],
  supersedes: ['shadow-server'],

  *check(entry, facts) {
    const verdict = facts.verdictOf(entry);
    if (verdict.status !== 'denied') return;
    const origin = verdict.entry?.origin;
    yield {
      at: entry.name.at,
      message: origin
        ? `${entry.identity} is forbidden by ${origin.value}`
        : `${entry.identity} is not on the list of the only servers that are allowed`,
      related: origin ? [{ at: origin.at, message: 'forbidden here' }] : [],
    };
  },

  examples: [
    {
      title: 'a package on the list of denied servers',
      config: '{"mcpServers":{"«shell»":{"command":"npx","args":["-y","@acme/shell@1.0.0"]}}}',
      files: { 'catalog.yaml': 'servers: []\ndenied:\n  - match: {package: "npm:@acme/shell"}\n' },
      policy: 'catalogs: [catalog.yaml]',
    },
    {
      title: 'managed settings that allow other urls only',
      config: '{"mcpServers":{"«docs»":{"type":"http","url":"https://mcp.example.net/docs"}}}',
      files: { 'managed-settings.json': '{"allowedMcpServers":[{"serverUrl":"https://*.acme.com/*"}]}' },
      policy: 'catalogs: [managed-settings.json]',
    },
    {
      title: 'managed settings that allow its url',
      config: '{"mcpServers":{"docs":{"type":"http","url":"https://mcp.acme.com/docs"}}}',
      files: { 'managed-settings.json': '{"allowedMcpServers":[{"serverUrl":"https://*.acme.com/*"}]}' },
      policy: 'catalogs: [managed-settings.json]',
    },
  ],
});

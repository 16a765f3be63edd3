import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'weak-catalog-entry',
  on: 'server',
  summary: 'A server is approved only by its name, or by a runner without its arguments.',
  category: 'governance',
  severity: 'warning',
  confidence: 'high',
  why: 'Whoever writes the configuration chooses the name: anything at all passes as approved when it is called the same.',
  fix: 'List the package, the url or the exact command in the catalog entry.',
  references: ['MCP09:2025', 'SAFE-T1004'],

  *check({ catalog, entries }) {
    const [entry] = entries;
    if (catalog.status !== 'approved' || !catalog.weak || !entry) return;
    const { origin, match } = catalog.entry;
    const by = match.name === undefined ? `the program ${match.executable ?? ''}` : `the name ${match.name}`;
    yield {
      at: entry.name.at,
      message: `${entry.identity} is approved only by ${by} (${origin.value})`,
      help: `Write at ${origin.value} what it really is: ${suggestion(entry.identity)}.`,
      related: [{ at: origin.at, message: 'its catalog entry' }],
    };
  },

  examples: [
    {
      title: 'a name is no identity',
      config: '{"mcpServers":{"«mail»":{"command":"npx","args":["-y","@acme/mail@1.4.2"]}}}',
      files: { 'catalog.yaml': 'servers:\n  - match: {name: mail}\n    owner: mail team\n    purpose: reads the inbox\n' },
      policy: 'catalogs: [catalog.yaml]',
    },
    {
      title: 'allowed by name in managed settings',
      config: '{"mcpServers":{"«docs»":{"type":"http","url":"https://mcp.acme.com/docs"}}}',
      files: { 'managed-settings.json': '{"allowedMcpServers":[{"serverName":"docs"}]}' },
      policy: 'catalogs: [managed-settings.json]',
    },
    {
      title: 'the name beside the package',
      config: '{"mcpServers":{"mail":{"command":"npx","args":["-y","@acme/mail@1.4.2"]}}}',
      files: { 'catalog.yaml': 'servers:\n  - match: {name: mail, package: "npm:@acme/mail"}\n' },
      policy: 'catalogs: [catalog.yaml]',
    },
  ],
});

function suggestion(identity: string): string {
  if (/^https?:/.test(identity)) return `\`url: ${identity}\``;
  return identity.startsWith('command:') ? 'the exact `command` with every argument' : `\`package: ${identity}\``;
}

import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'approval-expired',
  on: 'server',
  summary: 'The approval of a server has ended, and the server is still configured.',
  category: 'governance',
  severity: 'error',
  confidence: 'high',
  why: 'An approval ends so that somebody looks again: at new versions, new tools, new owners of the package. That look has not happened.',
  fix: 'Review the server and set a new date in the catalog, or remove the entry.',
  references: ['MCP09:2025'],

  *check({ catalog, entries }) {
    const [entry] = entries;
    if (catalog.status !== 'approved' || !catalog.expired || !entry) return;
    const { expires, owner, origin } = catalog.entry;
    yield {
      at: entry.name.at,
      message: `the approval of ${entry.identity} ended on ${expires} (${origin.value})`,
      help: `${owner ? `Ask ${owner} to review it` : 'Review it'} and set a new \`expires\` at ${origin.value}, or remove the entry.`,
      related: [{ at: origin.at, message: 'its catalog entry' }],
    };
  },

  examples: [
    {
      title: 'ended last month',
      config: '{"mcpServers":{"«mail»":{"command":"npx","args":["-y","@acme/mail@1.4.2"]}}}',
      files: { 'catalog.yaml': 'servers:\n  - match: {package: "npm:@acme/mail"}\n    owner: mail team\n    expires: 2026-10-31\n' },
      policy: 'catalogs: [catalog.yaml]',
    },
    {
      title: 'ends next year',
      config: '{"mcpServers":{"mail":{"command":"npx","args":["-y","@acme/mail@1.4.2"]}}}',
      files: { 'catalog.yaml': 'servers:\n  - match: {package: "npm:@acme/mail"}\n    owner: mail team\n    expires: 2027-10-31\n' },
      policy: 'catalogs: [catalog.yaml]',
    },
    {
      title: 'renewed in a second entry',
      config: '{"mcpServers":{"mail":{"command":"npx","args":["-y","@acme/mail@1.4.2"]}}}',
      files: {
        'catalog.yaml':
          'servers:\n  - match: {package: "npm:@acme/mail"}\n    expires: 2026-10-31\n  - match: {package: "npm:@acme/mail"}\n    expires: 2027-10-31\n',
      },
      policy: 'catalogs: [catalog.yaml]',
    },
  ],
});

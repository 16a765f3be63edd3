import { defineRule } from '../src/model/rule.ts';
import { misfitDrafts } from './lib/misfitDrafts.ts';

export default defineRule({
  id: 'missing-type',
  on: 'entry',
  summary: 'An entry lacks the transport type that this client needs.',
  category: 'config',
  severity: 'warning',
  confidence: 'high',
  why: 'The client refuses the entry, or takes it for a local command and fails.',
  fix: 'Write the type that the server speaks.',
  references: [],

  check: (entry) => misfitDrafts(entry, ['missing-type']),

  examples: [
    { title: 'a remote server without a type', config: '{"mcpServers":{"docs":{"«url»":"https://mcp.acme.com/docs"}}}' },
    { title: 'a remote server with its type', config: '{"mcpServers":{"docs":{"type":"http","url":"https://mcp.acme.com/docs"}}}' },
    { title: 'a local server needs none', config: '{"mcpServers":{"files":{"command":"files"}}}' },
  ],
});

import { defineRule } from '../src/model/rule.ts';
import { misfitDrafts } from './lib/misfitDrafts.ts';

export default defineRule({
  id: 'unknown-type',
  on: 'entry',
  summary: 'An entry names a transport that this client does not know.',
  category: 'config',
  severity: 'warning',
  confidence: 'high',
  why: 'The client refuses the entry, so the server is not there.',
  fix: 'Write a transport that the client knows.',
  references: [],

  check: (entry) => misfitDrafts(entry, ['unknown-type']),

  examples: [
    { title: 'a word of no client', config: '{"mcpServers":{"docs":{"type":"«htpp»","url":"https://mcp.acme.com/docs"}}}' },
    { title: 'a transport that the client knows', config: '{"mcpServers":{"docs":{"type":"http","url":"https://mcp.acme.com/docs"}}}' },
  ],
});

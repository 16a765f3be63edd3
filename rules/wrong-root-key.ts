import { defineRule } from '../src/model/rule.ts';
import { misfitDrafts } from './lib/misfitDrafts.ts';

export default defineRule({
  id: 'wrong-root-key',
  on: 'entry',
  summary: 'Servers stand under a key that this client does not read.',
  category: 'config',
  severity: 'warning',
  confidence: 'high',
  why: 'The client starts without them and says nothing.',
  fix: 'Move the servers under the key that the client reads.',
  references: [],

  check: (entry) => misfitDrafts(entry, ['wrong-root-key']),

  examples: [
    {
      title: 'the key of another client',
      path: '.vscode/mcp.json',
      config: '{"«mcpServers»":{"files":{"type":"stdio","command":"files"}}}',
    },
    {
      title: 'the client’s own key',
      path: '.vscode/mcp.json',
      config: '{"servers":{"files":{"type":"stdio","command":"files"}}}',
    },
  ],
});

import { defineRule } from '../src/model/rule.ts';
import { misfitDrafts } from './lib/misfitDrafts.ts';

export default defineRule({
  id: 'malformed-entry',
  on: 'entry',
  summary: 'An entry is not written the way this client can read it.',
  category: 'config',
  severity: 'warning',
  confidence: 'high',
  why: 'The client refuses the entry or starts something else than was meant.',
  fix: 'Write the entry in the shape that the client reads.',
  references: [],

  check: (entry) => misfitDrafts(entry, ['bad-shape', 'missing-transport']),

  examples: [
    { title: 'neither a command nor a url', config: '{"mcpServers":{"«files»":{"env":{"A":"b"}}}}' },
    { title: 'arguments in one text', config: '{"mcpServers":{"files":{"command":"files","args":«"--root /srv"»}}}' },
    { title: 'a list with one text per argument', config: '{"mcpServers":{"files":{"command":"files","args":["--root","/srv"]}}}' },
  ],
});

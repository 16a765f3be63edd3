import { defineRule } from '../src/model/rule.ts';
import { misfitDrafts } from './lib/misfitDrafts.ts';

export default defineRule({
  id: 'unknown-field',
  on: 'entry',
  summary: 'An entry has a field that this client does not read.',
  category: 'config',
  severity: 'warning',
  confidence: 'medium',
  why: 'What the field was meant to do does not happen: a header is not sent, a switch does not switch, a limit does not limit.',
  fix: 'Use the name that the client reads, or remove the field.',
  references: [],

  check: (entry) => misfitDrafts(entry, ['unknown-field']),

  examples: [
    {
      title: 'the field of another client',
      config: '{"mcpServers":{"docs":{"type":"http","«serverUrl»":"https://mcp.acme.com/docs","url":"https://mcp.acme.com/docs"}}}',
    },
    { title: 'a slip of the pen', config: '{"mcpServers":{"files":{"command":"files","«arsg»":["/srv"]}}}' },
    { title: 'fields that it reads', config: '{"mcpServers":{"files":{"command":"files","args":["/srv"],"env":{"A":"b"}}}}' },
    { title: 'a remark', config: '{"mcpServers":{"files":{"_comment":"the team’s files","command":"files"}}}' },
  ],
});

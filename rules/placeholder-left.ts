import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';

export default defineRule({
  id: 'placeholder-left',
  on: 'entry',
  summary: 'A placeholder stands where a credential belongs.',
  category: 'config',
  severity: 'note',
  confidence: 'high',
  why: 'The server starts without a credential that works, or does not start at all; and the next person may fill in the blank right here, in plain text.',
  fix: 'Write a reference in the client’s own syntax in its place, or remove the server.',
  references: ['CWE-1188', 'MCP01:2025'],

  *check(entry) {
    if (!entry.state.enabled) return;
    for (const { kind, type, at, name } of entry.credentials) {
      if (kind !== 'placeholder' || type === 'unexpanded-reference') continue;
      yield { at, message: `${name === undefined ? 'this' : `\`${plainText(name, 80)}\``} still holds a placeholder` };
    }
  },

  examples: [
    { title: 'a name in angle brackets', config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"«<YOUR_TOKEN>»"}}}}' },
    {
      title: 'in a connection string',
      config: '{"mcpServers":{"db":{"command":"s","args":["postgres://user:«your-password»@db.acme.io/app"]}}}',
    },
    { title: 'a reference', config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"${GITHUB_TOKEN}"}}}}' },
    { title: 'nothing, which the user’s environment may fill', config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":""}}}}' },
  ],
});

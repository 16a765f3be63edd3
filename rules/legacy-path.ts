import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'legacy-path',
  on: 'file',
  summary: 'Servers stand in a file that the client’s current versions no longer read.',
  category: 'config',
  severity: 'note',
  confidence: 'medium',
  why: 'A change here has no effect, and what the file holds, secrets included, is forgotten but still there.',
  fix: 'Move the servers to where the client reads them now and delete this file.',
  references: ['CWE-1164'],

  *check({ source, status }) {
    if (source.layer !== 'legacy' || source.kind !== 'active' || status !== 'parsed') return;
    const at = { path: source.path, start: 0, end: 0 };
    yield { at, message: `current versions of ${source.client} keep their servers elsewhere; this file is from an older one` };
  },

  examples: [
    {
      title: 'a file of an older Antigravity',
      path: '~/.gemini/antigravity/mcp_config.json',
      config: '«»{"mcpServers":{"files":{"command":"files"}}}',
    },
    { title: 'the file that is read', path: '~/.cursor/mcp.json', config: '{"mcpServers":{"files":{"command":"files"}}}' },
  ],
});

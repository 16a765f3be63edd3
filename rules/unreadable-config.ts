import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'unreadable-config',
  on: 'file',
  summary: 'A configuration cannot be read, so nobody knows what it starts.',
  category: 'config',
  severity: 'error',
  confidence: 'high',
  why: 'The client loads none of its servers, or other ones than you think: some clients skip what they cannot read, others guess. The audit cannot see into it either.',
  fix: 'Mend the file at this place and scan again.',
  references: ['CWE-1287'],

  *check({ problems, status }) {
    const first = problems.find((problem) => problem.incomplete) ?? (status === 'failed' ? problems[0] : undefined);
    if (first) yield { at: first.at, message: first.message, help: first.help };
  },

  examples: [
    { title: 'a text that is never closed', config: '{"mcpServers":{"files":{"command":«"»files}}}' },
    { title: 'comments where the client allows them', path: '.vscode/mcp.json', config: '{ /* none yet */ "servers": {} }' },
    { title: 'servers in no shape that a client reads, of which nothing is hidden', config: '{"mcpServers":"none"}' },
    { title: 'an empty file', config: '' },
  ],
});

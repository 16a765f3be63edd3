import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'conflict-marker',
  on: 'file',
  summary: 'A merge conflict was left in a configuration.',
  category: 'config',
  severity: 'error',
  confidence: 'high',
  why: 'No client reads the file as it stands: the servers of both sides are gone until somebody decides.',
  fix: 'Resolve the conflict: keep one side and delete the three marker lines.',
  references: [],
  supersedes: ['unreadable-config'],

  *check({ document }) {
    const marker = document?.deviations.find((deviation) => deviation.kind === 'conflict-marker');
    if (marker) yield { at: marker.at, message: 'a merge conflict was left here' };
  },

  examples: [
    {
      title: 'both sides of a merge',
      config: [
        '{',
        '  "mcpServers": {',
        `«${'<'.repeat(7)} HEAD»`,
        '    "files": {"command": "files"}',
        '='.repeat(7),
        '    "files": {"command": "other"}',
        `${'>'.repeat(7)} theirs`,
        '  }',
        '}',
      ].join('\n'),
    },
    {
      title: 'a comment is none',
      path: '.vscode/mcp.json',
      config: '{\n  // ours\n  "servers": {"files": {"type": "stdio", "command": "files"}}\n}\n',
    },
    { title: 'a resolved file', config: '{"mcpServers":{"files":{"command":"files"}}}' },
  ],
});

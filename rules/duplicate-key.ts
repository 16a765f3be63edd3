import type { Estate } from '../src/model/estate.ts';
import { groupBy } from '../src/model/groupBy.ts';
import { defineRule } from '../src/model/rule.ts';
import type { Deviation } from '../src/model/source.ts';

/** Keys under which clients keep their servers: written twice, a whole set of them is lost. */
const ROOTS = new Set(['mcpServers', 'servers', 'mcp', 'mcp_servers', 'context_servers', 'amp.mcpServers', 'extensions']);

export default defineRule({
  id: 'duplicate-key',
  on: 'estate',
  summary: 'A key is written twice, and parsers disagree on which one counts.',
  category: 'config',
  severity: 'warning',
  confidence: 'high',
  why: 'Most clients take the last, some the first, some refuse the file: what was reviewed may not be what runs, and one of the two is dead text that may still hold a secret.',
  fix: 'Keep one of them.',
  references: ['CWE-436'],

  *check(estate) {
    const reach = reachOfServers(estate);
    for (const { document, source } of estate.files) {
      for (const { kind, at, first } of document?.deviations ?? []) {
        if (kind !== 'duplicate-key' || !document) continue;
        const key = document.text.slice(at.start, at.end).replace(/^"|"$/g, '');
        if (!ROOTS.has(key) && !isWithin(at, reach.get(source.path))) continue;
        const related = first ? [{ at: first, message: 'the first one' }] : [];
        yield { at, message: `\`${key}\` is written twice; most clients take this one, some the first`, related };
      }
    }
  },

  examples: [
    {
      title: 'a server defined twice',
      config: '{"mcpServers":{"files":{"command":"files"},"«files»":{"command":"other"}}}',
    },
    { title: 'a field twice in one server', config: '{"mcpServers":{"files":{"command":"files","«command»":"other"}}}' },
    { title: 'all servers twice', config: '{"mcpServers":{"files":{"command":"files"}},"«mcpServers»":{"mail":{"command":"mail"}}}' },
    { title: 'the same key in two servers', config: '{"mcpServers":{"a":{"command":"a"},"b":{"command":"b"}}}' },
    {
      title: 'another oddity that clients read alike',
      path: '.vscode/mcp.json',
      config: '{\n  // the files of this project\n  "servers": {"files": {"type": "stdio", "command": "files"}}\n}\n',
    },
    {
      title: 'a setting behind the servers',
      path: '.gemini/settings.json',
      config: '{"mcpServers":{"files":{"command":"files"}},"theme":"a","theme":"b"}',
    },
    {
      title: 'a setting that has nothing to do with servers',
      path: '.gemini/settings.json',
      config: '{"theme":"a","theme":"b","mcpServers":{"files":{"command":"files"}}}',
    },
  ],
});

/** From the first to the last server of each file. */
function reachOfServers(estate: Estate): Map<string, { start: number; end: number }> {
  const byPath = groupBy(estate.entries, (entry) => entry.file.path);
  return new Map(
    [...byPath].map(([path, entries]) => {
      const spans = entries.flatMap((entry) => (entry.name.at.end > 0 ? [entry.node.at, entry.name.at] : [entry.node.at]));
      const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
      const end = spans.reduce((most, span) => Math.max(most, span.end), 0);
      return [path, { start, end }];
    }),
  );
}

function isWithin(at: Deviation['at'], reach: { start: number; end: number } | undefined): boolean {
  return reach !== undefined && reach.start <= at.start && at.end <= reach.end;
}

import { expect, test } from 'vitest';
import { failureOf } from '../../../src/estate/failure.ts';
import { graphOf } from '../../../src/estate/graph.ts';
import type { Drawing } from '../../../src/report/graph/drawing.ts';
import { graphDot } from '../../../src/report/graph/graphDot.ts';
import { graphJson } from '../../../src/report/graph/graphJson.ts';
import { graphMermaid } from '../../../src/report/graph/graphMermaid.ts';
import { graphText } from '../../../src/report/graph/graphText.ts';
import { runExample } from '../../support/example.ts';

const HOSTILE = '"]; evil["\u001b[31m<script>`end`\n%%{init}%% \\N & #quot; \u202e';

async function drawing(names: readonly string[], fails?: string): Promise<Drawing> {
  const mcpServers = Object.fromEntries(names.map((name, i) => [name, { command: `server-${i}`, env: { KEY: '${env:SHARED_KEY}' } }]));
  const live = Object.fromEntries(names.map((name) => [name, { tools: [{ name: 'search' }] }]));
  const { report } = await runExample({ title: '', path: '~/.cursor/mcp.json', config: JSON.stringify({ mcpServers }), live }, []);
  const graph = graphOf(report.estate);
  return { report, graph, failure: fails === undefined ? undefined : failureOf(graph, fails) };
}

test('a tree', async () => {
  expect(graphText(await drawing(['docs', 'wiki']), { colour: false })).toMatchInlineSnapshot(`
    "Cursor  2 servers
    ├─ docs  1 tool, command:server-0
    │  └─ credential $SHARED_KEY, shared with 1 other server
    └─ wiki  1 tool, command:server-1
       └─ credential $SHARED_KEY, shared with 1 other server
    "
  `);
});
test('a failure in words', async () => {
  expect(graphText(await drawing(['docs', 'wiki'], 'docs'), { colour: false })).toMatchInlineSnapshot(`
    "When docs fails

    Cursor: no tool lost
      search  is also offered by wiki

    What hangs on the same, and fails with it if that is the cause
      credential $SHARED_KEY: wiki
    "
  `);
});
test('a flowchart', async () => {
  expect(graphMermaid(await drawing(['docs'], 'docs'))).toMatchInlineSnapshot(`
    "flowchart LR
      c1(["Cursor"]):::lost
      s1["docs"]:::lost
      u1[/"credential #36;SHARED_KEY"/]
      c1 --> s1
      s1 --> u1
      classDef lost stroke:#c00,stroke-width:3px
    "
  `);
});
test('a digraph', async () => {
  expect(graphDot(await drawing(['docs']))).toMatchInlineSnapshot(`
    "digraph mcp {
      rankdir=LR;
      node [fontname="sans-serif"];
      c1 [label="Cursor", shape=oval];
      s1 [label="docs", shape=box];
      u1 [label="credential $SHARED_KEY", shape=parallelogram];
      c1 -> s1;
      s1 -> u1;
    }
    "
  `);
});
test('a hostile name stays a label in every format', async () => {
  const hostile = await drawing([HOSTILE]);
  const mermaid = graphMermaid(hostile)
    .split('\n')
    .filter((line) => line.includes('evil'));
  expect(mermaid).toHaveLength(1);
  expect(mermaid[0]).toMatch(/^ {2}s1\["[^"<>`%\\&\]]*"\]$/);
  const dot = graphDot(hostile)
    .split('\n')
    .filter((line) => line.includes('evil'));
  expect(dot).toHaveLength(1);
  expect(dot[0]).toMatch(/^ {2}s1 \[label="(?:[^"\\]|\\["\\])*", shape=box\];$/);
  for (const text of [graphText(hostile, { colour: false }), graphJson(hostile)]) expect(text).not.toMatch(/[\u001b\u202e]/);
  expect(JSON.parse(graphJson(hostile))).toMatchObject({ kind: 'graph', servers: [{ id: 's1', tools: ['search'] }], failure: null });
});

// Compares the tape with JSON.parse on a file like a long-used ~/.claude.json.
// usage: node scripts/run.mjs scripts/bench-parse.ts [megabytes]
import { performance } from 'node:perf_hooks';
import { child, membersOf } from '../src/model/node.ts';
import { parse } from '../src/parse/parse.ts';

const ROUNDS = 9;
const megabytes = Number(process.argv[2] ?? 20);

function project(n: number): [string, unknown] {
  const display = `fix the "login" test in src/app-${n}.ts, then run it again\n`.repeat(1 + (n % 7));
  const history = Array.from({ length: 100 }, (_, i) => ({ display: `${i}: ${display}`, pastedContents: {} }));
  const mcpServers = { files: { type: 'stdio', command: 'npx', args: ['-y', '@acme/files', `/srv/${n}`], env: { LOG: 'info' } } };
  return [`/home/ann/work/project-${n}`, { allowedTools: [], history, mcpServers, hasTrustDialogAccepted: true, lastCost: n / 3 }];
}

function claudeJson(size: number): Uint8Array {
  const projects: [string, unknown][] = [];
  for (let length = 0; length < size; ) {
    const next = project(projects.length);
    projects.push(next);
    length += JSON.stringify(next, null, 2).length;
  }
  return new TextEncoder().encode(JSON.stringify({ numStartups: 12, projects: Object.fromEntries(projects) }, null, 2));
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function servers(bytes: Uint8Array): number {
  const { root } = parse('.claude.json', bytes, 'json').value;
  return membersOf(child(root, 'projects')).reduce((sum, { value }) => sum + membersOf(child(value, 'mcpServers')).length, 0);
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function compare(bytes: Uint8Array): void {
  const pairs = Array.from({ length: ROUNDS }, () => {
    const plain = milliseconds(() => JSON.parse(new TextDecoder().decode(bytes)));
    return { plain, tape: milliseconds(() => servers(bytes)) };
  });
  const tape = median(pairs.map((p) => p.tape));
  const plain = median(pairs.map((p) => p.plain));
  const ratio = median(pairs.map((p) => p.tape / p.plain));
  console.log(
    `${(bytes.length / 2 ** 20).toFixed(1)} MB, ${servers(bytes)} servers read: tape ${tape.toFixed(0)} ms, JSON.parse ${plain.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
}

compare(claudeJson(megabytes * 2 ** 20));
const deep = new TextEncoder().encode(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
console.log(`200,000 nested lists: ${milliseconds(() => parse('deep.json', deep, 'json')).toFixed(0)} ms`);
const long = new TextEncoder().encode(JSON.stringify({ text: 'a\\"'.repeat(2 ** 20 / 3) }));
console.log(`a string of 1 MB with escapes: ${milliseconds(() => membersOf(parse('long.json', long, 'json').value.root)).toFixed(0)} ms`);

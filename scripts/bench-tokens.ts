// Whether a cache of counts by content would pay: our engine, tiktoken, and counts kept in a file under the sha256 of each definition.
// usage: npm run bench:tokens [rounds]
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { get_encoding } from 'tiktoken';
import { type Counter, counterOf } from '../src/tokens/counter.ts';
import { packVocabulary } from '../src/tokens/vocabulary.ts';

const WORDS =
  'list create update delete search the a an of in project issue comment file page document user customer by name identifier date returns every matching result with its status optional required filter sort order limit cursor next page tokens summary details nested objects fields workspace repository branch commit pull request review assignee label milestone'.split(
    ' ',
  );

const rounds = Number(process.argv[2] ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'bench-tokens-'));
const o200k = createRequire(import.meta.url)('tiktoken/encoders/o200k_base.json') as { readonly bpe_ranks: string };
const packed = packVocabulary(o200k.bpe_ranks);
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

console.log(
  `Node ${process.versions.node}, ${rounds} rounds after one to warm up; median milliseconds, each from nothing loaded to the sum`,
);
for (const size of [500, 5000]) {
  const texts = Array.from({ length: size }, (_, i) => definition(i));
  const cache = join(folder, `${size}.json`);
  const count = counterOf('o200k_base', packed);
  writeFileSync(cache, JSON.stringify(Object.fromEntries(texts.map((text) => [sha256(text), count(text)]))));
  const ways: Readonly<Record<string, () => number>> = {
    engine: () => sum(texts, counterOf('o200k_base', packed)),
    tiktoken: () => withTiktoken(texts),
    'sha256 cache, all known': () => fromCache(texts, cache),
  };
  const sums = Object.values(ways).map((way) => way());
  if (new Set(sums).size !== 1) throw new Error(`the ways disagree: ${sums.join(', ')}`);
  console.log(`\n${size} definitions, ${texts.reduce((n, t) => n + t.length, 0)} characters, ${sums[0]} tokens`);
  for (const [name, way] of Object.entries(ways)) console.log(`${name.padEnd(26)}${medianTime(way).toFixed(1)}`);
}
rmSync(folder, { recursive: true });

function sum(texts: readonly string[], count: Counter): number {
  return texts.reduce((total, text) => total + count(text), 0);
}

function withTiktoken(texts: readonly string[]): number {
  const tokenizer = get_encoding('o200k_base');
  const total = sum(texts, (text) => tokenizer.encode_ordinary(text).length);
  tokenizer.free();
  return total;
}

/** What a second run would do: read the file, hash every definition, add up. */
function fromCache(texts: readonly string[], path: string): number {
  const known: Readonly<Record<string, number>> = JSON.parse(readFileSync(path, 'utf8'));
  return sum(texts, (text) => known[sha256(text)] ?? Number.NaN);
}

/** A definition as servers write them: some 1,500 characters, none like another. */
function definition(seed: number): string {
  let state = seed + 1;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state;
  };
  const words = (n: number) => Array.from({ length: n }, () => WORDS[(next() >> 8) % WORDS.length]).join(' ');
  const property = (i: number) => [`${words(1)}_${i}`, { type: 'string', description: words(12), maxLength: next() % 1000 }];
  const properties = Object.fromEntries(Array.from({ length: 8 }, (_, i) => property(i)));
  return JSON.stringify({ name: `${words(1)}_${seed}`, description: words(60), inputSchema: { type: 'object', properties } });
}

function medianTime(run: () => unknown): number {
  const times = Array.from({ length: rounds + 1 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  }).slice(1);
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

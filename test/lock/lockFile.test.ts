import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import { RULES } from '../../rules/all.ts';
import { canonicalDefinition, digestOf } from '../../src/lock/canonical.ts';
import { diffLocks } from '../../src/lock/diffLocks.ts';
import { lockOf } from '../../src/lock/lockOf.ts';
import { readLock } from '../../src/lock/readLock.ts';
import { writeLock } from '../../src/lock/writeLock.ts';
import type { Lock } from '../../src/model/lock.ts';
import { plainOf } from '../../src/model/node.ts';
import type { Example } from '../../src/model/rule.ts';
import { parse } from '../../src/parse/parse.ts';
import { runExample } from '../support/example.ts';
import { schema } from './schemaEdits.ts';

const TOKEN = fakeSecret('github-pat');

/** Two servers, one of them with a secret that it repeats in its own words. */
const ESTATE: Example = {
  title: 'an estate',
  config: JSON.stringify({
    mcpServers: {
      files: { command: 'npx', args: ['@acme/files@1.4.2', '--token', TOKEN, '/home/ada/app/data'], env: { API_TOKEN: TOKEN, LANG: 'C' } },
      docs: { url: 'https://mcp.acme.com/docs', headers: { Authorization: `Bearer ${TOKEN}` } },
    },
  }),
  live: {
    files: {
      instructions: `Use the token ${TOKEN}.`,
      tools: [
        {
          name: 'write',
          description: `Writes as ${TOKEN}.\nTwo lines.`,
          inputSchema: { type: 'object', properties: { b: {}, a: { enum: ['y', 'x'] } } },
        },
        {
          name: 'read',
          description: 'Invisible\u200b\u202e and `# text`',
          inputSchema: { type: 'object' },
          _meta: { '1.0': null, yes: 'no' },
        },
      ],
    },
    docs: { tools: [{ name: 'search', inputSchema: { type: 'object' } }] },
  },
};

describe('the lock file', () => {
  test('is read back as what was written, and conforms to its schema', async () => {
    const lock = await lockFor(ESTATE);
    const text = writeLock(lock);
    const outcome = readBack(text);
    expect(outcome.problems).toEqual([]);
    expect(writeLock(outcome.value ?? lock)).toBe(text);
    expect(diffLocks(lock, outcome.value ?? lock)).toEqual([]);
    const root = parse('mcp-audit.lock', bytes(text), 'yaml').value.root;
    const conforms = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schema/lock.schema.json', 'utf8')));
    expect([conforms(root && plainOf(root)), conforms.errors]).toEqual([true, null]);
  });

  test('holds no secret, no home and no character that cannot be seen', async () => {
    const text = writeLock(await lockFor(ESTATE));
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain(TOKEN.slice(-6));
    expect(text).not.toContain('/home/ada');
    expect(text).toContain('args: ["--token", "ghp_****", "./data"]');
    expect(text).toContain('env: [API_TOKEN, LANG]');
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('says when a tool in it was edited by hand', async () => {
    const edited = writeLock(await lockFor(ESTATE)).replace('Two lines.', 'Three lines.');
    expect(readBack(edited).problems.map((p) => p.message)).toEqual([expect.stringContaining('edited by hand')]);
  });

  test.each(['', '{', 'lockVersion: 2\nservers: []\n', 'servers: 1', '- a', 'lockVersion: 1\nservers: [1, {}, {identity: [x]}]\n'])(
    'that is none (%j) is a problem, not a crash',
    (text) => {
      const parsed = parse('mcp-audit.lock', bytes(text), 'yaml');
      const { value, problems } = readLock(parsed.value);
      expect(value === undefined || value.servers.length === 0).toBe(true);
      expect([...parsed.problems, ...problems].length).toBeGreaterThan(0);
    },
  );

  test('digests do not change with the order of keys and of sets', () => {
    fc.assert(
      fc.property(schema, (inputSchema) => {
        const tool = { name: 'a', description: 'b', annotations: { readOnlyHint: true, title: 'c' }, inputSchema };
        expect(digestOf(canonicalDefinition(reversed(tool) as typeof tool))).toBe(digestOf(canonicalDefinition(tool)));
      }),
    );
  });

  test('digests do change with every part', () => {
    const tool = { name: 'a', title: 't', description: 'b', annotations: {}, inputSchema: {}, outputSchema: {}, _meta: {} };
    const digests = Object.keys(tool).map((part) => digestOf(canonicalDefinition({ ...tool, [part]: 'other' })));
    expect(new Set([...digests, digestOf(canonicalDefinition(tool))]).size).toBe(8);
  });
});

async function lockFor(example: Example): Promise<Lock> {
  const { report } = await runExample(example, RULES);
  const places = { home: '/home/ada', root: '/home/ada/app' };
  return lockOf(report.estate.inspected, { encoding: 'o200k_base', places, capabilities: [], redact: report.redact });
}

function readBack(text: string) {
  const parsed = parse('mcp-audit.lock', bytes(text), 'yaml');
  expect(parsed.problems).toEqual([]);
  return readLock(parsed.value);
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

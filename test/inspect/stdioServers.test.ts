import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import type { InspectOptions } from '../../src/inspect/inspectOptions.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { type StdioParts, stdioEntry } from './entryOf.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/servers/stdio/${name}.mjs`, import.meta.url));
const defaults: InspectOptions = { deadlineMs: 10_000, environment: process.env, machinePlatform: 'linux' };

async function ask(name: string, parts: Partial<StdioParts> = {}, options: Partial<InspectOptions> = {}): Promise<Inspection> {
  const { args = [], ...rest } = parts;
  const entry = stdioEntry({ command: process.execPath, args: [fixture(name), ...args], ...rest }, name);
  const [inspection] = await inspect([{ entry, alsoFor: [] }], { ...defaults, ...options });
  if (!inspection) throw new Error('no inspection');
  return inspection;
}

const tools = (inspection: Inspection) => inspection.tools.map((t) => t.name);
const kinds = (inspection: Inspection) => inspection.anomalies.map((a) => a.kind);
/** A killed process that nobody has waited for yet is a zombie, and dead. */
const isAlive = (pid: number) => {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
};

describe.concurrent('what a server says is kept as it was sent', () => {
  it('instructions, annotations, unknown fields, prompts and resources', async () => {
    const inspection = await ask('instructions');
    expect(inspection).toMatchObject({
      outcome: 'listed',
      era: 'legacy',
      protocolVersion: '2025-06-18',
      serverName: 'fixture',
      serverVersion: '1.0.0',
      instructions: 'Ask before you write.',
      prompts: [{ name: 'greet' }],
      resources: [{ uri: 'file:///a' }],
      resourceTemplates: [{ uriTemplate: 'file:///{path}' }],
    });
    expect(inspection.tools[0]).toMatchObject({ title: 'Read it', pointer: '/tools/0', wire: { _meta: { kept: true }, 'x-own': 1 } });
  });

  it('a document whose spans are exactly its words', async () => {
    const { document } = await ask('instructions');
    expect(JSON.parse(document?.text ?? '').tools[0].name).toBe('read');
    const root = document?.root;
    const instructions = root?.kind === 'object' ? root.members[0]?.value : undefined;
    expect(instructions?.kind === 'string' && document?.text.slice(instructions.within(4, 10).start, instructions.within(4, 10).end)).toBe(
      'before',
    );
  });

  it('malformed tools cost themselves only', async () => {
    const inspection = await ask('malformedTools');
    expect(tools(inspection)).toEqual(['good', 'typeless', '', '', '', 'text']);
    expect(inspection.anomalies).toEqual([
      { kind: 'malformed-tool', message: 'a tool has an inputSchema whose type is not "object"', count: 2 },
      { kind: 'malformed-tool', message: 'a tool has no name', count: 1 },
      { kind: 'malformed-tool', message: 'a tool is not an object', count: 2 },
    ]);
  });

  it('tools of the same name', async () => {
    expect(tools(await ask('duplicates'))).toEqual(['same', 'same']);
  });

  it('a schema of 40,000 levels is cut and told', async () => {
    const inspection = await ask('deepSchema');
    expect(tools(inspection)).toEqual(['deep']);
    expect(inspection.anomalies[0]?.message).toContain('nests too deep');
    expect(() => JSON.stringify(inspection.tools)).not.toThrow();
  });

  it('every page of a list', async () => {
    expect(tools(await ask('pages'))).toEqual(['tool-0', 'tool-1', 'tool-2', 'tool-3', 'tool-4']);
  });

  it('pages that never end, up to the limit', async () => {
    const inspection = await ask('endlessPages');
    expect(inspection.tools).toHaveLength(200);
    expect(inspection.anomalies).toMatchObject([{ kind: 'endless-pages', count: 200 }]);
  });

  it('a cursor that comes again ends the list', async () => {
    const inspection = await ask('sameCursor');
    expect(inspection.tools).toHaveLength(2);
    expect(kinds(inspection)).toEqual(['endless-pages']);
  });

  it('a list that changes after the handshake', async () => {
    const inspection = await ask('changesTools');
    expect(tools(inspection)).toEqual(['harmless', 'late']);
    expect(kinds(inspection)).toEqual(['list-changed']);
  });

  it('a list that changes only when everything has been listed, and how', async () => {
    const inspection = await ask('changesLater');
    expect(tools(inspection)).toEqual(['same', 'late']);
    expect(inspection.anomalies).toEqual([
      {
        kind: 'list-changed',
        message: 'changes its tools after the handshake: 2 at first, then 2; it adds late and drops gone and defines same anew',
      },
    ]);
  });

  it('answers in lists, with CRLF and an error of null', async () => {
    expect(tools(await ask('batches'))).toEqual(['batched']);
  });

  it('a server that speaks 2026-07-28 only', async () => {
    const inspection = await ask('modernOnly');
    expect(inspection).toMatchObject({ outcome: 'listed', era: 'modern', protocolVersion: '2026-07-28', serverName: 'modern' });
    expect(tools(inspection)).toEqual(['add']);
    expect(inspection.instructions).toBe('Speaks 2026-07-28 only.');
  });

  it('other tools where the client can do more', async () => {
    expect(tools(await ask('capabilityDependent', {}, { capabilities: { sampling: {} } }))).toEqual(['a', 'b']);
  });

  it('its tools, where its prompts never come', async () => {
    expect(tools(await ask('promptsNeverCome'))).toEqual(['echo']);
  });

  it('answers in another order than the questions', async () => {
    expect(await ask('outOfOrder')).toMatchObject({
      tools: [{ name: 'late' }],
      prompts: [{ name: 'p' }],
      resources: [{ uri: 'a:b' }],
      anomalies: [],
    });
  });

  it('a slow start', async () => {
    expect((await ask('slowStart')).outcome).toBe('listed');
  });
});

describe.concurrent('what does not belong on stdout is told', () => {
  it.each([
    ['noise', [{ kind: 'stdout-text', count: 2 }]],
    ['jsonNoise', [{ kind: 'stdout-json', count: 1 }]],
    ['hugeLine', [{ kind: 'oversized-message', count: 1 }]],
    [
      'answersTwice',
      [
        { kind: 'duplicate-answer', count: 2 },
        { kind: 'unknown-answer', count: 1 },
      ],
    ],
  ])('%s', async (name, anomalies) => {
    const inspection = await ask(name);
    expect(inspection.outcome).toBe('listed');
    expect(inspection.anomalies).toMatchObject(anomalies);
  });

  it('a server that goes before it is told to', async () => {
    const inspection = await ask('exitsAfterList');
    expect(tools(inspection)).toEqual(['once']);
    expect(['exit-after-list', undefined]).toContain(kinds(inspection)[0]);
  });

  it('the first answer counts', async () => {
    expect(tools(await ask('answersTwice'))).toEqual(['first']);
  });

  it('two megabytes on stderr block nobody, and the last words are kept', async () => {
    const inspection = await ask('stderrFlood');
    expect(inspection.outcome).toBe('listed');
    expect(inspection.stderrTail?.endsWith('last words\n')).toBe(true);
    expect(inspection.stderrTail?.length).toBeLessThanOrEqual(4096);
  });
});

describe.concurrent('a server that cannot be listed says why', () => {
  it.each([
    ['exitsAtOnce', 'exits at once: GITHUB_TOKEN is not set'],
    ['logsLastWords', 'exits at once: ACCOUNT_SID is not set'],
    ['exitsSilently', 'exits at once with code 1 and says nothing'],
    ['exitsZero', 'exits at once with code 0 and says nothing'],
    ['needsNetwork', 'exits at once: needs network: api.example.invalid cannot be found'],
    ['exitsAfterHandshake', 'exits after the handshake with code 1 and says nothing'],
    ['errorOnInitialize', 'needs sign-in (answers the handshake with error -32000: Unauthorized: please sign in first)'],
    ['flood', 'sends more than 64 MB on stdout'],
  ])('%s', async (name, reason) => {
    expect(await ask(name)).toMatchObject({ outcome: 'failed', fault: 'server', reason });
  });

  it('a handshake that clients refuse', async () => {
    expect((await ask('noVersion')).reason).toMatch(
      /^answers initialize with what the protocol does not allow, so that clients refuse it \(serverInfo\.version: .{1,100}\)$/,
    );
  });

  it('half an answer', async () => {
    const inspection = await ask('halfJson');
    expect(inspection).toMatchObject({ outcome: 'failed', anomalies: [{ kind: 'stdout-text', count: 1 }] });
    expect(inspection.reason).toMatch(/^exits at once with code 3/);
  });

  it('a crash names the Node that it crashed on', async () => {
    expect((await ask('crashes')).reason).toMatch(/^exits at once: crashes on Node \d+\.\d+\.\d+: TypeError: webidl/);
  });

  it.each([
    ['neverAnswers', 'gives no answer within 2.5 s'],
    ['noiseNeverAnswers', 'prints text on stdout before answering: Welcome! Choose a command. (no answer within 2.5 s)'],
    ['httpInstead', expect.stringMatching(/^started an HTTP server instead of stdio \(http:\/\/127\.0\.0\.1:\d+\/mcp\)$/)],
  ])('%s', async (name, reason) => {
    expect(await ask(name, {}, { deadlineMs: 2500 })).toMatchObject({ outcome: 'failed', reason });
  });

  it('what is fetched before it runs may still be on its way', async () => {
    const reason = 'gives no answer within 1 s: npx may still be fetching it, or cannot reach its registry';
    expect(await ask('neverAnswers', { runner: 'npx' }, { deadlineMs: 500 })).toMatchObject({ outcome: 'failed', reason });
  });

  it('servers that hang do not hold up those behind them', async () => {
    const names = [...Array<string>(2 * availableParallelism()).fill('neverAnswers'), 'plain'];
    const requests = names.map((name, i) => ({
      entry: stdioEntry({ command: process.execPath, args: [fixture(name)] }, `${i}`),
      alsoFor: [],
    }));
    const finished: string[] = [];
    await inspect(requests, {
      deadlineMs: 9000,
      environment: process.env,
      machinePlatform: 'linux',
      onProgress: ({ kind, entry }) => kind === 'finished' && finished.push(entry.name.value),
    });
    expect(finished[0]).toBe(`${names.length - 1}`);
  });

  it('a command that does not exist', async () => {
    expect((await ask('plain', { command: 'no-such-program' })).reason).toBe('command not found: no-such-program');
  });

  it('a NUL character, without repeating what it stands in', async () => {
    const key = ['zq', 'Kx81', 'aaPd'].join('-');
    const inspection = await ask('plain', { env: { SERVICE_KEY: `${key}\0` } });
    expect(inspection.reason).toContain('NUL character');
    expect(JSON.stringify(inspection)).not.toContain(key);
  });

  it('a folder that does not exist', async () => {
    expect((await ask('plain', { cwd: '/no/such/folder' })).reason).toBe('its working directory does not exist: /no/such/folder');
  });

  it('a variable that is not set comes before anything the server says', async () => {
    const inspection = await ask('exitsSilently', { env: { API_KEY: '${env:NOT_SET_HERE}' } });
    expect(inspection.reason).toBe('exits at once: NOT_SET_HERE is not set');
  });

  it('a command line with a hole is not run', async () => {
    const inspection = await ask('plain', { args: ['${NOT_SET_HERE}'] });
    expect(inspection).toMatchObject({ outcome: 'skipped', reason: 'NOT_SET_HERE is not set, and the command line needs it' });
  });

  it('never with the values that the entry gave it', async () => {
    const key = ['zq', 'Kx81', 'aaPd', '0042'].join('-');
    const inspection = await ask('repeatsSecret', { env: { SERVICE_KEY: key } });
    expect(inspection.reason).toContain('cannot use key ****');
    expect(JSON.stringify(inspection)).not.toContain(key);
  });
});

describe.concurrent('what a server is given', () => {
  it('is the default environment and what the entry names, nothing else', async () => {
    const environment = { ...process.env, SECRET_OF_THE_USER: 'kept', WANTED: 'yes', FROM: 'here' };
    const env = { PLAIN: 'value', REFERRED: '${env:FROM}-x', MISSING: '${env:NOT_SET_HERE}', DEFAULTED: '${NOT_SET_HERE:-d}' };
    const inspection = await ask('environment', { env, inheritedEnv: ['WANTED'], cwd: '/' }, { environment });
    const given = JSON.parse(inspection.instructions ?? '');
    expect(given.env).toMatchObject({ PLAIN: 'value', REFERRED: 'here-x', DEFAULTED: 'd', WANTED: 'yes', PATH: process.env.PATH });
    expect(given.env).not.toHaveProperty('SECRET_OF_THE_USER');
    expect(given.env).not.toHaveProperty('MISSING');
    expect(given.cwd).toBe('/');
  });
});

describe.skipIf(process.platform === 'win32').concurrent('the whole process tree is ended', () => {
  it.each([
    ['forks', ['left-processes']],
    ['daemonises', ['left-processes']],
    ['daemonisesUnseen', ['left-processes']],
    ['ignoresEnd', ['ignores-stdin-end']],
    ['ignoresSigterm', ['ignores-stdin-end', 'ignores-sigterm']],
  ])('%s', async (name, anomalies) => {
    const inspection = await ask(name);
    expect(inspection.outcome).toBe('listed');
    expect(kinds(inspection)).toEqual(anomalies);
    expect(isAlive(Number(inspection.instructions))).toBe(false);
  });

  it('what a server starts in its last moment, however many end at the same time', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
    const files = Array.from({ length: 8 }, (_, i) => path.join(folder, String(i)));
    const inspections = await Promise.all(files.map((file) => ask('daemonisesAtEnd', { args: [file] })));
    expect(inspections.map(kinds)).toEqual(files.map(() => ['left-processes']));
    expect(files.filter((file) => isAlive(Number(readFileSync(file, 'utf8'))))).toEqual([]);
  });

  it('a container that outlives its command is found by its label and removed', async () => {
    const log = path.join(mkdtempSync(path.join(tmpdir(), 'mcp-audit-')), 'log');
    const entry = stdioEntry({
      command: fixture('fakeDocker'),
      args: ['run', '-i', 'mcp/x'],
      env: { FAKE_DOCKER_LOG: log },
      engine: 'docker',
    });
    const [inspection] = await inspect([{ entry, alsoFor: [] }], defaults);
    const [ran, ps, rm] = readFileSync(log, 'utf8').split('\n');
    const label = /^run --label (mcp-audit\.run=\d{15}) -i mcp\/x$/.exec(ran ?? '')?.[1];
    expect(ps).toBe(`ps -aq --filter label=${label}`);
    expect(rm).toBe('rm -f c0ffee');
    expect(inspection && kinds(inspection)).toEqual(['left-processes']);
  });

  it('when the user stops the audit as well', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 300);
    const startedAt = performance.now();
    const inspection = await ask('neverAnswers', {}, { signal: stop.signal });
    expect(inspection).toMatchObject({ outcome: 'failed', fault: 'ours', reason: 'the audit was stopped before it answered' });
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

describe('many servers', () => {
  it("one that hangs costs its own deadline and nobody else's", async () => {
    const entries = ['neverAnswers', 'plain', 'noise', 'pages'].map((name) =>
      stdioEntry({ command: process.execPath, args: [fixture(name)] }, name),
    );
    const finished: string[] = [];
    const inspections = await inspect(
      entries.map((entry) => ({ entry, alsoFor: [] })),
      { ...defaults, deadlineMs: 5000, onProgress: ({ kind, entry }) => kind === 'finished' && finished.push(entry.name.value) },
    );
    expect(inspections.map((i) => i.outcome)).toEqual(['failed', 'listed', 'listed', 'listed']);
    expect(finished.at(-1)).toBe('neverAnswers');
  });

  it('speaks for every entry that it was asked for', async () => {
    const entry = stdioEntry({ command: process.execPath, args: [fixture('plain')] });
    const [inspection] = await inspect([{ entry, alsoFor: ['other#/mcpServers/a'] }], defaults);
    expect(inspection?.entries).toEqual([entry.key, 'other#/mcpServers/a']);
  });
});

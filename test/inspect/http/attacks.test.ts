import zlib from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { dripping, forever, type Misbehaviour, type RawServer, raw } from '../../../fixtures/servers/raw.ts';
import { inspect } from '../../../src/inspect/inspect.ts';
import { remoteEntry } from '../entryOf.ts';

const running: RawServer[] = [];
afterAll(() => Promise.all(running.map((s) => s.close())));

const MEGABYTE = 1 << 20;

/** Inspects a server below HTTP; nothing that it does may cost more than its deadline and this much memory. */
async function attack(misbehave: Misbehaviour, deadlineMs = 6000) {
  const server = await raw(misbehave);
  running.push(server);
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  const [inspection] = await inspect([{ entry: remoteEntry({ url: server.url }), alsoFor: [] }], {
    deadlineMs,
    environment: {},
    machinePlatform: 'linux',
  });
  expect(performance.now() - startedAt).toBeLessThan(deadlineMs + 4000);
  expect(process.memoryUsage().rss - before).toBeLessThan(500 * MEGABYTE);
  return { inspection, sent: server.sent() };
}

const JSON_TYPE = 'content-type: application/json';
const EVENTS = 'content-type: text/event-stream';
const head = (headers: readonly string[], status = '200 OK') => `HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n`;
const chunked = head([JSON_TYPE, 'transfer-encoding: chunked']);

const encoded =
  (body: Buffer, encoding: string): Misbehaviour =>
  (socket) => {
    socket.write(head([JSON_TYPE, `content-encoding: ${encoding}`, `content-length: ${body.length}`]));
    socket.write(body);
  };

const begins =
  (start: string, rest: string | Buffer): Misbehaviour =>
  (socket) => {
    socket.write(start);
    forever(socket, rest);
  };

const says =
  (text: string): Misbehaviour =>
  (socket) => {
    socket.write(text);
  };

const BLANKS = Buffer.alloc(100 * MEGABYTE, ' ');
const FULL = 'sends more than 64 MB';
const NO_HTTP = 'answers, but not in HTTP';
const NO_BODY = 'answers with a body that cannot be decompressed';

describe('a body that grows when it is unpacked', () => {
  it.each<[string, Misbehaviour, string]>([
    ['gzip', encoded(zlib.gzipSync(BLANKS), 'gzip'), FULL],
    ['deflate', encoded(zlib.deflateSync(BLANKS), 'Deflate'), FULL],
    ['brotli', encoded(zlib.brotliCompressSync(BLANKS, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }), 'br'), FULL],
    ['gzip within gzip', encoded(zlib.gzipSync(zlib.gzipSync(Buffer.concat(Array(5).fill(BLANKS)))), 'gzip, gzip'), FULL],
    ['layers without end', encoded(zlib.gzipSync('{}'), Array(50).fill('gzip').join(', ')), 'answers in an encoding that nobody asked for'],
    ['zstd, which was not asked for', encoded(Buffer.from('28b52ffd', 'hex'), 'zstd'), 'answers in an encoding that nobody asked for'],
    ['what is no gzip', encoded(Buffer.from('hello'), 'gzip'), NO_BODY],
    ['what is no brotli', encoded(Buffer.from('hello'), 'br'), NO_BODY],
    ['half a gzip', encoded(zlib.gzipSync('{"a":1}').subarray(0, 12), 'gzip'), NO_BODY],
  ])('%s', async (_, misbehave, reason) => {
    const { inspection } = await attack(misbehave);
    expect(inspection).toMatchObject({ outcome: 'failed', reason });
  });

  it.each<[string, string, Buffer]>([
    ['gzip', '', Buffer.concat(Array(2000).fill(zlib.gzipSync(Buffer.alloc(0))))],
    ['deflate', '789c', Buffer.from('000000ffff'.repeat(20_000), 'hex')],
  ])('%s that unpacks to nothing, without end, is counted as it comes', async (encoding, start, nothing) => {
    const { inspection, sent } = await attack((socket) => {
      socket.write(head([JSON_TYPE, `content-encoding: ${encoding}`]));
      socket.write(Buffer.from(start, 'hex'));
      forever(socket, nothing);
    }, 15_000);
    expect(inspection?.reason).toBe(FULL);
    // Both eras are asked; each brings its 64 MB and what the system had taken meanwhile.
    expect(sent).toBeLessThan(200 * MEGABYTE);
  });
});

describe('an answer that lies about itself', () => {
  it.each<[string, Misbehaviour, string]>([
    [
      'a length that is too long',
      (socket) => {
        socket.end(`${head([JSON_TYPE, 'content-length: 1000'])}{}`);
      },
      'closes the connection',
    ],
    ['a length that is too short', says(`${head([JSON_TYPE, 'content-length: 1'])}{}`), NO_HTTP],
    [
      'both a length and chunks',
      says(`${head([JSON_TYPE, 'content-length: 2', 'transfer-encoding: chunked'])}2\r\n{}\r\n0\r\n\r\n`),
      NO_HTTP,
    ],
    ['two lengths', says(`${head([JSON_TYPE, 'content-length: 2', 'content-length: 3'])}{}`), NO_HTTP],
    ['a negative length', says(`${head([JSON_TYPE, 'content-length: -2'])}{}`), NO_HTTP],
    ['a length beyond numbers', says(`${head([JSON_TYPE, `content-length: ${'9'.repeat(30)}`])}{}`), NO_HTTP],
    ['a chunk beyond numbers', says(`${chunked}${'f'.repeat(20)}\r\n`), NO_HTTP],
    ['a folded header', says(`HTTP/1.1 200 OK\r\n${JSON_TYPE}\r\n folded\r\n\r\n{}`), NO_HTTP],
    ['a NUL in a header', says('HTTP/1.1 200 OK\r\nx: \0\r\n\r\n{}'), NO_HTTP],
    ['another version of HTTP', says('\0\0\0\x04\0\0\0\0\0\0'), NO_HTTP],
    [
      'a status that HTTP does not have',
      says(`${head([JSON_TYPE, 'content-length: 2'], '999 No')}{}`),
      'answers 999: it is broken or down',
    ],
    [
      'another protocol',
      begins(head(['upgrade: x', 'connection: upgrade'], '101 Switching Protocols'), 'x'.repeat(65_536)),
      'switches to another protocol than HTTP (101)',
    ],
    ['two answers to one request', says(`${head([JSON_TYPE, 'content-length: 2'])}{}`.repeat(2)), 'answers, but not in the protocol'],
  ])('%s', async (_, misbehave, reason) => {
    const { inspection } = await attack(misbehave);
    expect(inspection).toMatchObject({ outcome: 'failed', reason });
  });
});

describe('an answer without end', () => {
  const HEADERS = 'sends headers larger than 16 KB';
  it.each<[string, Misbehaviour, string]>([
    ['in its status line', begins('HTTP/1.1 200 ', 'y'.repeat(65_536)), HEADERS],
    ['in one header', begins('HTTP/1.1 200 OK\r\nx: ', 'y'.repeat(65_536)), HEADERS],
    ['in its headers', begins('HTTP/1.1 200 OK\r\n', 'x: y\r\n'.repeat(1000)), HEADERS],
    ['in its trailers', begins(`${chunked}2\r\n{}\r\n0\r\n`, 'x: y\r\n'.repeat(1000)), HEADERS],
    ['in a megabyte of WWW-Authenticate', begins('HTTP/1.1 401 No\r\nwww-authenticate: ', 'Bearer a="\\'.repeat(100_000)), HEADERS],
    ['in a chunk’s extension', begins(`${chunked}2;`, 'y'.repeat(65_536)), 'sends chunk extensions larger than 16 KB'],
    ['in the extensions of its chunks', begins(chunked, `1;${'y'.repeat(8000)}\r\n \r\n`), FULL],
    [
      'in interim answers',
      begins('', 'HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n'.repeat(100)),
      'sends interim answers (1xx) without end',
    ],
    ['in permissions to go on', begins('', 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)), 'sends interim answers (1xx) without end'],
    ['in objects', begins(`${head([JSON_TYPE])}[`, '{},'.repeat(20_000)), 'sends more than 500,000 values'],
    ['in brackets', begins(head([JSON_TYPE]), '['.repeat(65_536)), 'sends more than 500,000 values'],
    ['in a line of events', begins(head([EVENTS]), 'x'.repeat(65_536)), FULL],
    ['in the data of one event', begins(head([EVENTS]), 'data: x\n'.repeat(8192)), 'sends more than 50,000 lines of events'],
    ['in empty events', begins(head([EVENTS]), 'data\n\n'.repeat(8192)), 'sends more than 50,000 lines of events'],
    ['in notes', begins(head([EVENTS]), 'data: {"jsonrpc":"2.0","method":"x"}\n\n'.repeat(1000)), 'sends more than 50,000 lines of events'],
    ['in what is no JSON', begins(head([EVENTS]), 'data: x\n\n'.repeat(8192)), 'sends more than 50,000 lines of events'],
  ])('%s', async (_, misbehave, reason) => {
    const { inspection, sent } = await attack(misbehave, 20_000);
    expect(inspection).toMatchObject({ outcome: 'failed', reason });
    expect(sent).toBeLessThan(220 * MEGABYTE);
  });

  it.each<[string, Misbehaviour, RegExp]>([
    ['headers', (socket) => dripping(socket, head([JSON_TYPE]), 200), /^does not answer in time$/],
    [
      'a body',
      (socket) => {
        socket.write(head([JSON_TYPE, 'content-length: 5000']));
        dripping(socket, ' '.repeat(5000), 200);
      },
      /^begins to answer and does not end within 1\.5 s$/,
    ],
    [
      'a stream',
      (socket) => {
        socket.write(head([EVENTS]));
        dripping(socket, ':'.repeat(5000), 200);
      },
      /^begins to answer and does not end within 1\.5 s$/,
    ],
  ])('a byte at a time, in %s, costs the deadline', async (_, misbehave, reason) => {
    const { inspection } = await attack(misbehave, 1500);
    expect(inspection?.outcome).toBe('failed');
    expect(inspection?.reason).toMatch(reason);
  });
});

it.each(['', '{"jsonrpc":"2.0","id":0,"result":'])(
  'JSON that nests 200,000 levels deep behind %j is read and not believed',
  async (before) => {
    const body = `${before}${'['.repeat(200_000)}${']'.repeat(200_000)}${before && '}'}`;
    const { inspection } = await attack(says(`${head([JSON_TYPE, `content-length: ${body.length}`])}${body}`));
    expect(inspection?.outcome).toBe('failed');
  },
);

import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Answer, type Asked, greeting, legacySse, open, result } from '../../../fixtures/servers/remote.ts';
import { changed, changesOnStream, event, type Serving, stream, subscribable, tool } from '../../../fixtures/servers/streams.ts';
import { visit } from './visit.ts';

const names = (seen: Awaited<ReturnType<typeof visit>>) => seen.inspection.tools.map((t) => t.name);

/** A server of 2025 whose every answer is written as `write` says, as a stream of events. */
const writing =
  (write: (answer: unknown, asked: Asked) => string, { ends = true, type = 'text/event-stream' } = {}): Serving =>
  (asked, response) => {
    const answer = open(asked);
    if (answer?.status !== 200 || asked.rpc.id === undefined) return answer;
    response.writeHead(200, { 'content-type': type, ...answer.headers }).write(write(answer.body, asked));
    if (ends) response.end();
    return true;
  };

const lines = (end: string) => (answer: unknown) => [`event: message`, `data: ${JSON.stringify(answer)}`, '', ''].join(end);
const pretty = (answer: unknown) =>
  `${JSON.stringify(answer, null, 2)
    .split('\n')
    .map((line) => `data: ${line}`)
    .join('\n')}\n\n`;

describe.concurrent('a stream of events is understood', () => {
  it.each<[string, Serving]>([
    ['that ends with the answer', writing(event)],
    ['that stays open behind the answer', writing(event, { ends: false })],
    ['with CRLF', writing(lines('\r\n'))],
    ['with CRLF that stays open', writing(lines('\r\n'), { ends: false })],
    ['with CR', writing(lines('\r'))],
    ['with CR that stays open', writing(lines('\r'), { ends: false })],
    ['behind a byte order mark', writing((answer) => `\ufeff${event(answer)}`)],
    ['over several lines of data', writing(pretty)],
    ['without a name for the event', writing((answer) => `data:${JSON.stringify(answer)}\n\n`)],
    [
      'behind comments, other events and times to wait',
      writing((answer) => `: hello\nretry: 1\n\nevent: ping\ndata: {}\n\nid: 7\n${event(answer)}`),
    ],
    ['behind data that is no JSON', writing((answer) => `data: hello\n\ndata\n\n${event(answer)}`)],
    ['whose type is in capitals, with a charset', writing(event, { type: 'Text/Event-Stream; charset=utf-8', ends: false })],
  ])('%s', async (_, serving) => {
    const seen = await visit(serving, {}, { deadlineMs: 4000 });
    expect(seen.inspection).toMatchObject({ outcome: 'listed', anomalies: [], authorization: { verdict: 'open' } });
    expect(names(seen)).toEqual(['search']);
  });

  it('in 2026-07-28 as well, and nothing is left of it', async () => {
    const inner = subscribable(
      () => [tool('one')],
      () => ({ status: 404 }),
      { tools: {} },
    );
    const seen = await visit((asked: Asked, response: ServerResponse) => {
      const answer = inner(asked, response);
      if (answer === true || answer === undefined || answer === false || answer.status !== 200) return answer || undefined;
      stream(response, answer.body);
      return true;
    });
    expect(seen.inspection).toMatchObject({ outcome: 'listed', era: 'modern', anomalies: [] });
    expect(names(seen)).toEqual(['one']);
    expect(seen.asked.filter((a) => a.verb !== 'POST')).toEqual([]);
  });
});

describe.concurrent('JSON is understood', () => {
  const json =
    (text: (answer: unknown) => string, type = 'application/json'): Serving =>
    (asked) => {
      const answer = open(asked);
      if (answer?.status !== 200 || asked.rpc.id === undefined) return answer;
      return { ...answer, headers: { ...answer.headers, 'content-type': type }, body: text(answer.body) };
    };
  it.each<[string, Serving]>([
    ['behind a byte order mark', json((answer) => `\ufeff${JSON.stringify(answer)}`)],
    ['in a list', json((answer) => JSON.stringify([answer]))],
    ['with a charset, in capitals', json((answer) => JSON.stringify(answer), 'Application/JSON; charset=utf-8')],
    ['with its ids as texts', json((answer) => JSON.stringify({ ...(answer as object), id: String((answer as { id: number }).id) }))],
  ])('%s', async (_, serving) => {
    expect(names(await visit(serving, {}, { deadlineMs: 4000 }))).toEqual(['search']);
  });
});

describe.concurrent('a server that says other things first', () => {
  it('is listed although answers to others come before its own, and they are counted', async () => {
    const other = (id: unknown) => event({ jsonrpc: '2.0', id, result: { tools: [{ name: 'false' }] } });
    const seen = await visit(
      writing((answer, { rpc }) => (rpc.method === 'tools/list' ? other(99) + other('x') + event(answer) : event(answer))),
    );
    expect(names(seen)).toEqual(['search']);
    expect(seen.inspection.anomalies).toMatchObject([{ kind: 'unknown-answer', count: 2 }]);
  });

  const asks = (method: string, id: number | string = 'q') =>
    event({ jsonrpc: '2.0', id, method, params: { message: 'your token?', messages: [] } });
  it.each(['ping', 'roots/list', 'sampling/createMessage', 'elicitation/create', 'no/such'])(
    'is listed although it asks for %s meanwhile, and is told nothing',
    async (method) => {
      const seen = await visit((asked: Asked, response: ServerResponse) => {
        if (asked.rpc.method !== 'tools/list')
          return asked.verb === 'POST' && asked.rpc.method === undefined ? { status: 202 } : open(asked);
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(asks(method));
        setTimeout(() => response.end(event(open(asked)?.body)), 80);
        return true;
      });
      expect(seen.inspection).toMatchObject({ outcome: 'listed', anomalies: [] });
      const replies = seen.asked.filter((a) => a.verb === 'POST' && a.rpc.method === undefined);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.rpc).toEqual(
        method === 'ping'
          ? { jsonrpc: '2.0', id: 'q', result: {} }
          : { jsonrpc: '2.0', id: 'q', error: { code: -32601, message: 'Method not found' } },
      );
      expect(seen.inspection.authorization?.evidence.join('\n')).not.toContain('undefined');
    },
  );

  it('is answered a hundred times, and no more', async () => {
    const flood = Array.from({ length: 2000 }, (_, i) => asks('ping', `q${i}`)).join('');
    const seen = await visit(writing((answer, { rpc }) => (rpc.method === 'tools/list' ? flood : '') + event(answer)));
    expect(names(seen)).toEqual(['search']);
    expect(seen.inspection.anomalies).toEqual([
      { kind: 'request-flood', message: 'sends more than 100 requests of its own; the rest was not answered', count: 2000 },
    ]);
    expect(seen.asked.filter((a) => a.verb === 'POST' && a.rpc.method === undefined).length).toBeLessThanOrEqual(100);
  });
});

describe.concurrent('a server that never comes to its answer says why', () => {
  const only =
    (method: string, serving: Serving): Serving =>
    (asked, response) =>
      asked.rpc.method === method ? serving(asked, response) : open(asked);
  const ended =
    (text: string): Serving =>
    (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text);
      return true;
    };

  it.each<[string, Serving, string]>([
    ['a list whose stream ends at once', only('tools/list', ended('')), 'ends its answer to tools/list before it has said anything'],
    [
      'a list in an event of another name',
      only('tools/list', ended('event: other\ndata: {}\n\n')),
      'ends its answer to tools/list before it has said anything',
    ],
    [
      'half an event',
      only('tools/list', ended('data: {"jsonrpc":"2.0","id":1,"res')),
      'ends its answer to tools/list before it has said anything',
    ],
    [
      'a handshake whose stream ends',
      only('initialize', ended(': bye\n\n')),
      'ends its answer to the handshake before it has said anything',
    ],
    ['every stream ends', ended('retry: 0\nid: 1\n\n'), 'ends its answer to the handshake before it has said anything'],
    [
      'an empty answer',
      only('initialize', () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: '' })),
      'answers, but not in the protocol',
    ],
    [
      'an answer of no type',
      only('initialize', (asked) => ({
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify(result(asked, greeting).body),
      })),
      'answers, but not in the protocol',
    ],
  ])('%s', async (_, serving, reason) => {
    const seen = await visit(serving);
    expect(seen.inspection).toMatchObject({ outcome: 'failed', reason });
    expect(seen.ms).toBeLessThan(5000);
    expect(seen.asked.length).toBeLessThan(25);
  });

  it('and is asked again where it says that the answer comes later', async () => {
    let listed: Asked | undefined;
    const seen = await visit((asked: Asked, response: ServerResponse) => {
      if (asked.verb === 'GET' && asked.headers['last-event-id'] === 'e1' && listed) {
        stream(response, result(listed, { tools: [tool('late')] }).body).end();
        return true;
      }
      if (asked.rpc.method !== 'tools/list') return open(asked);
      listed = asked;
      return ended('id: e1\nretry: 20\ndata:\n\n')(asked, response);
    });
    expect(names(seen)).toEqual(['late']);
  });

  it('and is not waited for longer than two seconds where it says that the answer comes in a week', async () => {
    let listed: Asked | undefined;
    const seen = await visit((asked: Asked, response: ServerResponse) => {
      if (asked.verb === 'GET' && listed) {
        stream(response, result(listed, { tools: [tool('late')] }).body).end();
        return true;
      }
      if (asked.rpc.method !== 'tools/list') return open(asked);
      listed = asked;
      return ended('id: e1\nretry: 604800000\ndata:\n\n')(asked, response);
    });
    expect(names(seen)).toEqual(['late']);
    expect(seen.ms).toBeLessThan(4500);
  });

  it('accepts a request and says nothing more', async () => {
    const seen = await visit(
      only('tools/list', () => ({ status: 202 })),
      {},
      { deadlineMs: 800 },
    );
    expect(seen.inspection).toMatchObject({ outcome: 'failed', reason: 'answers, but not in the protocol' });
    expect(seen.ms).toBeLessThan(4000);
  });
});

describe.concurrent('HTTP+SSE of 2024-11-05', () => {
  const opened =
    (...events: string[]): Serving =>
    (asked, response) => {
      if (asked.verb !== 'GET') return asked.path === '/mcp' ? { status: 405 } : { status: 202 };
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const text of events) response.write(text);
      return true;
    };

  it('is heard on its one stream', async () => {
    let later: ServerResponse | undefined;
    let lists = 0;
    const inner = legacySse();
    const seen = await visit((asked: Asked, response: ServerResponse) => {
      if (asked.verb === 'GET') later = response;
      if (asked.rpc.method !== 'tools/list') return inner(asked, response);
      const tools = lists++ === 0 ? [tool('one')] : [tool('one'), tool('late')];
      later?.write(event(result(asked, { tools }).body));
      if (lists === 1) later?.write(event(changed()));
      return { status: 202 };
    });
    expect(seen.inspection).toMatchObject({ outcome: 'listed', transport: 'sse' });
    expect(seen.inspection.anomalies.map((a) => a.message)).toEqual([
      'changes its tools after the handshake: 1 at first, then 2; it adds late',
    ]);
  });

  it.each<[string, Serving, RegExp]>([
    [
      'whose stream ends behind its endpoint',
      (asked, response) => {
        if (asked.verb !== 'GET') return asked.path === '/mcp' ? { status: 405 } : { status: 202 };
        response.writeHead(200, { 'content-type': 'text/event-stream' }).end('retry: 0\nevent: endpoint\ndata: /messages\n\n');
        return true;
      },
      /^closes its stream before it answers the handshake$/,
    ],
    ['whose endpoint is elsewhere', opened('event: endpoint\ndata: http://169.254.169.254/messages\n\n'), /./],
    ['whose endpoint is none', opened('event: endpoint\ndata: http://[\n\n'), /./],
    ['that never names its endpoint', opened(': hello\n\n'), /^begins to answer and does not end within 1.5 s$/],
    [
      'that never answers',
      opened('event: endpoint\ndata: /messages\n\n'),
      /^(?:answers, but not in the protocol|gives no answer within 1.5 s|begins to answer and does not end within 1.5 s)$/,
    ],
  ])('%s is asked for its stream once, and ends within its deadline', async (_, serving, reason) => {
    const seen = await visit(serving, { kind: 'sse' }, { deadlineMs: 1500 });
    expect(seen.inspection.outcome).toBe('failed');
    expect(seen.inspection.reason).toMatch(reason);
    expect(seen.asked.filter((a) => a.verb === 'GET').length).toBeLessThanOrEqual(2);
    expect(seen.ms).toBeLessThan(5500);
  });
});

describe.concurrent('a server that redirects', () => {
  const SECRET = { headers: { Authorization: 'Bearer abcdefgh' } };
  const to = (location: string, status = 307): Answer => ({ status, headers: { location } });

  it('to another path of its own is followed, and its session is ended there', async () => {
    const seen = await visit(
      (asked: Asked) => (asked.path === '/mcp' ? to('/mcp/') : open({ ...asked, path: asked.path === '/mcp/' ? '/mcp' : asked.path })),
      SECRET,
    );
    expect(seen.inspection).toMatchObject({ outcome: 'listed', anomalies: [] });
    const ended = seen.asked.filter((a) => a.verb === 'DELETE');
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.every((a) => a.path === '/mcp/')).toBe(true);
    expect(seen.inspection.authorization?.evidence.join('\n')).toContain('-> 307, to http://127.0.0.1');
  });

  it('is heard at the other path as well, over both transports', async () => {
    const moved =
      (inner: Serving): Serving =>
      (asked, response) =>
        asked.path === '/mcp' ? to('/mcp/') : inner({ ...asked, path: asked.path === '/mcp/' ? '/mcp' : asked.path }, response);
    const [streamed, sse] = await Promise.all([visit(moved(changesOnStream())), visit(moved(legacySse()), { kind: 'sse' })]);
    expect(streamed.inspection.anomalies).toMatchObject([{ kind: 'list-changed' }]);
    expect(sse.inspection).toMatchObject({ outcome: 'listed', transport: 'sse', anomalies: [] });
  });

  it('in a circle is left after a few', async () => {
    const seen = await visit((asked: Asked) => (asked.verb === 'DELETE' ? { status: 405 } : to(`/mcp?${Math.random()}`, 308)), SECRET);
    expect(seen.inspection.outcome).toBe('failed');
    expect(seen.inspection.reason).toMatch(/^redirects elsewhere \(308/);
    expect(seen.asked.length).toBeLessThan(50);
  });

  it.each([
    'http://169.254.169.254/latest',
    'http://localhost:1/mcp',
    'http://127.0.0.2/mcp',
    'https://127.0.0.1/mcp',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//169.254.169.254/',
    'http://[',
  ])('to %s is not followed', async (location) => {
    for (const status of [301, 302, 303, 307, 308]) {
      const seen = await visit(() => to(location, status), SECRET, { deadlineMs: 3000 });
      expect(seen.inspection.outcome).toBe('failed');
      expect(seen.inspection.reason).toMatch(/^redirects elsewhere \(3/);
      expect(seen.ms).toBeLessThan(3000);
    }
  });

  it('to itself with a user and a password is not followed', async () => {
    const seen = await visit((asked: Asked) => to(`http://root:pass@${new URL(asked.origin).host}/other`), SECRET);
    expect(seen.inspection.reason).toMatch(/^redirects elsewhere/);
    expect(seen.asked.every((a) => a.path !== '/other')).toBe(true);
  });
});

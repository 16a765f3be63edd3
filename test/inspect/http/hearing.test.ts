import type { ServerResponse } from 'node:http';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Asked } from '../../../fixtures/servers/remote.ts';
import {
  acknowledged,
  announcing,
  changed,
  changesOnStream,
  endlessly,
  event,
  type Serving,
  stream,
  subscribable,
  tool,
  underSubscription,
  whenBoth,
} from '../../../fixtures/servers/streams.ts';
import type { Inspection } from '../../../src/model/inspection.ts';
import { type Visit, visit } from './visit.ts';

const names = ({ tools }: Inspection) => tools.map((t) => t.name);
const kinds = ({ anomalies }: Inspection) => anomalies.map((a) => a.kind);
const streams = ({ asked }: Visit) => asked.filter((a) => a.verb === 'GET');

const CHANGE = 'changes its tools after the handshake: 2 at first, then 2; it adds late and drops gone and defines same anew';

describe.concurrent('a server of 2025 that announces that its tools may change', () => {
  it('is heard on the stream that is opened for it, and what appeared and vanished is said', async () => {
    const seen = await visit(changesOnStream());
    expect(names(seen.inspection)).toEqual(['same', 'late']);
    expect(seen.inspection.anomalies).toEqual([{ kind: 'list-changed', message: CHANGE }]);
    expect(seen.inspection.authorization?.verdict).toBe('open');
  });

  it('is asked for one stream, with the session and the version, and its session is deleted with both', async () => {
    const seen = await visit(changesOnStream());
    expect(streams(seen)).toHaveLength(1);
    const headers = { 'mcp-session-id': 'session-1', 'mcp-protocol-version': '2025-06-18' };
    expect(streams(seen)[0]?.headers).toMatchObject({ ...headers, accept: 'text/event-stream' });
    expect(streams(seen)[0]?.headers['last-event-id']).toBeUndefined();
    expect(seen.asked.at(-1)).toMatchObject({ verb: 'DELETE', headers });
  });

  it.each<[string, Serving]>([
    ['answers 405 to the stream', () => ({ status: 405 })],
    ['answers 404 to the stream', () => ({ status: 404 })],
    ['answers 401 to the stream', () => ({ status: 401, headers: { 'www-authenticate': 'Bearer' } })],
    ['answers JSON to the stream', () => ({ status: 200, body: { hello: 'world' } })],
    ['is broken at the stream', () => ({ status: 500 })],
    ['redirects the stream elsewhere', () => ({ status: 307, headers: { location: 'http://169.254.169.254/' } })],
    [
      'breaks the stream off',
      (_, response) => {
        response.destroy();
        return true;
      },
    ],
  ])('that %s is listed at once, and nothing is made of it', async (_, hear) => {
    const seen = await visit(announcing(() => [tool('one')], hear));
    expect(seen.inspection).toMatchObject({ outcome: 'listed', anomalies: [], authorization: { verdict: 'open' } });
    expect(seen.inspection.authorization?.evidence.join('\n')).not.toContain('GET');
    expect(streams(seen)).toHaveLength(1);
    expect(seen.ms).toBeLessThan(1500);
  });

  it('whose stream says nothing costs a quarter of a second, and nothing of it is left open', async () => {
    let closed = false;
    const silent: Serving = (_, response) => {
      stream(response).once('close', () => {
        closed = true;
      });
      return true;
    };
    const seen = await visit(announcing(() => [tool('one')], silent));
    expect(seen.inspection).toMatchObject({ outcome: 'listed', anomalies: [] });
    expect(seen.ms).toBeLessThan(2000);
    expect(closed).toBe(true);
  });

  it('whose stream never answers costs no more', async () => {
    const seen = await visit(
      announcing(
        () => [tool('one')],
        () => true,
      ),
    );
    expect(seen.inspection).toMatchObject({ outcome: 'listed', anomalies: [] });
    expect(seen.ms).toBeLessThan(2000);
  });

  it.each([
    ['a line without end', 'x'.repeat(65_536)],
    ['events without end', event({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: 'x'.repeat(4000) } })],
    ['a comment without end', `:${'x'.repeat(65_535)}`],
  ])('whose stream floods with %s is read no further than a megabyte, and it is said', async (_, text) => {
    let sent = 0;
    const flood: Serving = (_, response) => {
      stream(response).once('close', () => {
        sent = response.socket?.bytesWritten ?? 0;
      });
      return endlessly(response, text);
    };
    const before = process.memoryUsage().rss;
    const seen = await visit(announcing(() => [tool('one')], flood));
    expect(seen.inspection).toMatchObject({ outcome: 'listed', tools: [{ name: 'one' }] });
    expect(seen.inspection.anomalies).toEqual([
      { kind: 'oversized-message', message: 'sends more than 1 MB or 10,000 lines without being asked; the rest was not read' },
    ]);
    expect(sent).toBeLessThan(32 << 20);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
    expect(seen.ms).toBeLessThan(3000);
  });

  it('and says so without end is listed four times, and no more', async () => {
    let interval: NodeJS.Timeout | undefined;
    const restless: Serving = (_, response) => {
      stream(response);
      interval = setInterval(() => response.write(event(changed())), 5);
      response.once('close', () => clearInterval(interval));
      return true;
    };
    const seen = await visit(announcing(() => [tool('one')], restless));
    expect(seen.asked.filter((a) => a.rpc.method === 'tools/list')).toHaveLength(4);
    expect(seen.inspection.anomalies).toMatchObject([
      { kind: 'list-changed', message: 'says without end that its tools have changed: after they were listed 4 times still' },
    ]);
    expect(seen.inspection.anomalies[0]?.count).toBeGreaterThan(10);
    expect(names(seen.inspection)).toEqual(['one']);
  });

  it('whose list is another one each time is told for each time', async () => {
    let round = 0;
    let interval: NodeJS.Timeout | undefined;
    const seen = await visit(
      announcing(
        () => [tool(`t${round++}`)],
        (_, response) => {
          stream(response);
          interval = setInterval(() => response.write(event(changed())), 5);
          response.once('close', () => clearInterval(interval));
          return true;
        },
      ),
    );
    const messages = seen.inspection.anomalies.map((a) => a.message);
    expect(messages).toEqual([
      expect.stringMatching(/^changes its tools after the handshake: 1 at first, then 1; it adds t\d+ and drops t\d+$/),
      expect.stringMatching(/^changes its tools once more: 1 before, then 1; it adds t\d+ and drops t\d+$/),
      expect.stringMatching(/^changes its tools once more: /),
      expect.stringMatching(/^says without end /),
    ]);
  });

  it('and adds its tools one by one is read when it has done', async () => {
    const tools = [tool('one')];
    const both = whenBoth((response) => {
      for (const [i, name] of ['two', 'three', 'four'].entries()) {
        setTimeout(() => {
          tools.push(tool(name));
          response.write(event(changed()));
        }, 15 * i);
      }
    });
    const seen = await visit(
      announcing(
        () => {
          both.listed();
          return [...tools];
        },
        (_, response) => {
          both.opened(stream(response));
          return true;
        },
      ),
    );
    expect(seen.asked.filter((a) => a.rpc.method === 'tools/list')).toHaveLength(2);
    expect(seen.inspection.anomalies.map((a) => a.message)).toEqual([
      'changes its tools after the handshake: 1 at first, then 4; it adds two, three, four',
    ]);
  });

  it('and whose later list never comes keeps the first', async () => {
    let listed = false;
    const inner = announcing(
      () => [tool('one')],
      (_, response) => {
        stream(response, changed());
        return true;
      },
    );
    const seen = await visit(
      (asked: Asked, response: ServerResponse) => {
        if (asked.rpc.method !== 'tools/list') return inner(asked, response);
        if (listed) return true;
        listed = true;
        return inner(asked, response);
      },
      {},
      { deadlineMs: 1200 },
    );
    expect(names(seen.inspection)).toEqual(['one']);
    expect(seen.ms).toBeLessThan(4000);
  });
});

it('a server that takes its time for each answer is heard without a round trip more', async () => {
  const inner = changesOnStream(0);
  const slow: Serving = (asked, response) => {
    setTimeout(() => {
      const answer = inner(asked, response);
      if (answer === true) return;
      const { status = 404, headers = {}, body = '' } = answer || {};
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    }, 300);
    return true;
  };
  const seen = await visit(slow);
  expect(names(seen.inspection)).toEqual(['same', 'late']);
  expect(seen.inspection.timings?.connectMs).toBeLessThan(1000);
});

it('a server that is known is listened to with its credential only', async () => {
  const seen = await visit(changesOnStream(), { headers: { Authorization: 'Bearer abcdefgh' } });
  expect(names(seen.inspection)).toEqual(['same', 'late']);
  expect(streams(seen).map((a) => a.headers.authorization)).toEqual(['Bearer abcdefgh']);
});

it('a server that does not announce changes is not asked for a stream', async () => {
  const seen = await visit(announcing(() => [tool('one')], changesOnStream(), { tools: {} }));
  expect(streams(seen)).toEqual([]);
  expect(kinds(seen.inspection)).toEqual([]);
});

it('a change that is told beside the answer itself is heard without any stream', async () => {
  let asked = 0;
  const seen = await visit((request: Asked, response: ServerResponse) => {
    const inner = announcing(
      () => (asked > 1 ? [tool('harmless'), tool('late')] : [tool('harmless')]),
      () => ({ status: 405 }),
      { tools: {} },
    );
    if (request.rpc.method !== 'tools/list' || asked++ > 0) return inner(request, response);
    const answer = { jsonrpc: '2.0', id: request.rpc.id, result: { tools: [tool('harmless')] } };
    stream(response, changed(), answer).end();
    return true;
  });
  expect(seen.inspection.anomalies.map((a) => a.message)).toEqual([
    'changes its tools after the handshake: 1 at first, then 2; it adds late',
  ]);
});

it('prompts and resources that change are read again as well', async () => {
  let late = false;
  const both = whenBoth((response) => {
    late = true;
    response.write(event(changed('prompts')) + event(changed('resources')));
  });
  const capabilities = { tools: {}, prompts: { listChanged: true }, resources: { listChanged: true } };
  const inner = announcing(
    () => {
      both.listed();
      return [tool('one')];
    },
    (_, response) => {
      both.opened(stream(response));
      return true;
    },
    capabilities,
  );
  const lists: Record<string, () => object> = {
    'prompts/list': () => ({ prompts: late ? [{ name: 'p' }] : [] }),
    'resources/list': () => ({ resources: late ? [{ uri: 'a:b', name: 'b' }] : [{ uri: 'a:a', name: 'a' }] }),
    'resources/templates/list': () => ({ resourceTemplates: [{ uriTemplate: 'a:{x}', name: 'x' }] }),
  };
  const seen = await visit((asked: Asked, response: ServerResponse) => {
    const list = lists[asked.rpc.method ?? ''];
    return list ? { status: 200, body: { jsonrpc: '2.0', id: asked.rpc.id, result: list() } } : inner(asked, response);
  });
  expect(seen.inspection.anomalies.map((a) => a.message)).toEqual([
    'changes its prompts after the handshake: 0 at first, then 1; it adds p',
    'changes its resources after the handshake: 1 at first, then 1; it adds a:b and drops a:a',
  ]);
  expect(seen.inspection).toMatchObject({ prompts: [{ name: 'p' }], resources: [{ uri: 'a:b' }], resourceTemplates: [{ name: 'x' }] });
});

describe.concurrent('a server of 2026-07-28 that announces that its tools may change', () => {
  const late = (): Serving => {
    let done = false;
    let subscription: Asked | undefined;
    const both = whenBoth((response) => {
      done = true;
      if (subscription) response.write(event(underSubscription(subscription, changed())));
    });
    return subscribable(
      () => {
        both.listed();
        return done ? [tool('one'), tool('late')] : [tool('one')];
      },
      (asked, response) => {
        subscription = asked;
        both.opened(stream(response, acknowledged(asked)));
        return true;
      },
    );
  };

  it('is subscribed to for that, and heard', async () => {
    const seen = await visit(late());
    expect(seen.inspection).toMatchObject({ outcome: 'listed', era: 'modern', authorization: { verdict: 'open' } });
    expect(seen.inspection.anomalies.map((a) => a.message)).toEqual([
      'changes its tools after the handshake: 1 at first, then 2; it adds late',
    ]);
    expect(seen.asked.filter((a) => a.rpc.method === 'subscriptions/listen')).toHaveLength(1);
    expect(seen.asked.filter((a) => a.verb !== 'POST')).toEqual([]);
  });

  it('is sent the headers of the newer protocol and no session', async () => {
    const { asked } = await visit(late());
    const subscription = asked.find((a) => a.rpc.method === 'subscriptions/listen');
    expect(subscription?.headers).toMatchObject({ 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'subscriptions/listen' });
    expect(asked.every((a) => a.headers['mcp-session-id'] === undefined)).toBe(true);
  });

  it.each<[string, Serving]>([
    [
      'knows no subscriptions',
      (asked) => ({ status: 404, body: { jsonrpc: '2.0', id: asked.rpc.id, error: { code: -32601, message: 'no' } } }),
    ],
    ['refuses subscriptions', () => ({ status: 403 })],
    ['never acknowledges a subscription', () => true],
    [
      'ends the subscription at once',
      (asked, response) => {
        stream(response, acknowledged(asked)).end();
        return true;
      },
    ],
  ])('that %s is listed all the same', async (_, listen) => {
    const seen = await visit(subscribable(() => [tool('one')], listen));
    expect(seen.inspection).toMatchObject({ outcome: 'listed', era: 'modern', anomalies: [], authorization: { verdict: 'open' } });
    expect(seen.ms).toBeLessThan(2000);
  });

  it('that floods the subscription is read no further than a megabyte', async () => {
    const seen = await visit(
      subscribable(
        () => [tool('one')],
        (asked, response) => endlessly(stream(response, acknowledged(asked)), ':'.repeat(65_536)),
      ),
    );
    expect(seen.inspection.outcome).toBe('listed');
    expect(kinds(seen.inspection)).toEqual(['oversized-message']);
  });

  it('is heard as the official SDK serves it', async () => {
    const handler = createMcpHandler(
      () => {
        const server = new McpServer({ name: 'modern', version: '2.0.0' }, { capabilities: { tools: { listChanged: true } } });
        server.registerTool('add', { description: 'Adds.', inputSchema: z.object({ a: z.number() }) }, () => ({ content: [] }));
        return server;
      },
      { legacy: 'reject' },
    );
    const serving: Serving = (asked, response) => {
      const headers = Object.entries(asked.headers).flatMap(([k, v]) => (typeof v === 'string' ? [[k, v] as [string, string]] : []));
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      const request = new Request(`${asked.origin}${asked.path}`, {
        method: asked.verb,
        headers,
        body: JSON.stringify(asked.rpc),
        signal: gone.signal,
      });
      void handler.fetch(request).then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers)).flushHeaders();
        for await (const chunk of answer.body ?? []) response.write(chunk);
        response.end();
      });
      return true;
    };
    const seen = await visit(serving);
    expect(seen.inspection).toMatchObject({ outcome: 'listed', era: 'modern', anomalies: [], tools: [{ name: 'add' }] });
    const subscription = seen.asked.find((a) => a.rpc.method === 'subscriptions/listen');
    expect(subscription).toBeDefined();
  });
});

import type { ServerResponse } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Asked,
  BEARER,
  type Behaviour,
  bomb,
  gatedList,
  ISSUER,
  issuerMetadata,
  legacySse,
  modern,
  oauth,
  open,
  page,
  protectedBy,
  RESOURCE,
  rpcError,
  type Served,
  serve,
} from '../../fixtures/servers/remote.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import type { InspectOptions } from '../../src/inspect/inspectOptions.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { type RemoteParts, remoteEntry, stdioEntry } from './entryOf.ts';

const running: Served[] = [];
afterAll(() => Promise.all(running.map((s) => s.close())));

const options: InspectOptions = { deadlineMs: 8000, environment: {}, machinePlatform: 'linux' };

async function visit(behaviour: Parameters<typeof serve>[0], parts: Partial<RemoteParts> = {}, more: Partial<InspectOptions> = {}) {
  const served = await serve(behaviour);
  running.push(served);
  const [inspection] = await inspect([{ entry: remoteEntry({ url: served.url, ...parts }), alsoFor: [] }], { ...options, ...more });
  if (!inspection) throw new Error('no inspection');
  return { inspection, asked: served.asked, served };
}

const verdict = (inspection: Inspection) => inspection.authorization?.verdict;
const secret = ['tk', 'Q7zp', '91xx'].join('-');

describe.concurrent('verdicts', () => {
  it.each<[string, string, Behaviour]>([
    ['lists its tools for strangers', 'open', open],
    ['shakes hands with strangers and lists for nobody', 'gated-list', gatedList],
    [
      'refuses the list in words',
      'gated-list',
      (asked) => (asked.rpc.method === 'tools/list' ? rpcError(asked, -32001, 'Missing API key') : open(asked)),
    ],
    ['offers OAuth as it should be', 'oauth', oauth()],
    [
      'offers OAuth without naming it in the challenge',
      'oauth',
      protectedBy(undefined, (origin) => ({
        [`${RESOURCE}/mcp`]: { resource: `${origin}/mcp`, authorization_servers: [origin] },
        [ISSUER]: issuerMetadata(origin),
      })),
    ],
    [
      'has one working authorization server of two',
      'oauth',
      protectedBy(BEARER, (origin) => ({
        [RESOURCE]: { resource: `${origin}/mcp`, authorization_servers: [`${origin}/gone`, origin] },
        [ISSUER]: issuerMetadata(origin),
      })),
    ],
    [
      'discovers through OpenID Connect, below a path',
      'oauth',
      protectedBy(BEARER, (origin) => ({
        [RESOURCE]: { resource: `${origin}/mcp`, authorization_servers: [`${origin}/tenant`] },
        '/tenant/.well-known/openid-configuration': issuerMetadata(`${origin}/tenant`),
      })),
    ],
    [
      'is its own authorization server, as 2025-03-26 had it',
      'oauth-2025-03-26',
      protectedBy('Bearer', (origin) => ({ [ISSUER]: issuerMetadata(origin) })),
    ],
    ['has the default endpoints of 2025-03-26', 'oauth-2025-03-26', protectedBy('Bearer', () => ({ '/authorize': { status: 400 } }))],
    ['falls over a request for its default endpoint', 'oauth-2025-03-26', protectedBy('Bearer', () => ({ '/authorize': { status: 500 } }))],
    [
      'falls over every request for metadata',
      'static-only',
      protectedBy('Bearer', () => ({ '/authorize': { status: 500 }, [ISSUER]: { status: 500 } })),
    ],
    ['wants a token and says nothing more', 'static-only', protectedBy(undefined)],
    ['wants Basic', 'static-only', protectedBy('Basic realm="x"')],
    [
      'names a key with 403',
      'static-only',
      (a) => (a.path === '/mcp' ? { status: 403, body: { error: 'X-API-Key: api key required' } } : undefined),
    ],
    ['sends to a login elsewhere', 'auth-wall', () => ({ status: 302, headers: { location: 'https://login.example.invalid/' } })],
    ['shows a login page', 'auth-wall', () => page('Please sign in')],
    ['shows a page with 403', 'auth-wall', () => ({ ...page('Access denied'), status: 403 })],
    ['forbids', 'forbidden', () => ({ status: 403 })],
    [
      'asks for more scope',
      'forbidden',
      () => ({ status: 403, headers: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="admin"' } }),
    ],
    ['is broken', 'unreachable', () => ({ status: 503 })],
    ['is no MCP server', 'not-mcp', () => ({ status: 404 })],
    ['answers JSON of its own', 'not-mcp', () => ({ status: 200, body: { hello: 'world' } })],
    ['is a web site', 'not-mcp', () => page('Welcome to our shop')],
  ])('a server that %s: %s', async (_, expected, behaviour) => {
    const { inspection } = await visit(behaviour);
    expect(inspection.authorization).toMatchObject({ verdict: expected, faults: [] });
  });

  it('nothing there: unreachable', async () => {
    const { served } = await visit(open);
    await served.close();
    const [inspection] = await inspect([{ entry: remoteEntry({ url: served.url }), alsoFor: [] }], options);
    expect(inspection).toMatchObject({
      outcome: 'failed',
      reason: 'nothing listens at its address',
      authorization: { verdict: 'unreachable' },
    });
  });

  it('a stream of 2024-11-05, and 2026-07-28', async () => {
    const [old, fresh] = await Promise.all([visit(legacySse()), visit(modern())]);
    expect(old.inspection).toMatchObject({ outcome: 'listed', transport: 'sse', era: 'legacy', authorization: { verdict: 'open' } });
    expect(fresh.inspection).toMatchObject({
      outcome: 'listed',
      transport: 'streamable-http',
      era: 'modern',
      protocolVersion: '2026-07-28',
      authorization: { verdict: 'open' },
    });
  });
});

describe.concurrent('OAuth that does not work says each reason', () => {
  const other = 'https://auth.example.invalid';
  it.each<[string, Behaviour]>([
    ['authorization_servers is missing or empty', oauth({ authorization_servers: [] })],
    ['code_challenge_methods_supported is missing', oauth({}, { code_challenge_methods_supported: undefined })],
    ['code_challenge_methods_supported does not offer S256', oauth({}, { code_challenge_methods_supported: ['plain'] })],
    ['its metadata says that it is the issuer', oauth({}, { issuer: other })],
    ['token_endpoint is missing', oauth({}, { token_endpoint: undefined })],
    ['token_endpoint is not https', oauth({}, { token_endpoint: 'http://auth.example.invalid/token' })],
    ['response_types_supported does not offer code', oauth({}, { response_types_supported: ['token'] })],
    ['resource names another origin', oauth({ resource: `${other}/mcp` })],
    ['resource has a fragment', oauth({ resource: `${other}/mcp#here` })],
    ['resource is missing or not a URL', oauth({ resource: undefined })],
    ['asks for offline_access', oauth({ scopes_supported: ['read', 'offline_access'] })],
    ['asks for the scope *', oauth({ scopes_supported: ['*'] })],
    [
      'the authorization server http://auth.example.invalid is not https',
      oauth({ authorization_servers: ['http://auth.example.invalid'] }),
    ],
    [
      'it has no metadata',
      protectedBy(BEARER, (origin) => ({ [RESOURCE]: { resource: `${origin}/mcp`, authorization_servers: [origin] } })),
    ],
    ['its metadata is a web page, not JSON', protectedBy(BEARER, () => ({ [RESOURCE]: page('app') }))],
    ['oauth-protected-resource: its metadata is a web page', protectedBy(undefined, () => ({ [RESOURCE]: page('app') }))],
    ['resource_metadata leads to another origin', protectedBy(`Bearer resource_metadata="${other}${RESOURCE}"`)],
    ['resource_metadata in the challenge is not a URL', protectedBy('Bearer resource_metadata="nonsense"')],
  ])('%s', async (fault, behaviour) => {
    const { inspection } = await visit(behaviour);
    expect(verdict(inspection)).toBe('oauth-broken');
    expect(inspection.authorization?.faults.join('\n')).toContain(fault);
    expect(inspection).toMatchObject({ outcome: 'auth-required', reason: 'needs sign-in (401)' });
  });
});

describe.concurrent('credentials', () => {
  it('are sent to the configured origin only after a stranger has asked, and never with metadata', async () => {
    const { inspection, asked } = await visit(oauth(), { headers: { Authorization: `Bearer ${secret}` } });
    expect(inspection).toMatchObject({ outcome: 'listed', authorization: { verdict: 'oauth' } });
    const carried = asked.filter((a: Asked) => a.headers.authorization !== undefined);
    expect(asked[0]?.headers.authorization).toBeUndefined();
    expect(carried.length).toBeGreaterThan(0);
    expect(carried.every((a) => a.path === '/mcp')).toBe(true);
    expect(JSON.stringify(inspection)).not.toContain(secret);
  });

  it('come from the environment where the entry says so', async () => {
    const { asked } = await visit(
      oauth(),
      { bearerTokenEnv: 'TOKEN', headersFromEnv: { 'X-Team': 'TEAM' } },
      { environment: { TOKEN: secret, TEAM: 'blue' } },
    );
    expect(asked.some((a) => a.headers.authorization === `Bearer ${secret}` && a.headers['x-team'] === 'blue')).toBe(true);
  });

  it('that are not set are told', async () => {
    const { inspection } = await visit(oauth(), { bearerTokenEnv: 'TOKEN' });
    expect(inspection).toMatchObject({ outcome: 'auth-required', reason: 'needs sign-in: TOKEN is not set (401)' });
  });

  it('that are refused are told', async () => {
    const { inspection } = await visit(() => ({ status: 401 }), { headers: { Authorization: `Bearer ${secret}` } });
    expect(inspection).toMatchObject({ outcome: 'auth-required', reason: 'refuses the configured credential (401)' });
  });

  it('in the address are not sent by the stranger', async () => {
    const served = await serve((asked: Asked) => (asked.query.get('api_key') === secret ? open(asked) : { status: 401 }));
    running.push(served);
    const [inspection] = await inspect([{ entry: remoteEntry({ url: `${served.url}?api_key=${secret}` }), alsoFor: [] }], options);
    expect(served.asked[0]?.query.get('api_key')).toBeNull();
    expect(inspection).toMatchObject({ outcome: 'listed', authorization: { verdict: 'static-only' } });
    expect(JSON.stringify(inspection)).not.toContain(secret);
  });

  it('that no header can hold are told and not sent', async () => {
    const { inspection, asked } = await visit(() => ({ status: 401 }), { headers: { Authorization: `Bearer ${secret}\r\nX-Evil: 1` } });
    expect(inspection.reason).toContain('a configured header holds a character');
    expect(JSON.stringify(inspection)).not.toContain(secret);
    expect(asked.every((a) => a.headers['x-evil'] === undefined)).toBe(true);
  });

  it('do not follow a redirect to another origin', async () => {
    const thief = await serve(open);
    running.push(thief);
    const { inspection } = await visit(() => ({ status: 307, headers: { location: thief.url } }), {
      headers: { Authorization: `Bearer ${secret}` },
    });
    expect(thief.asked).toEqual([]);
    expect(inspection.outcome).toBe('failed');
    expect(inspection.reason).toContain('redirects elsewhere (307');
  });
});

describe('a bridge', () => {
  it('is judged by the server behind it', async () => {
    const served = await serve(oauth());
    running.push(served);
    const entry = stdioEntry({ command: process.execPath, args: ['-e', 'process.exit(1)'], bridgeTo: served.url });
    const [inspection] = await inspect([{ entry, alsoFor: [] }], options);
    expect(inspection).toMatchObject({ outcome: 'failed', authorization: { verdict: 'oauth' } });
  });
});

describe.concurrent('an attacker’s metadata', () => {
  it('cannot make the audit ask a cloud’s metadata service', async () => {
    const { inspection } = await visit(protectedBy('Bearer resource_metadata="https://169.254.169.254/latest/meta-data"'));
    expect(inspection.authorization?.evidence.join('\n')).toContain('was not made: 169.254.169.254 is a link-local address');
    expect(verdict(inspection)).toBe('oauth-broken');
  });

  it('cannot redirect it there either', async () => {
    const hop = protectedBy(BEARER, () => ({ [RESOURCE]: { status: 302, headers: { location: 'http://169.254.169.254/' } } }));
    const { inspection } = await visit(hop);
    expect(inspection.authorization?.evidence.join('\n')).toContain('was not made: 169.254.169.254 is a link-local address');
  });

  it('cannot fill the memory with a gzip bomb or a body without end', async () => {
    const before = process.memoryUsage().rss;
    const endless = (asked: Asked, response: ServerResponse) => {
      if (asked.path !== RESOURCE) return protectedBy(BEARER)(asked);
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (response.write(Buffer.alloc(65_536, 'x')));
        response.once('drain', more);
      };
      more();
      return true as const;
    };
    const [one, two] = await Promise.all([visit(protectedBy(BEARER, () => ({ [RESOURCE]: bomb() }))), visit(endless)]);
    expect(one.inspection.authorization?.evidence.join('\n')).toContain('TOO_LARGE');
    expect(two.inspection.authorization?.evidence.join('\n')).toContain('TOO_LARGE');
    expect(process.memoryUsage().rss - before).toBeLessThan(250 << 20);
  });

  it('cannot hold it with a slow body', async () => {
    const slow = (asked: Asked, response: ServerResponse) => {
      if (asked.path !== RESOURCE) return protectedBy(BEARER)(asked);
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
      return true as const;
    };
    const startedAt = performance.now();
    const { inspection } = await visit(slow);
    expect(performance.now() - startedAt).toBeLessThan(7500);
    expect(inspection.authorization?.faults.join()).toContain('did not come within 5 s');
  });
});

describe.concurrent('the conversation', () => {
  it('deletes its session', async () => {
    const { asked } = await visit(open);
    expect(asked.at(-1)).toMatchObject({ verb: 'DELETE', headers: { 'mcp-session-id': 'session-1' } });
  });

  it('tells of a session that cannot be deleted', async () => {
    const { inspection } = await visit((asked: Asked) => (asked.verb === 'DELETE' ? { status: 500 } : open(asked)));
    expect(inspection.anomalies.map((a) => a.kind)).toEqual(['session-not-deleted']);
  });

  it('quotes a refusal in plain words', async () => {
    const { inspection } = await visit(() => ({ status: 403, body: 'Access is only allowed at localhost' }));
    expect(inspection.reason).toBe('forbids access (403): Access is only allowed at localhost');
  });

  it('ends at its deadline', async () => {
    const startedAt = performance.now();
    const { inspection } = await visit(() => true, {}, { deadlineMs: 700 });
    expect(inspection).toMatchObject({ outcome: 'failed', reason: 'does not answer in time', authorization: { verdict: 'unreachable' } });
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it('ends where a body has no end, compressed or not', async () => {
    const streams = (type: string) => (_: Asked, response: ServerResponse) => {
      response.writeHead(200, { 'content-type': type });
      const more = () => {
        while (response.write(`data: ${'x'.repeat(65_536)}\n\n`));
        response.once('drain', more);
      };
      more();
      return true as const;
    };
    const before = process.memoryUsage().rss;
    const inspections = await Promise.all([
      visit(() => bomb(), {}, { deadlineMs: 3000 }),
      visit(streams('application/json'), {}, { deadlineMs: 3000 }),
      visit(streams('text/event-stream'), {}, { deadlineMs: 3000 }),
    ]);
    expect(inspections.map((i) => i.inspection.outcome)).toEqual(['failed', 'failed', 'failed']);
    // On a busy machine the time is over before the limit is reached.
    const expected = /^(?:sends more than 64 MB|(?:does not answer|gives no answer|begins to answer).*)$/;
    for (const { inspection } of inspections) expect(inspection.reason).toMatch(expected);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 << 20);
  });

  it.each<[string, Parameters<typeof serve>[0], RegExp]>([
    [
      'begins to answer and never ends',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write(' ');
        return true;
      },
      /^begins to answer and does not end within 2\.5 s$/,
    ],
    [
      'does not speak HTTP',
      (_, response) => {
        response.socket?.end('SSH-2.0-OpenSSH\r\n');
        return true;
      },
      /^answers, but not in HTTP$/,
    ],
    ['has had enough', () => ({ status: 429, body: 'slow down' }), /^has had too many requests, try later \(429\)/],
  ])('says why where it %s', async (_, behaviour, reason) => {
    const { inspection } = await visit(behaviour, {}, { deadlineMs: 2500 });
    expect(inspection.outcome).toBe('failed');
    expect(inspection.reason).toMatch(reason);
  });

  it('ends where pages bring more than one conversation may, each of them small', async () => {
    const page = (asked: Asked) => ({
      tools: [{ name: 'x'.repeat(4 << 20), inputSchema: { type: 'object' } }],
      nextCursor: `${asked.rpc.id}`,
    });
    const { inspection, asked } = await visit(
      (request: Asked) =>
        request.rpc.method === 'tools/list'
          ? { status: 200, body: { jsonrpc: '2.0', id: request.rpc.id, result: page(request) } }
          : open(request),
      {},
      { deadlineMs: 20_000 },
    );
    expect(inspection).toMatchObject({ outcome: 'failed', reason: 'sends more than 64 MB' });
    expect(asked.filter((a) => a.rpc.method === 'tools/list').length).toBeLessThan(20);
  });

  it.each<[string, Behaviour]>([
    ['with 500', () => ({ status: 500 })],
    ['with 422', () => ({ status: 422, body: 'expect initialize request' })],
    ['with JSON of its own', () => ({ status: 200, body: { error: 'unknown method' } })],
  ])('reaches a server that answers a method it does not know %s', async (_, answer) => {
    const { inspection } = await visit((asked: Asked) => (asked.rpc.method === 'server/discover' ? answer(asked) : open(asked)));
    expect(inspection).toMatchObject({ outcome: 'listed', era: 'legacy', authorization: { verdict: 'open' } });
  });

  it('keeps one malformed tool from costing the others, over HTTP as well', async () => {
    const tools = [{ name: 'good', inputSchema: { type: 'object' } }, { name: 'bad', inputSchema: { type: 'string' } }, 7];
    const { inspection } = await visit((asked: Asked) =>
      asked.rpc.method === 'tools/list' ? { status: 200, body: { jsonrpc: '2.0', id: asked.rpc.id, result: { tools } } } : open(asked),
    );
    expect(inspection.tools.map((t) => t.name)).toEqual(['good', 'bad', '']);
  });

  it('is skipped where the transport is not one of the protocol, or the url is none', async () => {
    const entries = [remoteEntry({ url: 'ws://localhost/', kind: 'websocket' }), remoteEntry({ url: 'not a url' })];
    const inspections = await inspect(
      entries.map((entry) => ({ entry, alsoFor: [] })),
      options,
    );
    expect(inspections.map((i) => i.outcome)).toEqual(['skipped', 'skipped']);
  });
});

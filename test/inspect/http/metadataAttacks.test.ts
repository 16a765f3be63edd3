import dns from 'node:dns';
import type { ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  type Asked,
  BEARER,
  type Behaviour,
  ISSUER,
  issuerMetadata,
  oauth,
  open,
  protectedBy,
  RESOURCE,
  serve,
} from '../../../fixtures/servers/remote.ts';
import type { Serving } from '../../../fixtures/servers/streams.ts';
import { visit } from './visit.ts';

/** What names lead to in these tests, in turn; names that are not here are looked up as ever. */
const names = new Map<string, string[]>();
const lookups: string[] = [];
const { lookup } = dns;
beforeAll(() => {
  const fake = (name: string, options: dns.LookupAllOptions, callback: (error: Error | null, found: dns.LookupAddress[]) => void) => {
    const addresses = names.get(name);
    if (!addresses) return lookup(name, options, callback);
    lookups.push(name);
    const address = (addresses.length > 1 ? addresses.shift() : addresses[0]) ?? '';
    return callback(null, [{ address, family: isIP(address) }]);
  };
  Object.assign(dns, { lookup: fake });
  syncBuiltinESMExports();
});
afterAll(() => {
  Object.assign(dns, { lookup });
  syncBuiltinESMExports();
});

const evidence = (seen: Awaited<ReturnType<typeof visit>>) => seen.inspection.authorization?.evidence.join('\n') ?? '';
const named = (url: string) => protectedBy(`Bearer resource_metadata="${url}"`);
const metadata = (issuer: unknown) =>
  protectedBy(BEARER, (origin) => ({ [RESOURCE]: { resource: `${origin}/mcp`, authorization_servers: [issuer] } }));
const hop = (location: string, status = 302) => protectedBy(BEARER, () => ({ [RESOURCE]: { status, headers: { location } } }));

describe.concurrent('metadata that leads into another network is not asked for', () => {
  it.each<[string, Behaviour, RegExp]>([
    ['named in the challenge, link-local', named('https://169.254.169.254/latest'), /169\.254\.169\.254 is a link-local address/],
    ['named in the challenge, IPv6 in disguise', named('https://[::ffff:169.254.169.254]/'), /is a link-local address/],
    ['named in the challenge, decimal', named('https://2852039166/'), /is a link-local address/],
    ['named in the challenge, private', named('https://10.0.0.1/'), /is a private address/],
    ['named in the challenge, with a user', named('https://a:b@93.184.216.34/'), /it carries a user name or password/],
    ['named in the challenge, a file', named('file:///etc/passwd'), /file: is not https/],
    ['named in the challenge, ftp', named('ftp://93.184.216.34/'), /ftp: is not https/],
    ['named in the challenge, data', named('data:application/json,{}'), /data: is not https/],
    ['named in the challenge, unencrypted', named('http://93.184.216.34/'), /./],
    ['as an authorization server, link-local', metadata('https://169.254.169.254'), /is a link-local address/],
    ['as an authorization server, private', metadata('https://192.168.0.1:8443/x'), /is a private address/],
    ['as an authorization server, a file', metadata('file:///etc'), /is not https/],
    ['as an authorization server, javascript', metadata('javascript:alert(1)'), /is not https/],
    ['by a redirect, link-local', hop('http://169.254.169.254/'), /is a link-local address/],
    ['by a redirect that keeps the method', hop('https://169.254.169.254/', 307), /is a link-local address/],
    ['by a permanent redirect', hop('https://[fd00:ec2::254]/', 308), /is a private address/],
    ['by a redirect to a file', hop('file:///etc/passwd'), /file: is not https/],
    ['by a redirect with a user', hop('http://root@127.0.0.1/'), /it carries a user name or password/],
  ])('%s', async (_, behaviour, refusal) => {
    const seen = await visit(behaviour, { headers: { Authorization: 'Bearer abcdefgh' } });
    expect(evidence(seen)).toMatch(/was not made: |not https|-> ABORT_ERR|ECONN|ENET|EHOST/);
    expect(`${evidence(seen)}\n${seen.inspection.authorization?.faults.join('\n')}`).toMatch(refusal);
    expect(seen.inspection.authorization?.verdict).toBe('oauth-broken');
  });
});

it('a redirect without end is followed three times', async () => {
  let hops = 0;
  const seen = await visit((asked: Asked) => {
    if (!asked.path.startsWith(RESOURCE)) return protectedBy(BEARER)(asked);
    hops++;
    return { status: 302, headers: { location: `${RESOURCE}?${hops}` } };
  });
  // Named in the challenge, below the path, and at the root again.
  expect(hops).toBeLessThanOrEqual(2 * 4);
  expect(seen.inspection.outcome).toBe('auth-required');
});

it('no cookie is sent back, and no credential with metadata, wherever a redirect leads', async () => {
  const other = await serve(open);
  const cookie = { 'set-cookie': 'session=abcdefgh; Path=/' };
  const seen = await visit(
    (asked: Asked): Answer | undefined => {
      const answer = hop(`${other.origin}/stolen`)(asked);
      return answer && { ...answer, headers: { ...answer.headers, ...cookie } };
    },
    { headers: { Authorization: 'Bearer abcdefgh', 'X-Api-Key': 'ijklmnop' } },
  );
  await other.close();
  expect(other.asked.length).toBeGreaterThan(0);
  for (const { headers } of [...other.asked, ...seen.asked.filter((a) => a.path !== '/mcp')])
    expect([headers.authorization, headers['x-api-key'], headers.cookie]).toEqual([undefined, undefined, undefined]);
  expect(seen.asked.every((a) => a.headers.cookie === undefined)).toBe(true);
});

describe('endpoints of an authorization server', () => {
  it.each([
    ['registration_endpoint', 'https://169.254.169.254/register', 'leads to a link-local address'],
    ['token_endpoint', 'https://10.0.0.7/token', 'leads to a private address'],
    ['authorization_endpoint', 'https://[fe80::1]/authorize', 'leads to a link-local address'],
    ['registration_endpoint', 'ftp://127.0.0.1/register', 'is not https'],
  ])('%s at %s is a fault, and is not asked', async (name, endpoint, fault) => {
    const seen = await visit(oauth({}, { [name]: endpoint }));
    expect(seen.inspection.authorization).toMatchObject({ verdict: 'oauth-broken' });
    expect(seen.inspection.authorization?.faults.join('\n')).toContain(`${name} ${fault}`);
  });

  it('where the server itself stands are none', async () => {
    const seen = await visit(oauth());
    expect(seen.inspection.authorization).toMatchObject({ verdict: 'oauth', faults: [] });
    expect(seen.asked.map((a) => a.path)).not.toContain('/register');
  });
});

describe('names that lead elsewhere the next time', () => {
  it('metadata is asked for where its name led when it was checked', async () => {
    const other = await serve((asked: Asked) => ({ status: 200, body: { resource: asked.origin, authorization_servers: [] } }));
    const { port } = new URL(other.origin);
    names.set('meta.example', ['127.0.0.1', '169.254.169.254']);
    lookups.length = 0;
    const seen = await visit(named(`http://meta.example:${port}/m`));
    await other.close();
    expect(other.asked.map((a) => a.path)).toEqual(['/m']);
    expect(lookups.filter((name) => name === 'meta.example')).toHaveLength(1);
    expect(evidence(seen)).toContain(`GET http://meta.example:${port}/m -> 200, JSON`);
  });

  it('metadata is not asked for where its name has led elsewhere by then', async () => {
    names.set('late.example', ['169.254.169.254']);
    const seen = await visit(named('http://late.example/m'));
    expect(evidence(seen)).toContain('was not made: late.example leads to a link-local address');
  });

  it('a server is not followed from one kind of place to another, and its session is not ended there', async () => {
    names.set('server.example', ['127.0.0.1', '169.254.169.254']);
    // Each answer closes its connection, so that the next one looks the name up again.
    const served = await serve((asked: Asked) => {
      const answer = open(asked);
      return answer && { ...answer, headers: { ...answer.headers, connection: 'close' } };
    });
    const seen = await visit(open, { url: served.url.replace('127.0.0.1', 'server.example') }, { deadlineMs: 2000 });
    await served.close();
    expect(seen.inspection).toMatchObject({ outcome: 'failed' });
    expect(served.asked.length).toBeLessThan(3);
  });
});

describe.concurrent('metadata that exhausts', () => {
  const at =
    (file: Serving): Serving =>
    (asked, response) =>
      asked.path === RESOURCE ? file(asked, response) : protectedBy(BEARER)(asked);

  it('by its depth is read and not believed', async () => {
    const deep = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const seen = await visit(at(() => ({ status: 200, headers: { 'content-type': 'application/json' }, body: deep })));
    expect(seen.inspection.authorization?.faults.join()).toContain('authorization_servers is missing or empty');
  });

  it('by its size is cut at 256 KB', async () => {
    const huge = (_: Asked, response: ServerResponse): true => {
      response.writeHead(200, { 'content-type': 'application/json' });
      for (let i = 0; i < 100; i++) response.write(Buffer.alloc(1 << 20, ' '));
      response.end('{}');
      return true;
    };
    const seen = await visit(at(huge));
    expect(seen.inspection.authorization?.faults.join()).toContain('its metadata is larger than 256 KB');
  });

  it('by what it names is told in part', async () => {
    const servers = Array.from({ length: 5000 }, (_, i) => `http://as${i}.example`);
    const scopes = Array.from({ length: 5000 }, (_, i) => `${i}:*`);
    const seen = await visit(oauth({ authorization_servers: servers, scopes_supported: scopes }));
    expect(seen.inspection.authorization?.faults).toHaveLength(21);
    expect(seen.inspection.authorization?.faults.at(-1)).toMatch(/^and \d{4,5} more$/);
    expect(seen.inspection.authorization?.scopes).toHaveLength(100);
    expect(seen.inspection.authorization?.issuers).toHaveLength(5);
  });

  it('by a byte at a time costs 5 s', async () => {
    const slow = (_: Asked, response: ServerResponse): true => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 200);
      response.once('close', () => clearInterval(timer));
      return true;
    };
    const seen = await visit(at(slow));
    expect(seen.ms).toBeLessThan(8000);
    expect(seen.inspection.authorization?.faults.join()).toContain('did not come within 5 s');
  });

  it('by the issuer metadata of itself is no way round', async () => {
    const seen = await visit(
      protectedBy(BEARER, (origin) => ({
        [RESOURCE]: { resource: `${origin}/mcp`, authorization_servers: [origin] },
        [ISSUER]: issuerMetadata(origin, { issuer: 'https://169.254.169.254' }),
      })),
    );
    expect(seen.inspection.authorization?.faults.join()).toContain('its metadata says that it is the issuer https://169.254.169.254');
    expect(evidence(seen)).not.toMatch(/GET https:\/\/169/);
  });
});

import { createServer, get } from 'node:http';
import { type AddressInfo, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Allow,
  addressKind,
  beside,
  checkLiteral,
  guardedLookup,
  Refused,
  type Resolver,
  steadyPlace,
} from '../../src/inspect/guard.ts';

describe('addressKind', () => {
  it.each([
    ['8.8.8.8', 'public'],
    ['127.0.0.1', 'loopback'],
    ['127.255.0.9', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['224.0.0.1', 'special'],
    ['255.255.255.255', 'special'],
    ['::1', 'loopback'],
    ['::', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:a9fe:a9fe', 'link-local'],
    ['64:ff9b::169.254.169.254', 'link-local'],
    ['2002:7f00:1::', 'loopback'],
    ['fe80::1%eth0', 'link-local'],
    ['fd00:ec2::254', 'private'],
    ['2606:4700::1111', 'public'],
    ['2001:4860:4860::8888', 'public'],
    ['100::1', 'special'],
    ['localhost', 'special'],
    ['192.88.99.1', 'special'],
    ['0.1.2.3', 'loopback'],
    ['::ffff:0:127.0.0.1', 'special'],
    ['::127.0.0.1', 'loopback'],
    ['64:ff9b:1::10.0.0.1', 'private'],
    ['2001:0:7f00:1::', 'special'],
    ['2001:db8::1', 'special'],
    ['3fff::1', 'special'],
    ['5f00::1', 'special'],
    ['fec0::1', 'private'],
    ['ff02::1', 'special'],
  ])('%s is %s', (address, kind) => {
    expect(addressKind(address)).toBe(kind);
  });

  it('sees an IPv4 address through every IPv6 dress', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
        for (const dress of [`::ffff:${address}`, `::ffff:${groups}`, `64:ff9b::${groups}`, `2002:${groups}::`]) {
          expect(addressKind(dress)).toBe(addressKind(address));
        }
      }),
    );
  });
});

describe('what a server names', () => {
  it('may be on the internet or where the server itself is, nowhere else', () => {
    expect(['public', 'loopback', 'private', 'link-local', 'special'].filter((k) => beside('public')(k as never))).toEqual(['public']);
    expect(['public', 'loopback', 'private', 'link-local', 'special'].filter((k) => beside('loopback')(k as never))).toEqual([
      'public',
      'loopback',
    ]);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1./',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0x7f000001/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://127。0。0。1/',
    'http://①②⑦.0.0.1/',
    'http://%31%32%37.0.0.1/',
    'http://a@127.0.0.1/',
    'http://8.8.8.8@127.0.0.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://[::]/',
    'http://0/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://ⓛocalhost/',
    'http://a.localhost/',
    'http://169.254.169.254/',
    'http://2852039166/',
    'http://[::ffff:169.254.169.254]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[2002:a9fe:a9fe::]/',
    'http://[2001:0:a9fe:a9fe::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd00:ec2::254]/',
  ])('%s is refused, however it is written', (url) => {
    expect(() => checkLiteral(new URL(url), beside('public'))).toThrow(Refused);
  });

  it('is not refused where it is a name, which is judged when it is looked up', () => {
    for (const url of ['https://mcp.example/', 'https://localhost.example/', 'https://mylocalhost/', 'https://8.8.8.8/'])
      expect(() => checkLiteral(new URL(url), beside('public'))).not.toThrow();
  });

  it('is judged by what its name resolves to', async () => {
    const error = await new Promise((resolve) => guardedLookup(beside('public'))('localhost', {}, resolve));
    expect(error).toBeInstanceOf(Refused);
    const allowed = await new Promise((resolve) => guardedLookup(beside('loopback'))('localhost', {}, resolve));
    expect(allowed).toBeNull();
  });
});

describe('a name that leads elsewhere the next time', () => {
  /** A name server that gives other addresses each time. */
  const changing = (...answers: readonly string[][]): { readonly resolver: Resolver; readonly asked: () => number } => {
    let asked = 0;
    const resolver: Resolver = (_, __, callback) => {
      const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
      callback(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      );
    };
    return { resolver, asked: () => asked };
  };
  const look = (allow: Allow, resolver: Resolver, all = true) =>
    new Promise((resolve) => guardedLookup(allow, resolver)('mcp.example', { all }, (error, found) => resolve(error?.message ?? found)));

  it('is looked up once for what is checked and for what is connected to', async () => {
    const { resolver, asked } = changing(['93.184.216.34'], ['127.0.0.1']);
    expect(await look(beside('public'), resolver, false)).toBe('93.184.216.34');
    expect(asked()).toBe(1);
    expect(await look(beside('public'), resolver)).toBe('mcp.example leads to a loopback address');
  });

  it('is refused where one of several addresses is not allowed, in whatever order', async () => {
    for (const addresses of [
      ['93.184.216.34', '169.254.169.254'],
      ['::ffff:10.0.0.1', '93.184.216.34'],
      ['2606:4700::1111', 'fe80::1'],
    ])
      expect(await look(beside('public'), changing(addresses).resolver)).toMatch(
        /^mcp\.example leads to a (?:link-local|private) address$/,
      );
  });

  it('is connected to at the address that was checked', async () => {
    const server = createServer((_, response) => response.end('here'));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const { resolver, asked } = changing(['127.0.0.1'], ['169.254.169.254']);
    const onlyHere = guardedLookup((kind) => kind === 'loopback', resolver);
    const ask = () =>
      new Promise<string | undefined>((done) => {
        const request = get({ host: 'mcp.example', port, lookup: onlyHere, agent: false }, (response) => {
          response.resume();
          done(response.socket.remoteAddress);
        });
        request.on('error', (error) => done(error.message));
      });
    expect(await ask()).toBe('127.0.0.1');
    expect(asked()).toBe(1);
    expect(await ask()).toBe('mcp.example leads to a link-local address');
    server.close();
  });
});

describe('the place of a configured server', () => {
  it('is anywhere at first, and afterwards where it was met', () => {
    const { allow, met } = steadyPlace();
    expect([allow('public'), allow('loopback')]).toEqual([true, true]);
    met(undefined);
    expect(allow('loopback')).toBe(true);
    met('public');
    met('loopback');
    expect([allow('public'), allow('loopback'), allow('link-local')]).toEqual([true, false, false]);
  });
});

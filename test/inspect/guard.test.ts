import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind, beside, checkLiteral, guardedLookup, Refused } from '../../src/inspect/guard.ts';

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

  it.each(['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:127.0.0.1]/', 'http://017700000001/'])(
    '%s is refused, however it is written',
    (url) => {
      expect(() => checkLiteral(new URL(url), beside('public'))).toThrow(Refused);
    },
  );

  it('is judged by what its name resolves to', async () => {
    const error = await new Promise((resolve) => guardedLookup(beside('public'))('localhost', {}, resolve));
    expect(error).toBeInstanceOf(Refused);
    const allowed = await new Promise((resolve) => guardedLookup(beside('loopback'))('localhost', {}, resolve));
    expect(allowed).toBeNull();
  });
});

import { type LookupAddress, type LookupAllOptions, lookup as system } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { within } from './patience.ts';

/** Where an address leads; `special` is everything that no server of the internet has. */
export type AddressKind = 'public' | 'loopback' | 'private' | 'link-local' | 'special';

export type Allow = (kind: AddressKind) => boolean;

/** A request that was not made, because of where it would have gone. */
export class Refused extends Error {
  readonly code = 'REFUSED';
}

/** Prefixes of IPv4 (RFC 6890 and its registry), as number, length and kind. */
const IPV4: readonly (readonly [string, number, AddressKind])[] = [
  ['127.0.0.0', 8, 'loopback'],
  ['10.0.0.0', 8, 'private'],
  ['172.16.0.0', 12, 'private'],
  ['192.168.0.0', 16, 'private'],
  ['100.64.0.0', 10, 'private'],
  ['169.254.0.0', 16, 'link-local'],
  ['0.0.0.0', 8, 'loopback'],
  ['192.0.0.0', 24, 'special'],
  ['192.0.2.0', 24, 'special'],
  ['192.88.99.0', 24, 'special'],
  ['198.18.0.0', 15, 'special'],
  ['198.51.100.0', 24, 'special'],
  ['203.0.113.0', 24, 'special'],
  ['224.0.0.0', 3, 'special'],
];

/** What an address is, with IPv4 addresses looked for inside IPv6 ones (mapped, NAT64, 6to4); Teredo hides them, and counts as special. */
export function addressKind(address: string): AddressKind {
  const version = isIP(address);
  if (version === 4) return kindOf4(address);
  return version === 6 ? kindOf6(groupsOf(address)) : 'special';
}

function kindOf4(address: string): AddressKind {
  const number = toNumber(address);
  const found = IPV4.find(([prefix, bits]) => Math.floor(number / 2 ** (32 - bits)) === Math.floor(toNumber(prefix) / 2 ** (32 - bits)));
  return found?.[2] ?? 'public';
}

function toNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function kindOf6(groups: readonly number[]): AddressKind {
  const [first = 0, second = 0] = groups;
  const zeros = (from: number, to: number) => groups.slice(from, to).every((g) => g === 0);
  if (zeros(0, 7) && (groups[7] ?? 0) <= 1) return 'loopback';
  if (zeros(0, 6) || (zeros(0, 5) && groups[5] === 0xffff)) return kindOf4(embedded(groups, 6));
  if (first === 0x64 && second === 0xff9b) return kindOf4(embedded(groups, 6));
  if (first === 0x2002) return kindOf4(embedded(groups, 1));
  // 2001::/23 is the IETF's own (Teredo within it), 2001:db8::/32 and 3fff::/20 are for documents (IANA's registry of special addresses).
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return 'special';
  if (first === 0x3fff && second < 0x1000) return 'special';
  if ((first & 0xffc0) === 0xfe80) return 'link-local';
  if ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfec0) return 'private';
  return (first & 0xe000) === 0x2000 ? 'public' : 'special';
}

function embedded(groups: readonly number[], from: number): string {
  return groups
    .slice(from, from + 2)
    .flatMap((g) => [g >> 8, g & 0xff])
    .join('.');
}

/** The eight groups of an IPv6 address; the URL parser writes every spelling in one way. */
function groupsOf(address: string): number[] {
  const plain = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [head = '', rest] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (rest ?? '').split(':').filter(Boolean);
  const middle = rest === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(middle).fill('0'), ...right].map((group) => Number.parseInt(group, 16));
}

/** What a host is that is written as an address, or as the one name that is no other machine's; undefined for every other name. */
export function literalKind({ hostname }: URL): AddressKind | undefined {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host)) return addressKind(host);
  return /(?:^|\.)localhost\.?$/.test(host) ? 'loopback' : undefined;
}

/** Refuses a URL whose host is written as an address that is not allowed; names are judged when they are looked up. */
export function checkLiteral(url: URL, allow: Allow): void {
  const kind = literalKind(url);
  if (kind && !allow(kind)) throw new Refused(`${url.hostname} is a ${kind} address`);
}

/** How names are looked up: as the system does it, all addresses. */
export type Resolver = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: Error | null, found: LookupAddress[]) => void,
) => void;

/**
 * Looks a name up and hands on only addresses that were checked: what was checked is what is connected to.
 * One address that is not allowed refuses the whole name, for a second lookup might choose it.
 */
export function guardedLookup(allow: Allow, resolve: Resolver = system): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const bad = addresses.find(({ address }) => !allow(addressKind(address)));
      if (bad) return callback(new Refused(`${hostname} leads to a ${addressKind(bad.address)} address`), '', 0);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      return callback(null, first?.address ?? '', first?.family ?? 4);
    });
  };
}

/** Behind a proxy a name server need not answer. */
const LOOKUP_MS = 3000;

/** Endings that no name of the internet has (RFC 6761, RFC 6762, RFC 9476 and what networks use). */
const INNER =
  /(?:^|\.)(?:localhost|local|internal|intranet|private|corp|home|lan|test|invalid|onion|alt|home\.arpa|in-addr\.arpa|ip6\.arpa)$/;

/**
 * Where a URL leads whose name a proxy looks up: as this machine looks it up, where it can; a name that it does not know is judged by its look.
 * Rejects where that is not allowed.
 */
export async function checkedKind(url: URL, allow: Allow): Promise<AddressKind> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const addresses = (await within(LOOKUP_MS, lookup(host, { all: true })).catch(() => [])) ?? [];
  const kinds = addresses.map(({ address }) => addressKind(address));
  const unknown = INNER.test(host) || !host.includes('.') ? 'private' : 'public';
  const bad = (kinds.length > 0 ? kinds : ([unknown] as const)).find((kind) => !allow(kind));
  if (bad) throw new Refused(`${url.hostname} leads to a ${bad} address`);
  return kinds[0] ?? unknown;
}

/** Where one server stands, once that is known. */
export interface Place {
  readonly allow: Allow;
  readonly met: (kind: AddressKind | undefined) => void;
}

/** For the server that the user configured: anywhere, but a name that has led to one kind of place must not lead to another while we talk. */
export function steadyPlace(): Place {
  let known: AddressKind | undefined;
  return {
    allow: (kind) => kind === (known ?? kind),
    met: (kind) => {
      known ??= kind;
    },
  };
}

/**
 * For addresses that a server names: the internet, and the kind of place where the configured server itself stands.
 * A server on the internet can so not make this machine ask its own loopback, its network or a cloud's metadata service.
 */
export function beside(server: AddressKind): Allow {
  return (kind) => kind === 'public' || (kind === server && kind !== 'special');
}

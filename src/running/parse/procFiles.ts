import type { Listener } from '../../model/running.ts';
import { splitLine } from './splitLine.ts';

/** The words of `/proc/PID/cmdline`. A process that changed its title (`npm exec …`) has one line there, padded with NUL. */
export function parseCmdline(text: string): { readonly argv: readonly string[]; readonly exact: boolean } {
  const words = text.replace(/\0+$/, '').split('\0');
  const [only = ''] = words;
  if (words.length > 1 || !/\s/.test(only)) return { argv: only === '' && words.length === 1 ? [] : words, exact: true };
  return { argv: splitLine(only), exact: false };
}

/** Resident bytes out of `/proc/PID/status` (`VmRSS:  69184 kB`); what belongs to the kernel has none. */
export function parseResident(status: string): number | undefined {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** The number of a socket in a link of `/proc/PID/fd`: `socket:[12345]`. */
export function socketInode(link: string): string | undefined {
  return /^socket:\[(\d+)\]$/.exec(link)?.[1];
}

const LISTENING = '0A';

/** The sockets that listen, by inode, out of `/proc/net/tcp` or `tcp6`. proc(5), include/net/tcp_states.h. */
export function parseProcNet(table: string): ReadonlyMap<string, Listener> {
  const rows = table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
  const found = rows.flatMap(([, local = '', , state, , , , , , inode = '']) => {
    const [address = '', port = ''] = local.split(':');
    return state === LISTENING && inode !== '' ? [[inode, { address: addressOf(address), port: Number.parseInt(port, 16) }] as const] : [];
  });
  return new Map(found);
}

/** Words of 32 bits, each with its bytes in the order of the machine; every system that Node runs on has the low one first. */
function addressOf(hex: string): string {
  const bytes = (hex.match(/.{8}/g) ?? []).flatMap((word) => (word.match(/../g) ?? []).reverse().map((byte) => Number.parseInt(byte, 16)));
  if (bytes.length === 4) return bytes.join('.');
  if (isMapped(bytes)) return `::ffff:${bytes.slice(12).join('.')}`;
  const groups = Array.from({ length: 8 }, (_, i) => (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16));
  return shortened(groups.join(':'));
}

function isMapped(bytes: readonly number[]): boolean {
  return bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 255 && bytes[11] === 255;
}

/** The longest run of zeros as `::` (RFC 5952). */
function shortened(address: string): string {
  const runs = [...address.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].sort((a, b) => b[0].length - a[0].length);
  const [longest] = runs;
  if (!longest) return address;
  return `${address.slice(0, longest.index)}::${address.slice(longest.index + longest[0].length).replace(/^:/, '')}`;
}

import type { Listener } from '../../model/running.ts';

/** Listening sockets by process out of `lsof -nP -iTCP -sTCP:LISTEN -F pn`: lines of `p` and a process, `n` and a socket. */
export function parseLsof(text: string): ReadonlyMap<number, readonly Listener[]> {
  const found = new Map<number, Listener[]>();
  let pid = 0;
  for (const line of text.split('\n')) {
    if (line.startsWith('p')) pid = Number(line.slice(1));
    const listener = line.startsWith('n') ? socketOf(line.slice(1)) : undefined;
    if (listener) found.set(pid, [...(found.get(pid) ?? []), listener]);
  }
  return found;
}

/** `*:8000`, `127.0.0.1:8000`, `[::1]:8000`; `*` is every address of the machine. */
function socketOf(name: string): Listener | undefined {
  const match = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d+)(?:\s|$)/.exec(name);
  if (!match) return undefined;
  const address = match[1] ?? match[2] ?? '';
  return { address: withoutZone(address), port: Number(match[3]) };
}

/** On macOS `fe80::1%lo0` is loopback, too. */
function withoutZone(address: string): string {
  const [plain = '', zone = ''] = address.split('%');
  if (plain === '*') return '0.0.0.0';
  return /^lo\d*$/.test(zone) ? '::1' : plain;
}

/** Resident bytes by process out of `ps -axo pid=,rss=`, which counts in kilobytes. */
export function parseResidentSizes(text: string): ReadonlyMap<number, number> {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(rows.flatMap(([pid, size]) => (pid && size && /^\d+$/.test(size) ? [[Number(pid), Number(size) * 1024] as const] : [])));
}

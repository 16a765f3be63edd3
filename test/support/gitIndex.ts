import { createHash } from 'node:crypto';

/** The bytes of `.git/index` (version 2) of a repository that tracks these paths, given with `/` below its root. */
export function gitIndex(paths: readonly string[]): Uint8Array {
  const header = Buffer.alloc(12);
  header.write('DIRC');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(paths.length, 8);
  const body = Buffer.concat([header, ...[...paths].sort().map(indexEntry)]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
}

/** 62 bytes of times, mode, size, hash and flags, then the name, filled up with NUL to a multiple of eight. */
function indexEntry(path: string): Buffer {
  const name = Buffer.from(path);
  const entry = Buffer.alloc(Math.ceil((62 + name.length + 1) / 8) * 8);
  entry.writeUInt32BE(0o100644, 24);
  entry.writeUInt16BE(Math.min(name.length, 0xfff), 60);
  name.copy(entry, 62);
  return entry;
}

/** The paths that git tracks, out of `.git/index`. */
export interface GitIndex {
  /** `path`: below the work tree, with `/`. */
  has(path: string): boolean;
  /** Whether anything below the folder is tracked. */
  hasBelow(folder: string): boolean;
}

const ENTRY_FIXED = 40;
const EXTENDED = 0x4000;
const NAME_LENGTH = 0x0fff;

/**
 * Reads index versions 2 to 4 (git's Documentation/gitformat-index): entries sorted by their bytes.
 * `hashBytes`: 20, or 32 where the repository uses SHA-256. Undefined where it is no index, is cut off,
 * or keeps its entries in a second file (split index).
 */
export function gitIndex(bytes: Uint8Array, hashBytes: 20 | 32): GitIndex | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length < 12 + hashBytes || data.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = data.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const names = namesOf(data, version, hashBytes);
  if (!names) return undefined;
  return {
    has: (path) => {
      const name = Buffer.from(path);
      return names[firstFrom(names, name)]?.equals(name) ?? false;
    },
    hasBelow: (folder) => {
      const prefix = Buffer.from(`${folder}/`);
      return names[firstFrom(names, prefix)]?.subarray(0, prefix.length).equals(prefix) ?? false;
    },
  };
}

/** The names in their order; undefined where the file ends too early or is split. */
function namesOf(data: Buffer, version: number, hashBytes: number): Buffer[] | undefined {
  const names: Buffer[] = [];
  const count = data.readUInt32BE(8);
  let at = 12;
  let previous: Buffer = Buffer.alloc(0);
  while (names.length < count) {
    const start = at;
    at += ENTRY_FIXED + hashBytes;
    if (at + 2 > data.length) return undefined;
    const flags = data.readUInt16BE(at);
    at += version >= 3 && flags & EXTENDED ? 4 : 2;
    const kept = version === 4 ? strippedAt(data, at, previous.length) : { length: 0, next: at };
    if (!kept) return undefined;
    const end = version < 4 && (flags & NAME_LENGTH) < NAME_LENGTH ? at + (flags & NAME_LENGTH) : data.indexOf(0, kept.next);
    if (end < 0 || end >= data.length) return undefined;
    const rest = data.subarray(kept.next, end);
    previous = version === 4 ? Buffer.concat([previous.subarray(0, kept.length), rest]) : rest;
    names.push(previous);
    at = version === 4 ? end + 1 : start + Math.ceil((end - start + 1) / 8) * 8;
  }
  return data.toString('latin1', at, at + 4) === 'link' ? undefined : names;
}

/** Version 4 begins each name with how many bytes to take off the previous one, in the variable-width form of pack offsets. */
function strippedAt(data: Buffer, start: number, previous: number): { length: number; next: number } | undefined {
  let at = start;
  let byte = data[at++] ?? 0;
  let strip = byte & 0x7f;
  while (byte & 0x80) {
    if (strip > previous) return undefined;
    byte = data[at++] ?? 0;
    strip = ((strip + 1) << 7) | (byte & 0x7f);
  }
  return strip > previous ? undefined : { length: previous - strip, next: at };
}

/** The position of the first name that is not before `wanted`. */
function firstFrom(names: readonly Buffer[], wanted: Buffer): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const name = names[middle];
    if (name && Buffer.compare(name, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Listed, Listing, Machine, Platform, Reading, Unreadable } from '../model/machine.ts';
import { nameOf, rawPath } from './pathBytes.ts';

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = { darwin: 'macos', win32: 'windows' };

const REASONS: Readonly<Record<string, Unreadable>> = {
  ENOENT: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'directory',
  ENOTDIR: 'not-directory',
  ELOOP: 'loop',
  ENXIO: 'special',
};

/** This machine, through synchronous `node:fs`. Nothing in it writes, and nothing in it waits for a pipe or a device. */
export function realMachine(overrides: Partial<Machine> = {}): Machine {
  return {
    platform: PLATFORMS[process.platform] ?? 'linux',
    home: homedir(),
    cwd: process.cwd(),
    env: process.env,
    read,
    list,
    realpath,
    kind,
    ...overrides,
  };
}

/** Looks before it opens, for opening alone can already set a device going; then looks again at what was opened. */
function read(path: string, limit: number): Reading {
  let handle: number | undefined;
  try {
    const refused = refusal(statSync(rawPath(path)), limit);
    if (refused) return refused;
    handle = openSync(rawPath(path), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0));
    const stats = fstatSync(handle);
    return refusal(stats, limit) ?? readOpen(handle, stats, limit);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function refusal(stats: Stats, limit: number): Reading | undefined {
  if (stats.isDirectory()) return { ok: false, reason: 'directory' };
  if (!stats.isFile()) return { ok: false, reason: 'special' };
  return stats.size > limit ? { ok: false, reason: 'too-large', size: stats.size } : undefined;
}

/** A file under `/proc` says size 0 and another may grow while it is read, so the end is where reading ends, and never behind the limit. */
function readOpen(handle: number, stats: Stats, limit: number): Reading {
  let bytes = Buffer.allocUnsafe(Math.min(limit, stats.size) + 1);
  let length = 0;
  for (;;) {
    const got = readSync(handle, bytes, length, bytes.length - length, null);
    length += got;
    if (length > limit) return { ok: false, reason: 'too-large', size: Math.max(stats.size, length) };
    if (got === 0) break;
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(limit + 1, bytes.length * 2 + 4096));
  }
  const mode = process.platform === 'win32' ? {} : { mode: stats.mode & 0o7777 };
  return { ok: true, bytes: bytes.subarray(0, length), ...mode };
}

function list(path: string): Listing {
  try {
    const names = readdirSync(rawPath(path), { withFileTypes: true }).map(listed);
    return { ok: true, names: names.some((n) => n.name.includes('\uFFFD')) ? listBytes(path) : names };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The names again as bytes, for one of them may be no UTF-8. */
function listBytes(path: string): Listed[] {
  const entries = readdirSync(rawPath(path), { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => ({ ...listed(entry), name: nameOf(entry.name) }));
}

function listed(entry: { name: string | Buffer; isFile(): boolean; isDirectory(): boolean; isSymbolicLink(): boolean }): Listed {
  const type = entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other';
  return { name: String(entry.name), type };
}

function realpath(path: string): string | undefined {
  try {
    return nameOf(realpathSync.native(rawPath(path), 'buffer'));
  } catch {
    return undefined;
  }
}

function kind(path: string): 'file' | 'directory' | 'other' | undefined {
  try {
    const stats = statSync(rawPath(path), { throwIfNoEntry: false });
    if (!stats) return undefined;
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : 'other';
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? 'failed';
}

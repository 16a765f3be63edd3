import type { Format } from '../model/client.ts';
import type { Machine, Reading, Unreadable } from '../model/machine.ts';
import type { Node } from '../model/node.ts';
import type { Outcome } from '../model/outcome.ts';
import type { SourceDocument } from '../model/source.ts';
import { variableAt } from '../model/variableText.ts';
import { parseLazily } from '../parse/parseLazily.ts';

/** A configuration file above this size (256 MiB) is reported, not read: no client would load it. */
const FILE_LIMIT = 256 * 1024 * 1024;

export type Read =
  | { readonly ok: true; readonly mode?: number; readonly parsed: Outcome<SourceDocument> }
  | { readonly ok: false; readonly reason: Unreadable };

export type DocumentReader = (path: string, format: Format) => Promise<Read>;

/** Reads and parses each file once: discovery looks into some of the very files that are audited, and they may be large. */
export function documentReader(machine: Machine): DocumentReader {
  const known = new Map<string, Promise<Read>>();
  return (path, format) => {
    const key = `${format} ${path}`;
    const read = known.get(key) ?? readOnce(machine, path, format);
    known.set(key, read);
    return read;
  };
}

/** What discovery looks into: the tree, where there is one. */
export function rootOf(read: Read): Node | undefined {
  return read.ok ? read.parsed.value.root : undefined;
}

async function readOnce(machine: Machine, path: string, format: Format): Promise<Read> {
  const name = variableAt(path);
  const reading = name === undefined ? machine.read(path, FILE_LIMIT) : variableText(machine, name, format);
  return reading.ok ? { ok: true, mode: reading.mode, parsed: await parseLazily(path, reading.bytes, format) } : reading;
}

/** What a variable holds, as a text; in the form of a `.env` file, the variable with it. */
function variableText({ env }: Machine, name: string, format: Format): Reading {
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  if (value === undefined) return { ok: false, reason: 'missing' };
  return { ok: true, bytes: new TextEncoder().encode(format === 'env' ? `${name}=${value}` : value) };
}

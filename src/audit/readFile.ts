import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import type { Machine } from '../model/machine.ts';
import type { Problem } from '../model/outcome.ts';
import type { AuditedFile, SourceFile } from '../model/source.ts';
import { normalise } from '../normalise/normalise.ts';
import type { Room } from '../normalise/room.ts';
import type { DocumentReader } from './documentReader.ts';

export interface ReadFile {
  readonly file: AuditedFile;
  readonly entries: readonly Entry[];
  readonly directives: readonly Directive[];
}

/** What the files of a run share. */
export interface Shared {
  readonly read: DocumentReader;
  readonly room: Room;
}

/** One discovered file, read as far as it can be: every file ends as parsed, empty, failed or unsupported. */
export async function readFile(machine: Machine, source: SourceFile, { read, room }: Shared): Promise<ReadFile> {
  const nothing = { entries: [], directives: [] };
  if (source.unsupported !== undefined)
    return { file: { source, status: 'unsupported', reason: source.unsupported, problems: [] }, ...nothing };
  const reading = await read(source.path, source.format);
  if (!reading.ok) return { file: unreadable(source, reading.reason), ...nothing };

  const { parsed, mode } = reading;
  const known = { ...source, mode };
  const { value, problems } = normalise(known, parsed.value, { platform: machine.platform, home: machine.home, env: machine.env, room });
  const failed = parsed.problems.find((p) => p.incomplete);
  const status = failed ? 'failed' : value.mcp ? 'parsed' : 'empty';
  const kept = isForeign(known, status) ? {} : { document: parsed.value, loose: value.loose };
  const told = [...parsed.problems.map((p) => (isLoaded(source) ? p : { ...p, incomplete: false })), ...problems];
  const file: AuditedFile = { source: value.source, status, reason: failed?.message, problems: told, ...kept };
  return { file, entries: value.entries, directives: value.directives };
}

/** What no client can load as it is, such as a template that has yet to be filled in, leaves nothing unknown where it cannot be read. */
function isLoaded({ kind }: SourceFile): boolean {
  return kind !== 'template' && kind !== 'documentation';
}

/**
 * A link out of the audited folder to something that is no MCP configuration: a repository may lead us to this user's keys, so that a
 * report would quote them. Its text is not kept.
 */
function isForeign({ leadsTo }: SourceFile, status: AuditedFile['status']): boolean {
  return leadsTo !== undefined && status !== 'parsed';
}

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  denied: 'permission denied',
  directory: 'a folder stands where a file is expected',
  'not-directory': 'a part of its path is not a folder',
  special: 'not a regular file (a device, pipe or socket); it was not opened',
  'too-large': 'larger than 256 MiB',
  loop: 'its symbolic links lead in a circle',
  missing: 'its symbolic link leads nowhere, or it vanished while the audit ran',
  failed: 'reading failed',
};

const LEAVE_OUT = 'Put the file back as it belongs, remove it, or leave it out with --exclude.';

function unreadable(source: SourceFile, reason: string): AuditedFile {
  const why = WHY_UNREADABLE[reason] ?? reason;
  const problem: Problem = {
    kind: 'unreadable',
    at: { path: source.path, start: 0, end: 0 },
    message: `cannot be read: ${why}`,
    fault: 'machine',
    help: reason === 'denied' ? 'Run as the user who owns the file, or leave it out with --exclude.' : LEAVE_OUT,
    incomplete: true,
  };
  return { source, status: 'failed', reason: why, problems: [problem] };
}

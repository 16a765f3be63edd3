import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { CLIENTS } from '../../src/clients/all.ts';
import { discover } from '../../src/discover/discover.ts';
import type { Format } from '../../src/model/client.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Machine, Platform } from '../../src/model/machine.ts';
import type { Node } from '../../src/model/node.ts';
import type { SourceFile, SourceKind } from '../../src/model/source.ts';
import { normalise } from '../../src/normalise/normalise.ts';
import { newRoom } from '../../src/normalise/room.ts';
import { parse } from '../../src/parse/parse.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

/**
 * One line of a golden file: a server in a file, or with `status` the file alone, `read` being one that may hold nothing for us.
 * `client` reads the file, owned or borrowed.
 */
interface Expected {
  readonly file: string;
  readonly client: string;
  readonly scope: string;
  readonly status?: 'parsed' | 'read' | 'unsupported';
  readonly name?: string;
  readonly transport?: string;
  readonly command?: string;
  readonly url?: string;
  readonly enabled?: boolean;
  readonly project?: string;
  /** Of the file; absent: it is one that is loaded. */
  readonly kind?: SourceKind;
  /** What the client will not do with the entry, by kind; absent: it takes it as it is. */
  readonly misfits?: readonly string[];
}

type PerPlatform<T> = Partial<Record<Platform, T>>;

/** What stands on a disk, and what must be found there. */
interface Golden {
  readonly env?: PerPlatform<Readonly<Record<string, string>>>;
  readonly files: PerPlatform<Readonly<Record<string, string>>>;
  readonly expect: PerPlatform<readonly Expected[]>;
}

const FOLDER = 'fixtures/clients';
const HOMES: Readonly<Record<Platform, string>> = { linux: '/home/dev', macos: '/Users/dev', windows: 'C:\\Users\\dev' };
const WINDOWS_ENV = {
  USERPROFILE: 'C:\\Users\\dev',
  APPDATA: 'C:\\Users\\dev\\AppData\\Roaming',
  LOCALAPPDATA: 'C:\\Users\\dev\\AppData\\Local',
  ProgramData: 'C:\\ProgramData',
  ProgramFiles: 'C:\\Program Files',
};

function machineOf(golden: Golden, platform: Platform): Machine {
  const env = { ...(platform === 'windows' ? WINDOWS_ENV : {}), ...golden.env?.[platform] };
  return memoryMachine({ platform, home: HOMES[platform], env, files: golden.files[platform] ?? {} });
}

async function discovered(machine: Machine): Promise<readonly SourceFile[]> {
  const project = `${machine.home}${machine.platform === 'windows' ? '\\' : '/'}project`;
  const roots = machine.kind(project) === 'directory' ? [project] : [];
  const options = {
    user: true,
    projects: false,
    roots,
    exclude: [],
    read: async (path: string, format: Format) => rootOf(machine, path, format),
  };
  return (await discover(machine, CLIENTS, options)).value.files;
}

function rootOf(machine: Machine, path: string, format: Format): Node | undefined {
  const reading = machine.read(path, 1_000_000);
  return reading.ok ? parse(path, reading.bytes, format).value.root : undefined;
}

interface ReadSource {
  readonly source: SourceFile;
  readonly status: 'parsed' | 'empty' | 'unsupported';
  readonly entries: readonly Entry[];
}

function readSource(machine: Machine, source: SourceFile): ReadSource {
  const reading = machine.read(source.path, 1_000_000);
  if (source.unsupported !== undefined || !reading.ok) return { source, status: 'unsupported', entries: [] };
  const { value } = normalise(source, parse(source.path, reading.bytes, source.format).value, { ...machine, room: newRoom() });
  return { source: value.source, status: value.mcp ? 'parsed' : 'empty', entries: value.entries };
}

/** The parts of an entry that a golden file speaks of. */
function facts(entry: Entry): Partial<Expected> {
  const { transport } = entry;
  return {
    name: entry.name.value,
    transport: transport.kind,
    command: transport.kind === 'stdio' ? transport.command.value : undefined,
    url: 'url' in transport ? transport.url.value : undefined,
    enabled: entry.state.enabled,
    project: entry.project,
    misfits: entry.misfits.length > 0 ? entry.misfits.map(({ kind }) => kind) : undefined,
  };
}

/** Why an expectation is not met; undefined where it is. */
function complaint(wanted: Expected, sources: readonly ReadSource[]): string | undefined {
  const { file, client, scope, status, kind, ...entry } = wanted;
  const there = sources.filter(({ source }) => source.path.toLowerCase() === file.toLowerCase());
  if (there.length === 0) return `${file}: not found`;
  const mine = there.filter(({ source }) => source.client === client || source.alsoReadBy.includes(client));
  if (mine.length === 0) return `${file}: of ${there.map(({ source }) => source.client)}, not ${client}`;
  if (mine.every(({ source }) => source.scope !== scope)) return `${file}: scope ${mine.map(({ source }) => source.scope)}, not ${scope}`;
  const kinds = mine.map(({ source }) => source.kind);
  if (!kinds.some((k) => (kind === undefined ? k === 'active' || k === 'plugin' : k === kind)))
    return `${file}: ${kinds}, not ${kind ?? 'loaded'}`;
  if (status !== undefined) {
    const met = mine.some((m) => (status === 'read' ? m.status !== 'unsupported' : m.status === status));
    return met ? undefined : `${file}: ${mine.map((m) => m.status)}, not ${status}`;
  }
  const found = mine.flatMap((m) => m.entries.map(facts));
  const keys = [...Object.keys(entry), 'misfits'] as (keyof typeof entry)[];
  if (found.some((f) => keys.every((key) => String(f[key]) === String(entry[key])))) return undefined;
  return `${file}: no ${JSON.stringify(entry)} in ${JSON.stringify(found)}`;
}

/** Servers that no line of the golden file speaks of. */
function surplus(expected: readonly Expected[], sources: readonly ReadSource[]): string[] {
  const said = new Set(expected.map(({ file, name, url, command }) => `${file.toLowerCase()} ${name ?? url ?? command}`));
  const found = sources.flatMap(({ source, entries }) => entries.map(facts).map((f) => ({ ...f, path: source.path })));
  const known = ({ path, name, url, command }: (typeof found)[number]) =>
    [name, url, command].some((word) => word !== undefined && said.has(`${path.toLowerCase()} ${word}`));
  return found.filter((f) => !known(f)).map((f) => `${f.path}: nobody declared ${JSON.stringify(f)}`);
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const golden: Golden = parseYaml(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  it.each(Object.keys(golden.files) as Platform[])('holds on %s', async (platform) => {
    const machine = machineOf(golden, platform);
    const sources = (await discovered(machine)).map((source) => readSource(machine, source));
    const expected = golden.expect[platform] ?? [];
    expect(expected.flatMap((wanted) => complaint(wanted, sources) ?? [])).toEqual([]);
    expect(surplus(expected, sources)).toEqual([]);
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve, win32 } from 'node:path';
import { parse } from 'yaml';
import type { Platform } from '../../src/model/machine.ts';
import { readMarks } from './marks.ts';

/** One planted problem: where it has to be found. */
export interface Planted {
  readonly file: string;
  readonly rule: string;
  /** `line:column-endColumn`, on one line, as a person counts. */
  readonly at: string;
  /** The characters that stand there, credentials as their marks. */
  readonly text: string;
}

/** Something that looks like a planted problem and is none. */
export interface SafeTwin {
  readonly file: string;
  readonly pointer: string;
  readonly why: string;
}

/** What `expected.yaml` beside the files of a fixture home says. */
export interface Expected {
  /** Where a file lies on the other systems; absent: at the same place below the home. */
  readonly places: Readonly<Record<string, Partial<Record<Platform, string>>>>;
  /** Files that are not written as plain UTF-8 with LF. */
  readonly encodings: Readonly<Record<string, 'utf-8-bom-crlf' | 'utf-16le'>>;
  readonly problems: readonly Planted[];
  readonly safe: readonly SafeTwin[];
}

export interface FixtureHome {
  readonly expected: Expected;
  /** The text with its marks, by the path below the home on Linux, with `/`. */
  readonly files: ReadonlyMap<string, string>;
}

const HOMES = resolve('fixtures/homes');

/** A home of `fixtures/homes`. */
export function fixtureHome(name: string): FixtureHome {
  const folder = join(HOMES, name, 'files');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
  });
  return { expected: parse(readFileSync(join(HOMES, name, 'expected.yaml'), 'utf8')) as Expected, files: new Map(files) };
}

/** The text of a fixture with its credentials made and `«home»` filled in, as programs write it on every OS: with `/`. */
export function filledIn(path: string, marked: string, home: string): string {
  return readMarks(path, marked.replaceAll('«home»', home.replaceAll('\\', '/'))).text;
}

/** The absolute path on that system of a file that the fixture names by its path on Linux. */
export function placeOf({ places }: Expected, path: string, { platform, home }: { platform: Platform; home: string }): string {
  return (platform === 'windows' ? win32 : posix).join(home, places[path]?.[platform] ?? path);
}

/** Every file of the home, as bytes by absolute path. */
export function homeBytes({ expected, files }: FixtureHome, on: { platform: Platform; home: string }): Record<string, Uint8Array> {
  return Object.fromEntries(
    [...files].map(([path, marked]) => [placeOf(expected, path, on), encoded(filledIn(path, marked, on.home), expected.encodings[path])]),
  );
}

function encoded(text: string, encoding: Expected['encodings'][string] | undefined): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Buffer.from(encoding === 'utf-8-bom-crlf' ? `\uFEFF${text.replaceAll('\n', '\r\n')}` : text);
}

/** Writes the home below `home`, for nobody else to read, as clients do. */
export function materialise(fixture: FixtureHome, home: string): void {
  for (const [path, bytes] of Object.entries(homeBytes(fixture, { platform: 'linux', home }))) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { mode: 0o600 });
  }
}

/** Every credential that the fixture plants, as it is in the files. */
export function plantedSecrets({ files }: FixtureHome): string[] {
  const marks = [...files.values()].flatMap((text) => text.match(/«secret:[^»]+»/g) ?? []);
  return [...new Set(marks)].map((mark) => readMarks('', mark).text);
}

import type { Format } from '../../src/model/client.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { type Normalised, normalise } from '../../src/normalise/normalise.ts';
import { newRoom } from '../../src/normalise/room.ts';
import { parse } from '../../src/parse/parse.ts';

/** A file's text with whatever of its source matters to a test. */
export interface Given extends Partial<SourceFile> {
  readonly dialect: string;
  readonly text: string;
  readonly format?: Format;
}

export const PROJECT = '/home/me/app';

/** Reads a text as a file of the project `/home/me/app`. */
export function read({ text, ...given }: Given): Outcome<Normalised> {
  const source: SourceFile = {
    path: `${PROJECT}/config`,
    client: given.dialect,
    alsoReadBy: [],
    scope: 'project',
    format: 'jsonc',
    kind: 'active',
    project: PROJECT,
    ...given,
  };
  const document = parse(source.path, new TextEncoder().encode(text), source.format).value;
  return normalise(source, document, { platform: 'linux', home: '/home/me', env: {}, room: newRoom() });
}

export function entriesOf(given: Given): readonly Entry[] {
  return read(given).value.entries;
}

/** An entry on one line: `name: transport what it starts or where it goes (off)`. */
export function line({ name, transport, state }: Entry): string {
  const off = state.enabled ? '' : ' (off)';
  return `${name.value}: ${transport.kind}${target(transport)}${off}`;
}

function target(transport: Entry['transport']): string {
  if (transport.kind === 'stdio') return ` ${[transport.command, ...transport.args].map((t) => t.value).join(' ')}`;
  return 'url' in transport ? ` ${transport.url.value}` : '';
}

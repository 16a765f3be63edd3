import type { Credential } from '../model/credential.ts';
import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';
import type { Node } from '../model/node.ts';
import type { Outcome } from '../model/outcome.ts';
import type { SourceDocument, SourceFile } from '../model/source.ts';
import { plainlyWritten } from '../model/text.ts';
import { collect } from './collect.ts';
import { looseCredentials } from './credentials/credentials.ts';
import { enteredValues } from './credentials/enteredValues.ts';
import { settingsSecrets, textSecrets } from './credentials/settingsSecrets.ts';
import type { Dialect } from './dialect.ts';
import { dialectOf } from './dialects.ts';
import { directivesOf } from './directives/directivesOf.ts';
import { saysServers } from './oddRoots.ts';
import { readEntry } from './readEntry.ts';
import { alsoReadAs, refined } from './refined.ts';
import { fitting } from './room.ts';
import { toldOnce } from './toldOnce.ts';
import type { World } from './world.ts';

export type { World } from './world.ts';

/** A document as configuration: what it declares, and what it says about servers declared elsewhere. */
export interface Normalised {
  /** The file, with client and dialect as its shape tells them. */
  readonly source: SourceFile;
  readonly entries: readonly Entry[];
  readonly directives: readonly Directive[];
  /** Secrets outside of every entry: in comments, among a project's other settings, and values that were entered for an extension. */
  readonly loose: readonly Credential[];
  /** False: the file holds nothing about MCP. */
  readonly mcp: boolean;
}

/** Reads a document in its dialect; where the shape tells another client's dialect, in that one. Never throws. */
export function normalise(source: SourceFile, document: SourceDocument, world: World): Outcome<Normalised> {
  const { root } = document;
  if (!root) return { value: { source, entries: [], directives: [], loose: unreadSecrets(source, document), mcp: false }, problems: [] };
  const written = refined(source, root);
  const dialect = ofItsName(dialectOf(written), written);
  const collected = dialect ? fitting(collect(root, dialect, world.platform), world.room) : { found: [], problems: [] };
  const read = dialect ? collected.found.map((found) => readEntry(found, { source: written, dialect, world })) : [];
  const entries = toldOnce([...read, ...readElsewhere(source, root, world)]);
  const directives = directivesOf(root, written, entries);
  const mcp = entries.length > 0 || directives.length > 0 || collected.problems.length > 0;
  const commented = mcp || dialect?.dedicated ? looseCredentials(document.comments) : [];
  const loose = [...commented, ...besideServers(root, { source: written, entries, mcp })];
  return { value: { source: written, entries, directives, loose, mcp }, problems: collected.problems };
}

function ofItsName(dialect: Dialect | undefined, { path }: SourceFile): Dialect | undefined {
  return (dialect?.open || dialect?.dedicated) && saysServers(path) ? { ...dialect, ofServers: true } : dialect;
}

/** What a further client loads of the document: to the first, these are strays. */
function readElsewhere(source: SourceFile, root: Node, world: World): Entry[] {
  const other = alsoReadAs(source, root);
  const dialect = other && dialectOf(other);
  if (!other || !dialect) return [];
  const { found } = fitting(collect(root, dialect, world.platform), world.room);
  return found.filter(({ foreign }) => !foreign).map((one) => readEntry(one, { source: other, dialect, world }));
}

/** A file that nobody can read still leaks what stands in it. */
function unreadSecrets({ path, shared }: SourceFile, { text }: SourceDocument): Credential[] {
  return shared || text.length > 1_000_000 ? [] : textSecrets(plainlyWritten(text, { path, start: 0, end: text.length }));
}

/** In a home, clients keep keys where they please, and their users cannot help it; what stands in a project was written there. */
function besideServers(root: Node, { source, entries, mcp }: Pick<Normalised, 'source' | 'entries' | 'mcp'>): Credential[] {
  if (source.dialect === 'mcpb-settings' || (source.dialect === 'claude-settings' && source.scope !== 'project'))
    return enteredValues(root);
  // A .env file is where keys belong.
  if (source.format === 'env' || source.scope !== 'project' || (source.shared && !mcp)) return [];
  return settingsSecrets(
    root,
    entries.map(({ node }) => node.at),
  );
}

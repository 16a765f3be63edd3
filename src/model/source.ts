import type { ClientId, DialectId, Format, Layer, Scope } from './client.ts';
import type { Credential } from './credential.ts';
import type { Node } from './node.ts';
import type { Problem } from './outcome.ts';
import type { Located, Span } from './span.ts';

/** What a file is to its client: `active` files are loaded, the others only look so. Lowers severity, hides nothing. */
export type SourceKind = 'active' | 'template' | 'documentation' | 'backup' | 'plugin';

/** A file that discovery found, and why it matters. */
export interface SourceFile {
  readonly path: string;
  readonly client: ClientId;
  /** Other clients that load the very same file. */
  readonly alsoReadBy: readonly ClientId[];
  readonly scope: Scope;
  readonly layer?: Layer;
  readonly format: Format;
  readonly dialect: DialectId;
  readonly kind: SourceKind;
  /** The location's `roots`; absent: the dialect's own. */
  readonly roots?: readonly string[];
  /** The location's `shared`: without servers or settings in it, the file is none of ours. */
  readonly shared?: boolean;
  /** The project folder, where scope is project or the entry is local to one. */
  readonly project?: string;
  /** Whether git tracks it; undefined where there is no repository. */
  readonly tracked?: boolean;
  /** POSIX mode bits; undefined on Windows and in memory. */
  readonly mode?: number;
  /** Where a link below an audited root really leads, when that is outside of it. */
  readonly leadsTo?: string;
  /** Folders below its project in which clients that look upward read it as well, nearest first. */
  readonly readBelow?: readonly { readonly client: ClientId; readonly folder: string }[];
  /** It was found from those folders alone: nobody is known to work in its project itself. */
  readonly foundFromBelow?: true;
  /** The file that its client reads instead of this one. */
  readonly superseded?: string;
  /** `detect` locations: reported with this reason, not opened. */
  readonly unsupported?: string;
}

/** Every client that loads the file, its own first. */
export function readersOf({ client, alsoReadBy }: Pick<SourceFile, 'client' | 'alsoReadBy'>): ClientId[] {
  return [client, ...alsoReadBy];
}

/** Where a text leaves the strict form of its format; a lenient client reads it, a strict one does not. */
export interface Deviation {
  readonly kind: 'comment' | 'trailing-comma' | 'bom' | 'utf-16' | 'duplicate-key' | 'conflict-marker' | 'unquoted' | 'missing-comma';
  readonly at: Span;
  /** For a duplicate key, the earlier place. */
  readonly first?: Span;
}

/** A parsed text. `root` is absent where nothing could be read. */
export interface SourceDocument {
  readonly path: string;
  readonly format: Format;
  readonly text: string;
  readonly root?: Node;
  readonly comments: readonly Located<string>[];
  readonly deviations: readonly Deviation[];
  /** The offsets at which lines begin, where its reader met every line break; whoever needs them looks for them otherwise. */
  readonly lineStarts?: ArrayLike<number>;
}

export type FileStatus = 'parsed' | 'empty' | 'failed' | 'unsupported';

/** A file with what became of it: every discovered file ends as one of these. */
export interface AuditedFile {
  readonly source: SourceFile;
  readonly status: FileStatus;
  readonly reason?: string;
  readonly document?: SourceDocument;
  readonly problems: readonly Problem[];
  /** Secrets outside of every entry: in comments (`where` is empty then), among other settings, or entered for an extension. */
  readonly loose?: readonly Credential[];
}

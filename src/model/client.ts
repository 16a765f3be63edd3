import type { Platform } from './machine.ts';

/** The id of a client, as in `docs/clients.md`. */
export type ClientId = string;

export type Scope = 'user' | 'project' | 'managed' | 'plugin';

/** A finer word beside the scope, where a client has one. */
export type Layer = 'profile' | 'legacy' | 'remote' | 'policy' | 'local' | 'environment';

export type Format = 'json' | 'jsonc' | 'toml' | 'yaml' | 'markdown' | 'env' | 'opaque';

/** Names the reader in `normalise/` that understands a file; each is one file there. */
export type DialectId = string;

/**
 * Where one client keeps one kind of file.
 * `path` is a pattern: `~` is the home, `$NAME` an environment variable (the location is void where it is unset),
 * a relative path is below a project, `*` and `**` as in globs (no braces). Written with `/` on every OS, Windows too (`$APPDATA/Code/User`).
 * A registry key (`HKLM\SOFTWARE\…`) is no path: it is named for people.
 */
export interface Location {
  readonly path: string;
  readonly scope: Scope;
  readonly layer?: Layer;
  /** Absent: every OS. */
  readonly os?: readonly Platform[];
  readonly format: Format;
  readonly dialect: DialectId;
  /** The variable that `path` names holds the text itself, not the way to a file. */
  readonly inVariable?: true;
  /**
   * Where the servers or settings stand in the document: routes of keys with dots, `*` any key, `[]` a list, `["a.b"]` a key with dots,
   * `$` the document itself. All of them are looked at; empty for a `detect` location.
   */
  readonly roots: readonly string[];
  /** The name is not this client's alone: a file without anything at `roots` is none of ours. */
  readonly shared?: boolean;
  /**
   * The name says nothing of MCP at all: the file counts only where servers are seen at `roots`. Without them, or where it cannot be
   * read, it is none of ours and is not spoken of.
   */
  readonly hunch?: boolean;
  /** Not read where this file, a path below the same project, is there. */
  readonly unless?: string;
  /** Counts only where this name stands in the same folder. */
  readonly beside?: string;
  /** Another client's file that this one reads as well: that one owns it, this one is among `alsoReadBy`. */
  readonly borrowed?: boolean;
  /** Looked for above the working folder as well: up to the root of its repository, or to the top of the disk. No wildcards then. */
  readonly above?: 'repository' | 'top';
  /** Where the document names further files of servers, and how those are written. */
  readonly refers?: Referral;
  /** How sure the source is; absent: high. */
  readonly confidence?: 'medium' | 'low';
  /** `detect`: reported as unsupported with `reason`, never opened, never executed. */
  readonly support?: 'read' | 'detect';
  readonly reason?: string;
}

/** Routes (as `roots`, `[]` for a list) to paths: of a plugin below its folder, in a user's settings anywhere. */
export interface Referral {
  readonly at: readonly string[];
  /** Where the document lists several plugins: the route to them, from where `at` goes on, and the key of the folder that a plugin lies in. */
  readonly each?: { readonly at: string; readonly folder: string };
  /** What is named are folders of plugins, in a list or as keys whose value is not `false`; these files in each of them are meant. */
  readonly inFolders?: readonly string[];
  readonly dialect: DialectId;
  readonly roots: readonly string[];
}

/** What a client lets a model see; absent where nothing is documented. */
export interface ClientLimits {
  readonly contextTokens?: number;
  readonly tools?: number;
  readonly toolNameLength?: number;
  readonly descriptionLength?: number;
  /** Loads definitions on demand instead of all at the start. */
  readonly defersTools?: 'default' | 'optional';
  /** The variable of its environment that says so (`toolSearchShare`). */
  readonly defersToolsBy?: string;
}

/** A file in which a client remembers the folders that it was used in. */
export interface Memory {
  readonly path: string;
  readonly os?: readonly Platform[];
  readonly format: Format;
  /** Where the folders stand: the keys of an object, or the values at a route (as in `roots`): paths or `file://` URIs. */
  readonly folders: { readonly keysOf: string } | { readonly valuesAt: string };
}

/** One MCP client, as data. */
export interface Client {
  readonly id: ClientId;
  readonly name: string;
  /** Where its behaviour is documented. */
  readonly docs?: string;
  /** The source of the facts, with version or date. */
  readonly source: string;
  /** `ended`: no longer developed; `successor` says what to use. */
  readonly status?: 'current' | 'ended';
  readonly successor?: ClientId;
  readonly locations: readonly Location[];
  /** A server of a plugin is called after both, so that it takes no other's name; one that stands elsewhere too is loaded once. */
  readonly namesPlugins?: boolean;
  readonly limits?: ClientLimits;
  /** A profile of the user's takes the place of what is written without one, instead of adding to it. */
  readonly profilesStandAlone?: true;
  readonly memory?: readonly Memory[];
}

/** The client of files that speak of MCP and are nobody's in particular. */
export const NOBODY: ClientId = 'unknown';

/** Those that are programs. */
export function programs(clients: readonly Client[]): Client[] {
  return clients.filter(({ id }) => id !== NOBODY);
}

import type { Entry } from './entry.ts';
import type { Era } from './inspection.ts';
import type { SourceDocument } from './source.ts';
import type { Span } from './span.ts';
import type { Encoding, ToolTokens } from './tokens.ts';

/** The parts of a tool that a lock holds and a digest covers; what a server sends beside them is no part of the contract. */
export const DEFINITION_PARTS = ['name', 'title', 'description', 'annotations', 'inputSchema', 'outputSchema', '_meta'] as const;

export type DefinitionPart = (typeof DEFINITION_PARTS)[number];

/** A tool in canonical form: keys sorted, lists that mean sets (`required`, `enum`, `type`) sorted, secrets masked. */
export type Definition = Readonly<Partial<Record<DefinitionPart, unknown>>>;

export interface LockedTool {
  readonly name: string;
  /** `sha256:` and the first 32 hexadecimal digits over the canonical JSON of the definition. */
  readonly digest: string;
  readonly tokens?: Omit<ToolTokens, 'name'>;
  /** Absent where the source has none: a scan in JSON. */
  readonly definition?: Definition;
  /** Where it stands in the lock. */
  readonly at?: Span;
}

/** Under which conditions a server listed its tools; under others the list may be another one. */
export interface Conditions {
  /** The arguments that reach the server, secrets masked, the home as `~`, the repository as `.`. */
  readonly args: readonly string[];
  /** Names of environment variables that the entry sets or passes on. */
  readonly env: readonly string[];
  /** Names of headers that the entry sets. */
  readonly headers: readonly string[];
  /** What the asking client said it can do. */
  readonly capabilities: readonly string[];
}

export interface LockedPackage {
  readonly ecosystem: string;
  readonly name: string;
  /** What was really installed, or the exact version that the entry names; absent where nobody on this machine knows. */
  readonly version?: string;
  /** As the package manager has it: `sha512-…`. */
  readonly integrity?: string;
}

/** One server under one set of conditions, as it was when somebody reviewed it. */
export interface LockedServer {
  readonly identity: string;
  /** The names that entries give it. */
  readonly names: readonly string[];
  /** What the entry asks for: a package as written, an address, a command. */
  readonly spec: string;
  readonly package?: LockedPackage;
  readonly serverName?: string;
  readonly serverVersion?: string;
  readonly era?: Era;
  readonly protocolVersion?: string;
  readonly conditions: Conditions;
  readonly instructions?: string;
  /** Sums beside those of the tools. */
  readonly tokens?: { readonly instructions: number; readonly prompts: number; readonly resources: number };
  /** Over the instructions and all tools, whatever their order. */
  readonly digest: string;
  /** By name. */
  readonly tools: readonly LockedTool[];
  /** Instead of tools, where the source has only numbers (a scan in JSON). */
  readonly totals?: { readonly tools: number; readonly sent?: number };
  readonly at?: Span;
}

export interface Lock {
  readonly encoding: Encoding;
  /** By identity and conditions. */
  readonly servers: readonly LockedServer[];
  readonly document?: SourceDocument;
}

/** What the lock has to say about the entries of a run. */
export interface LockFacts {
  readonly lock: Lock;
  /** Whether the entry stands in what the lock is for: the audited paths. */
  covers(entry: Entry): boolean;
  serverOf(entry: Entry): LockedServer | undefined;
}

export type Compatibility = 'breaking' | 'compatible' | 'review';

export type ChangeKind =
  | 'server-added'
  | 'server-removed'
  | 'server-changed'
  | 'conditions-changed'
  | 'instructions-changed'
  | 'tool-added'
  | 'tool-removed'
  | 'tool-renamed'
  | 'text-changed'
  | 'annotation-changed'
  | 'meta-changed'
  | 'input-changed'
  | 'output-changed'
  | 'tokens-changed';

/** One difference between two listings, and what it means. Names in the texts are fit for one line of a terminal. */
export interface Change {
  readonly kind: ChangeKind;
  readonly verdict: Compatibility;
  /** The tool's name, the new one where it was renamed. */
  readonly tool?: string;
  /** JSON pointer into the new definition, or into the old one for what is gone. */
  readonly pointer?: string;
  readonly what: string;
  /** What it means for a caller and for safety. */
  readonly meaning: string;
  /** For texts that a model reads. */
  readonly before?: string;
  readonly after?: string;
}

import type { Credential } from './credential.ts';
import type { Launch, Variable } from './launch.ts';
import type { Node } from './node.ts';
import type { SourceFile } from './source.ts';
import type { Located, Span } from './span.ts';
import type { Text } from './text.ts';
import { matchesWildcard } from './wildcard.ts';

export type TransportKind = 'stdio' | 'streamable-http' | 'sse' | 'websocket' | 'builtin' | 'unknown';

export interface Stdio {
  readonly kind: 'stdio';
  readonly command: Text;
  readonly args: readonly Text[];
  readonly env: readonly Variable[];
  /** Variables that the entry takes from the user's environment by name. */
  readonly inheritedEnv: readonly Located<string>[];
  readonly cwd?: Text;
  readonly envFile?: Text;
  readonly launch: Launch;
}

export interface Remote {
  readonly kind: 'streamable-http' | 'sse' | 'websocket';
  /** The client asks for this first and falls back to `kind`, which is what its documentation calls the address. */
  readonly triedFirst?: 'streamable-http';
  readonly url: Text;
  readonly headers: readonly Variable[];
  /** Header name -> environment variable that holds its value. */
  readonly headersFromEnv: readonly Variable[];
  readonly bearerTokenEnv?: Located<string>;
  /** Variables of the entry's own that its headers may name (Goose); one without a value lies in the client's secret store. */
  readonly variables?: readonly Variable[];
  /** A command that prints headers: code that runs when the config is read. */
  readonly headersHelper?: Text;
  readonly oauth?: OAuthSettings;
}

export interface OAuthSettings {
  readonly at: Span;
  readonly clientId?: Text;
  readonly clientSecret?: Text;
  readonly scopes: readonly Located<string>[];
}

/** `builtin`: part of the client. `unknown`: no command and no url could be read. */
export interface Other {
  readonly kind: 'builtin' | 'unknown';
}

export type Transport = Stdio | Remote | Other;

/** Whether the client would start the server, and what decided it. */
export interface State {
  readonly enabled: boolean;
  readonly reason?: string;
  readonly at?: Span;
}

/** What the client offers of the server's tools, and which of them run without asking. */
export interface ToolFilter {
  readonly allow?: readonly Located<string>[];
  readonly deny: readonly Located<string>[];
  readonly autoApprove: AutoApproval;
}

export type AutoApproval =
  | { readonly kind: 'none' }
  | { readonly kind: 'all'; readonly at: Span }
  | { readonly kind: 'some'; readonly tools: readonly Located<string>[] };

export interface Timeout {
  readonly what: 'startup' | 'call';
  /** As the client counts it, converted to milliseconds. */
  readonly ms: number;
  readonly raw: Located<number>;
  readonly unit: 'ms' | 's';
}

/** What this client will not do with the entry as it is written. */
export interface Misfit {
  readonly kind:
    | 'wrong-root-key'
    | 'missing-type'
    | 'unknown-type'
    | 'unknown-field'
    | 'bad-shape'
    | 'unexpanded-reference'
    | 'missing-transport'
    | 'legacy-path';
  readonly at: Span;
  /** What is wrong, in the file's own words. */
  readonly message: string;
  /** What to write instead. */
  readonly instead?: string;
  /** The same mistake in other entries of the file: one problem, told once. */
  readonly also?: readonly Span[];
}

/** One declaration of a server in one file. */
export interface Entry {
  /** `path#pointer`: unique in a run. */
  readonly key: string;
  readonly name: Located<string>;
  readonly file: SourceFile;
  readonly pointer: string;
  readonly node: Node;
  readonly transport: Transport;
  /** `type`, `transport` … verbatim. */
  readonly declaredType?: Located<string>;
  /** On where at least one place loads it. */
  readonly state: State;
  /** Where a project decides otherwise than the rest: each such project, and `undefined` for everywhere else. Folders as `folderKey`. */
  readonly states?: ReadonlyMap<string | undefined, State>;
  readonly tools: ToolFilter;
  /** Where a project's settings say more of the tools of a user's server: each such project, as `folderKey`. */
  readonly toolsIn?: ReadonlyMap<string, ToolFilter>;
  readonly timeouts: readonly Timeout[];
  readonly credentials: readonly Credential[];
  /** It declares nothing itself: it switches a server of its name that another file declares. */
  readonly toggle?: true;
  /** It stands under the root of another client; its own does not load it. */
  readonly foreign?: boolean;
  readonly misfits: readonly Misfit[];
  /** The server behind the entry: `npm:@scope/name`, `https://host/path`, `oci:mcp/git`, `command:…`. */
  readonly identity: string;
  /** Local to one project although it stands in the user's file (Claude Code `projects.*`). */
  readonly project?: string;
  /** Whether the client keeps the definitions out of context until they are asked for; absent: as it does with every server. */
  readonly deferred?: boolean;
}

/** Whether its client starts the server: it is on, and stands where the client looks. */
export function isLoaded({ state, foreign }: Pick<Entry, 'state' | 'foreign'>): boolean {
  return state.enabled && !foreign;
}

/** The remote address of an entry, the one behind a bridge included. */
export function remoteUrl(entry: Entry): Text | undefined {
  const { transport } = entry;
  if (transport.kind === 'stdio') return transport.launch.bridge?.url;
  return 'url' in transport ? transport.url : undefined;
}

/** Whether the client offers the tool to its model: on the allow list where there is one, and not on the deny list; `*` is any characters. */
export function isOffered({ tools: { allow, deny } }: Entry, tool: string): boolean {
  const names = (list: readonly Located<string>[]) => list.some(({ value }) => value === tool || matchesWildcard(value, tool));
  return !names(deny) && (allow === undefined || names(allow));
}

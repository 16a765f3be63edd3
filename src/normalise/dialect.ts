import type { ClientId, DialectId } from '../model/client.ts';
import type { Misfit, Transport } from '../model/entry.ts';
import type { Expansion } from '../model/expansion.ts';
import type { Platform } from '../model/machine.ts';
import type { Node } from '../model/node.ts';
import type { Found } from './found.ts';

/** A way from the document to a collection of servers: keys, with `*` for any key or item; empty for the document itself. */
export type Route = readonly string[];

interface TimeoutField {
  /** A field, or `outer.inner`. */
  readonly field: string;
  readonly unit: 'ms' | 's';
  readonly what: 'startup' | 'call';
  /** What the client takes, in its unit; anything else it ignores or refuses. */
  readonly range?: { readonly least: number; readonly most?: number };
}

/** How one client writes servers down, as data. Where the sources are not named, the facts are those of `docs/clients.md`. */
export interface Dialect {
  readonly id: DialectId;
  /** What reads it, for messages: "Claude Code reads …". */
  readonly reader: string;
  /** Where servers stand. All of them are read. */
  readonly roots: readonly Route[];
  /** Of two entries of one name the one under the later root is loaded. */
  readonly laterRootWins?: boolean;
  /** The collection is a list of named objects, not a map; under some keys only, where they are named. */
  readonly list?: boolean | readonly string[];
  /** An entry of a list may go without a name: its address stands for it, or is all of it. */
  readonly nameless?: boolean;
  /** Where servers belong that stand in this file, which its client reads for other things; absent: under the first root. */
  readonly belongs?: string;
  /** Any root will do: it is not known which client reads the file. */
  readonly open?: boolean;
  /** The name of the file says that it holds servers, so that they may stand under keys of any name. */
  readonly ofServers?: boolean;
  /** All that may stand beside the servers; with anything else the client loads none of them. */
  readonly closed?: readonly string[];
  /** The document may be one server's declaration. */
  readonly single?: boolean;
  /** The file is nothing but servers, so that a bare map in it can be nothing else. */
  readonly dedicated?: boolean;
  /** Keys of the collection that are settings, not servers. */
  readonly reserved?: readonly string[];
  /** Clients for which fields and types are checked; absent: whoever reads the dialect. */
  readonly strictFor?: readonly ClientId[];
  /** Every field that the client reads in an entry; absent: not known, nothing is checked. */
  readonly known?: readonly string[];
  /** Values of `type` that it accepts; absent: not checked. */
  readonly types?: readonly string[];
  /** Where an entry without a type is an error. */
  readonly needsType?: 'always' | 'remote';
  /** What a bare `url` means; absent: Streamable HTTP. */
  readonly bareUrl?: 'sse';
  /** Clients that try Streamable HTTP first all the same. */
  readonly httpFirstFor?: readonly ClientId[];
  /** The same, of the client that reads the file. */
  readonly httpFirst?: boolean;
  /** Remote servers are not read from this file. */
  readonly stdioOnly?: boolean;
  /** The command may be a list with the arguments in it. */
  readonly commandList?: boolean;
  /** The transport may be an object of its own. */
  readonly nestedTransport?: boolean;
  /** An entry without command and url is no mistake: a switch (`{"enabled": false}`) or a server that an extension brings. */
  readonly bareEntry?: 'switch' | 'builtin';
  /** Types of entries that are part of the client and no servers of their own. */
  readonly ownParts?: readonly string[];
  /** Further fields (`field` or `outer.inner`) that keep the server from being started where they are `false`. */
  readonly switches?: readonly string[];
  readonly timeouts?: readonly TimeoutField[];
  /** What else the client refuses in an entry. */
  readonly refused?: (transport: Transport, entry: Node) => readonly Misfit[];
  /** An empty `tools` offers none of them. */
  readonly emptyToolsIsNone?: boolean;
  /** Fields that approve tools in advance, out of `FIELDS.approve`; absent: all of them. */
  readonly approve?: readonly string[];
  /** For files that declare a server in another way: the same declarations as entries. */
  readonly rewrite?: (document: Node, platform: Platform) => readonly Found[];
  /** A version that is named here always means the same bytes (the MCP registry). */
  readonly fixedVersions?: boolean;
  readonly expansion: Expansion;
  /** References count in arguments, environment and folder alone, not in the command, the address and its headers. */
  readonly literalTarget?: boolean;
  /** The headers of a remote entry may name the variables that the entry itself sets or takes, as `${VAR}` or `$VAR`. */
  readonly ownVariables?: boolean;
}

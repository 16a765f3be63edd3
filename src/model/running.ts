import type { ClientId } from './client.ts';
import type { Entry } from './entry.ts';
import type { SourceDocument } from './source.ts';
import type { Span } from './span.ts';

/** A TCP socket on which a process waits for others. */
export interface Listener {
  /** Without brackets and zone: `127.0.0.1`, `::`, `0.0.0.0`. */
  readonly address: string;
  readonly port: number;
}

/** One process as the system tells it. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** The program's file name, cut short on some systems. */
  readonly name: string;
  /** The command line in words; empty for what is part of the system itself. It holds secrets. */
  readonly argv: readonly string[];
  /** False where the system gave one line, which was cut at its blanks. */
  readonly exact: boolean;
  readonly cwd?: string;
  /** ISO time. */
  readonly started?: string;
  /** Resident memory in bytes. */
  readonly memory?: number;
  readonly listeners: readonly Listener[];
}

/** What a look at the system gave. */
export interface ProcessListing {
  readonly processes: readonly RunningProcess[];
  /** The process that looks: it is no server. */
  readonly self: number;
  /** What it could not show, for people. */
  readonly gaps: readonly string[];
}

/** The processes of a machine, as a value. */
export type ProcessTable = () => Promise<ProcessListing>;

/** One MCP server that is running: the process behind its wrappers, with its whole tree. */
export interface RunningServer {
  /** The server itself: `node …/files.js`, not the `npm exec` in front of it. */
  readonly pid: number;
  /** Its processes, wrappers first. */
  readonly tree: readonly number[];
  /** The entry's name, or what the command line calls it. */
  readonly name: string;
  /** The command line on one line, every secret in it masked. */
  readonly command: string;
  /** What to type to end it with all its processes. */
  readonly ending: string;
  /** The entry that it was started from; absent: no configuration that was read has it. */
  readonly entry?: Entry;
  /** The client among its ancestors. */
  readonly client?: ClientId;
  /** The process that started it; absent where that one is gone. */
  readonly startedBy?: { readonly pid: number; readonly name: string };
  /** The server below which it runs: a gateway or proxy that starts others. */
  readonly within?: { readonly pid: number; readonly entry?: Entry };
  /** A client started it to talk to it over stdio, and no client is there any more. */
  readonly orphan: boolean;
  /** ISO time. */
  readonly started?: string;
  /** Resident bytes of the tree; pages that processes share count for each. */
  readonly memory?: number;
  readonly listeners: readonly Listener[];
  /** The command in `document`. */
  readonly at: Span;
  /** The running servers of this name as a text, a line each, so that a finding can quote it; its path is `processes:NAME`. */
  readonly document: SourceDocument;
}

/** Whether other machines can reach the socket: it is bound to more than loopback. */
export function isOpen({ address }: Listener): boolean {
  return !/^(?:127\.|::1$|::ffff:127\.)/i.test(address);
}

/** The socket as it stands in a url. */
export function socketName({ address, port }: Listener): string {
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

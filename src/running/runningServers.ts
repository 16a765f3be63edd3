import type { Credential } from '../model/credential.ts';
import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Launch } from '../model/launch.ts';
import type { Machine, Platform } from '../model/machine.ts';
import type { ProcessListing, RunningProcess, RunningServer } from '../model/running.ts';
import type { SourceDocument } from '../model/source.ts';
import type { Text } from '../model/text.ts';
import { clientOf } from './clientProcesses.ts';
import { commandKeys } from './commandKeys.ts';
import { familyOf } from './family.ts';
import { groupServers, type Seen, type ServerTree } from './groupServers.ts';
import { looksLikeServer } from './looksLikeServer.ts';
import { asTexts, filledWords, maskedCommand } from './maskedCommand.ts';
import { entryMatcher } from './matchEntry.ts';
import { isWrapper } from './wrapping.ts';

/** Where the path of a text that lists running servers begins; the name follows, so that findings keep their fingerprint. */
const LIST = 'processes:';

export interface RunningParts {
  readonly machine: Pick<Machine, 'home' | 'platform' | 'realpath'>;
  readonly entries: readonly Entry[];
  /** Understands a command line. */
  read(words: readonly Text[]): { readonly launch: Launch; readonly credentials: readonly Credential[] } | undefined;
  /** Masks the secrets that configurations hold. */
  redact(text: string): string;
}

/** The MCP servers among the processes of a machine, each with its client and its entry, in the order of their numbers. */
export function runningServers(listing: ProcessListing, parts: RunningParts): RunningServer[] {
  const seen = look(listing, parts);
  const all = familyOf(listing.processes);
  const drafts = groupServers(seen, familyOf(seen)).map((tree) => describe(tree, all.parentOf(tree.root.candidate.proc), parts));
  return listed(drafts.sort((a, b) => a.pid - b.pid)).sort((a, b) => a.pid - b.pid);
}

/** What starts the processes of containers; they are another machine's, and their `docker run` stands for them. */
const CONTAINER_RUNTIME = /^(?:containerd-shim|conmon|crun|runc)/;

function look(listing: ProcessListing, { machine, entries, read }: RunningParts): Seen[] {
  const family = familyOf(listing.processes);
  const entryOf = entryMatcher(entries, machine);
  const clients = new Map(listing.processes.map((proc) => [proc.pid, clientOf(proc)]));
  return listing.processes.flatMap((proc) => {
    const launch = read(asTexts(proc.argv))?.launch;
    if (!launch) return [];
    const ancestors = family.ancestorsOf(proc);
    const own = clients.get(proc.pid);
    const keys = commandKeys(launch, { home: machine.home, realpath: machine.realpath, cwd: proc.cwd });
    const client = ancestors.map(({ pid }) => clients.get(pid)).find((id) => id !== undefined);
    const candidate = { proc, launch, keys, client, looksLikeServer: looksLikeServer(keys) };
    const foreign = proc.pid === listing.self || ancestors.some(({ name }) => CONTAINER_RUNTIME.test(name));
    const entry = foreign ? undefined : entryOf(candidate);
    const found = entry !== undefined || (!foreign && own === undefined && candidate.looksLikeServer);
    const { pid, parent, started } = proc;
    return [{ pid, parent, started, candidate, entry, found, wrapper: isWrapper(launch), isClient: own !== undefined }];
  });
}

type Draft = Omit<RunningServer, 'at' | 'document'>;

function describe({ root, leaf, tree, above }: ServerTree, starter: RunningProcess | undefined, parts: RunningParts): Draft {
  const entry = leaf.entry ?? root.entry;
  const { client } = root.candidate;
  const processes = tree.map(({ candidate }) => candidate.proc);
  return {
    pid: leaf.pid,
    tree: processes.map(({ pid }) => pid),
    name: entry?.name.value ?? nameOf(root, leaf),
    command: commandOf(leaf, entry, parts),
    ending: endingOf(processes, parts.machine.platform),
    entry,
    client,
    startedBy: starter && { pid: starter.pid, name: starter.name },
    within: above && { pid: above.pid, entry: above.entry },
    orphan: client === undefined && above === undefined && entry?.transport.kind === 'stdio' && isLeftAlone(root, starter),
    started: root.started,
    memory: sum(processes),
    listeners: distinct(processes.flatMap(({ listeners }) => listeners)),
  };
}

/** What takes over the children of a process that ended: init, launchd, a user's systemd. */
const CARETAKER = /^(?:systemd|init|launchd|tini|dumb-init|docker-init)$/;

function isLeftAlone(root: Seen, starter: RunningProcess | undefined): boolean {
  return starter === undefined || root.parent <= 1 || CARETAKER.test(starter.name);
}

/** The package, or else the program. */
function nameOf(root: Seen, leaf: Seen): string {
  const keys = [...root.candidate.keys, ...leaf.candidate.keys];
  const found = ['npm:', 'pypi:', 'oci:', 'program:', 'module:', 'bin:'].flatMap(
    (kind) => keys.find((key) => key.startsWith(kind)) ?? [],
  )[0];
  return found?.slice(found.indexOf(':') + 1) ?? leaf.candidate.proc.name;
}

function commandOf({ candidate: { proc, launch } }: Seen, entry: Entry | undefined, { read, redact }: RunningParts): string {
  const written = entry?.transport.kind === 'stdio' ? entry.transport.launch : undefined;
  const filled = written && entry ? filledWords(launch, written, entry.credentials) : new Set<string>();
  const credentials = read(asTexts(proc.argv))?.credentials ?? [];
  return maskedCommand({ argv: proc.argv, credentials, redact, filled });
}

/** On Windows the tree is ended from its top. */
function endingOf(tree: readonly RunningProcess[], platform: Platform): string {
  const pids = tree.map(({ pid }) => pid);
  return platform === 'windows' ? `taskkill /T /F /PID ${pids[0]}` : `kill ${pids.join(' ')}`;
}

function sum(processes: readonly RunningProcess[]): number | undefined {
  const known = processes.flatMap(({ memory }) => memory ?? []);
  return known.length === 0 ? undefined : known.reduce((total, bytes) => total + bytes, 0);
}

function distinct(listeners: RunningServer['listeners']): RunningServer['listeners'] {
  return [...new Map(listeners.map((listener) => [`${listener.address} ${listener.port}`, listener])).values()];
}

/** Gives every server its line in the text that lists the running servers of its name. */
function listed(drafts: readonly Draft[]): RunningServer[] {
  return [...groupBy(drafts, ({ name }) => name)].flatMap(([name, same]) => {
    const path = `${LIST}${name}`;
    const text = same.map(lineOf).join('\n');
    const document: SourceDocument = { path, format: 'opaque', text, comments: [], deviations: [] };
    let end = -1;
    return same.map((draft) => {
      end += 1 + lineOf(draft).length;
      return { ...draft, at: { path, start: end - draft.command.length, end }, document };
    });
  });
}

function lineOf({ pid, command }: Draft): string {
  return `${pid} ${command}`;
}

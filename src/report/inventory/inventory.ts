import { type Entry, isLoaded, remoteUrl } from '../../model/entry.ts';
import type { Inspected, Server } from '../../model/estate.ts';
import { groupBy } from '../../model/groupBy.ts';
import type { Report } from '../../model/report.ts';
import { readersOf } from '../../model/source.ts';
import { authOf } from '../authOf.ts';
import { displayPath } from '../displayPath.ts';
import type { Column, Table } from '../table/table.ts';
import { words } from '../words.ts';

interface Line {
  readonly server: Server;
  readonly inspected?: Inspected;
  readonly report: Report;
  /** Whether there is room for everything. */
  readonly all: boolean;
  /** Servers that hold the very same credential. */
  readonly sharing: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a narrow terminal shows on several lines. */
const FOLDS = { shrinks: true, folds: true } as const;

/** One column of the inventory: what it says of one server. */
const COLUMNS: readonly (Column & { readonly of: (line: Line) => string })[] = [
  { key: 'server', title: 'SERVER', ...FOLDS, of: ({ server }) => unique(server.entries.map((e) => e.name.value)) },
  { key: 'identity', title: 'IDENTITY', ...FOLDS, of: ({ server }) => server.identity },
  {
    key: 'clients',
    title: 'CLIENTS',
    ...FOLDS,
    of: ({ server, all }) => clientsOf(server, all),
  },
  {
    key: 'places',
    title: 'WHERE',
    ...FOLDS,
    of: ({ server, report }) => unique(server.entries.map((e) => displayPath(report.run, e.project ?? e.file.path))),
  },
  { key: 'state', title: 'STATE', of: ({ server }) => stateWord(server) },
  { key: 'catalog', title: 'CATALOG', of: ({ server }) => (server.catalog.status === 'no-catalog' ? '-' : server.catalog.status) },
  { key: 'owner', title: 'OWNER', ...FOLDS, of: ({ server }) => approval(server)?.owner ?? '-' },
  { key: 'purpose', title: 'PURPOSE', ...FOLDS, of: ({ server }) => approval(server)?.purpose ?? '-' },
  { key: 'version', title: 'VERSION', of: ({ server, inspected }) => inspected?.inspection.serverVersion ?? versionOf(server.entries[0]) },
  { key: 'credentials', title: 'CREDENTIALS', ...FOLDS, of: (line) => credentials(line) },
  { key: 'auth', title: 'AUTH', of: ({ server, inspected }) => authWord(server, inspected) },
  { key: 'tools', title: 'TOOLS', align: 'right', of: ({ inspected }) => listed(inspected, (i) => i.inspection.tools.length) },
  { key: 'tokens', title: 'TOKENS', align: 'right', of: ({ inspected }) => listed(inspected, (i) => i.tokens?.sent ?? 0) },
  { key: 'drift', title: 'DRIFT', of: ({ inspected }) => driftWord(inspected) },
];

/** `partly`: some projects load it, some do not. */
function stateWord({ entries }: Server): 'on' | 'off' | 'partly' {
  const on = entries.filter(isLoaded);
  if (on.length === 0) return 'off';
  return on.every(({ states }) => states) ? 'partly' : 'on';
}

/** The columns that a terminal has room for, as far as they say anything; the other formats have all. */
const NARROW: ReadonlySet<string> = new Set([
  'server',
  'identity',
  'clients',
  'catalog',
  'owner',
  'credentials',
  'auth',
  'tools',
  'tokens',
]);

/** The inventory: servers, not entries; one line for each identity. */
export function inventoryTable(report: Report, all: boolean): Table {
  const candidates = COLUMNS.filter((column) => all || NARROW.has(column.key));
  const byIdentity = groupBy(report.estate.inspected, (i) => i.entry.identity);
  const sharing = holders(report.estate.entries);
  const isSwitch = switches(report.estate.entries);
  const cells = report.estate.servers
    .filter((server) => !server.entries.every(isSwitch))
    .map((server) => {
      const known = byIdentity.get(server.identity) ?? [];
      const line = { server, report, all, sharing, inspected: known.find((i) => i.inspection.outcome === 'listed') ?? known[0] };
      return candidates.map((column) => words(report, column.of(line), 400));
    });
  const isShown = (i: number) => all || cells.some((row) => row[i] !== '-');
  const columns = candidates.filter((_, i) => isShown(i));
  const rows = cells.map((row) => row.filter((_, i) => isShown(i)));
  return { columns, rows: rows.sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? '', 'en')) };
}

/** Which entries only switch a server that another file declares: they are no servers of their own. */
function switches(entries: readonly Entry[]): (entry: Entry) => boolean {
  const nameOf = ({ file, name }: Entry) => JSON.stringify([file.client, name.value]);
  const declared = new Set(entries.filter(({ toggle }) => !toggle).map(nameOf));
  return (entry) => entry.toggle === true && declared.has(nameOf(entry));
}

/** What became of the server since it was locked: the gravest kind of change, and how many changes there are. */
function driftWord(inspected: Inspected | undefined): string {
  const drift = inspected?.drift;
  if (!drift) return '-';
  const gravest = (['breaking', 'review', 'compatible'] as const).find((kind) => drift.some((change) => change.verdict === kind));
  return gravest ? `${gravest} (${drift.length})` : 'none';
}

function unique(names: readonly string[]): string {
  return [...new Set(names)].join(', ');
}

/** One file may have many readers: where room is scarce, the first stands for them, with the number of the others. */
function clientsOf({ entries }: Server, all: boolean): string {
  const [first = '-', ...others] = new Set(entries.flatMap((e) => readersOf(e.file)));
  return all || others.length < 2 ? [first, ...others].join(', ') : `${first} +${others.length}`;
}

function approval({ catalog }: Server) {
  return catalog.status === 'approved' ? catalog.entry : undefined;
}

function versionOf(entry: Entry | undefined): string {
  const launched = entry?.transport.kind === 'stdio' ? entry.transport.launch.package : undefined;
  return launched?.version?.value ?? (launched ? 'newest' : '-');
}

function authWord(server: Server, inspected: Inspected | undefined): string {
  const verdict = inspected?.inspection.authorization?.verdict;
  const [entry] = server.entries;
  if (verdict) return verdict;
  if (!entry) return '-';
  return remoteUrl(entry) ? authOf(entry) : '-';
}

function listed(inspected: Inspected | undefined, of: (inspected: Inspected) => number): string {
  return inspected?.inspection.outcome === 'listed' ? String(of(inspected)) : '-';
}

/** Kind and place of each credential, and how many other servers hold the same one; where room is scarce, how many there are of each kind. */
function credentials({ server, sharing, all }: Line): string {
  const held = server.entries.flatMap((entry) => entry.credentials);
  if (held.length === 0) return '-';
  const words = held.map(({ kind, where, value }) => {
    const others = [...(sharing.get(value) ?? [])].filter((identity) => identity !== server.identity);
    return `${kind} ${where}${kind === 'literal' && others.length > 0 ? ` (shared with ${others.length})` : ''}`;
  });
  return all ? unique(words) : countedKinds(new Set(words));
}

function countedKinds(words: ReadonlySet<string>): string {
  const kinds = groupBy([...words], (word) => word.slice(0, word.indexOf(' ')));
  const shared = [...words].filter((word) => word.endsWith(')')).length;
  const counted = [...kinds].map(([kind, of]) => `${of.length} ${kind}${kind === 'literal' && shared > 0 ? ` (${shared} shared)` : ''}`);
  return counted.join(', ');
}

function holders(entries: readonly Entry[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const { identity, credentials } of entries) {
    for (const { kind, value } of credentials) {
      if (kind === 'literal') known.set(value, (known.get(value) ?? new Set()).add(identity));
    }
  }
  return known;
}

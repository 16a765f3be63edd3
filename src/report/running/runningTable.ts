import type { Report } from '../../model/report.ts';
import { isOpen, type RunningServer, socketName } from '../../model/running.ts';
import { displayPath } from '../displayPath.ts';
import type { Column, Table } from '../table/table.ts';
import { words } from '../words.ts';
import { ageOf, ageSeconds, memoryOf } from './amounts.ts';

interface Line {
  readonly server: RunningServer;
  readonly report: Report;
}

type RunningColumn = Column & { readonly of: (line: Line) => string };

const LISTENS: RunningColumn = {
  key: 'listens',
  title: 'LISTENS',
  shrinks: true,
  of: ({ server }) => server.listeners.map((l) => `${socketName(l)}${isOpen(l) ? ' (open)' : ''}`).join(', ') || '-',
};
const END: RunningColumn = {
  key: 'end',
  title: 'TO END IT',
  of: ({ server }) => (server.orphan ? server.ending : ''),
};
const COMMAND: RunningColumn = { key: 'command', title: 'COMMAND', shrinks: true, of: ({ server }) => server.command };

/** What a terminal shows. */
const FOR_PEOPLE: readonly RunningColumn[] = [
  { key: 'pid', title: 'PID', align: 'right', of: ({ server }) => String(server.pid) },
  { key: 'server', title: 'SERVER', shrinks: true, of: ({ server }) => server.name },
  { key: 'client', title: 'STARTED BY', shrinks: true, of: ({ server }) => starterOf(server) },
  { key: 'config', title: 'CONFIGURED IN', shrinks: true, of: ({ server, report }) => configOf(server, report) ?? 'nowhere (shadow)' },
  { key: 'age', title: 'AGE', align: 'right', of: ({ server, report }) => ageOf(server.started, report.run.startedAt) },
  { key: 'memory', title: 'MEMORY', align: 'right', of: ({ server }) => memoryOf(server.memory) },
  LISTENS,
  COMMAND,
];

/** What could be ended, with what to type. */
const FOR_ENDING: readonly RunningColumn[] = [END, ...FOR_PEOPLE.filter(({ key }) => !['pid', 'client', 'listens'].includes(key))];

/** What programs read: the same as numbers and plain words. */
const FOR_PROGRAMS: readonly RunningColumn[] = [
  { key: 'pid', title: 'PID', align: 'right', of: ({ server }) => String(server.pid) },
  { key: 'processes', title: 'PROCESSES', of: ({ server }) => server.tree.join(' ') },
  { key: 'server', title: 'SERVER', of: ({ server }) => server.name },
  { key: 'identity', title: 'IDENTITY', of: ({ server }) => server.entry?.identity ?? '' },
  { key: 'client', title: 'CLIENT', of: ({ server }) => server.client ?? '' },
  {
    key: 'startedBy',
    title: 'STARTED BY',
    of: ({ server }) => (server.startedBy ? `${server.startedBy.name} ${server.startedBy.pid}` : ''),
  },
  { key: 'config', title: 'CONFIGURED IN', of: ({ server, report }) => configOf(server, report) ?? '' },
  { key: 'state', title: 'STATE', of: ({ server }) => stateOf(server) },
  { key: 'started', title: 'STARTED', of: ({ server }) => server.started ?? '' },
  {
    key: 'ageSeconds',
    title: 'AGE IN SECONDS',
    align: 'right',
    of: ({ server, report }) => String(ageSeconds(server.started, report.run.startedAt) ?? ''),
  },
  { key: 'memoryBytes', title: 'BYTES', align: 'right', of: ({ server }) => String(server.memory ?? '') },
  { key: 'listens', title: 'LISTENS', of: ({ server }) => server.listeners.map(socketName).join(' ') },
  { key: 'open', title: 'OPEN', of: ({ server }) => server.listeners.filter(isOpen).map(socketName).join(' ') },
  END,
  { ...COMMAND, shrinks: false },
];

export interface RunningOptions {
  /** Only servers that could be ended. */
  readonly orphans: boolean;
  /** For a terminal; else every fact as a value of its own. */
  readonly people: boolean;
}

/** One line for each running server. */
export function runningTable(report: Report, { people, orphans }: RunningOptions): Table {
  const columns = people ? (orphans ? FOR_ENDING : FOR_PEOPLE) : FOR_PROGRAMS;
  const servers = (report.estate.running ?? []).filter((server) => server.orphan || !orphans);
  const rows = servers.map((server) => columns.map((column) => words(report, column.of({ server, report }), 1000)));
  return { columns, rows };
}

function stateOf({ orphan, entry, within }: RunningServer): string {
  if (orphan) return 'orphan';
  return entry || within?.entry ? 'configured' : 'shadow';
}

function starterOf({ client, orphan, within, startedBy }: RunningServer): string {
  if (orphan) return 'gone (orphan)';
  if (client !== undefined) return client;
  if (within) return `server ${within.pid}`;
  return startedBy ? `${startedBy.name} ${startedBy.pid}` : 'gone';
}

function configOf({ entry, within }: RunningServer, report: Report): string | undefined {
  const found = entry ?? within?.entry;
  return found && displayPath(report.run, found.file.path);
}

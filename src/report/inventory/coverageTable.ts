import { type Client, type Location, programs } from '../../model/client.ts';
import { groupBy } from '../../model/groupBy.ts';
import type { Platform } from '../../model/machine.ts';
import type { Report } from '../../model/report.ts';
import { readersOf } from '../../model/source.ts';
import { displayPath } from '../displayPath.ts';
import type { Table } from '../table/table.ts';
import { words } from '../words.ts';

/** Which clients are known, where they are looked for on this OS, what of them can be read, and what was found. */
export function coverageTable(report: Report, platform: Platform, onlyFound: boolean): Table {
  const files = groupBy(
    report.estate.files.flatMap((file) => readersOf(file.source).map((client) => ({ client, file }))),
    (f) => f.client,
  );
  const servers = groupBy(
    report.estate.entries.flatMap((e) => readersOf(e.file)),
    (client) => client,
  );
  const rows = report.clients.flatMap((client) => {
    const found = files.get(client.id) ?? [];
    if (onlyFound && found.length === 0) return [];
    const places = client.locations.filter((l) => l.os === undefined || l.os.includes(platform));
    const paths = found.map(
      ({ file }) => `${displayPath(report.run, file.source.path)}${file.status === 'parsed' ? '' : ` (${file.status})`}`,
    );
    return [
      [
        client.id,
        client.status === 'ended' ? `${client.name} (ended)` : client.name,
        supportOf(places),
        String(found.length),
        String(servers.get(client.id)?.length ?? 0),
        paths.length > 0
          ? words(report, paths.join(', '))
          : places.map((l) => (l.support === 'detect' ? `${l.path} (seen only)` : l.path)).join(', '),
      ],
    ];
  });
  return {
    columns: [
      { key: 'client', title: 'CLIENT' },
      { key: 'name', title: 'NAME', shrinks: true },
      { key: 'support', title: 'SUPPORT' },
      { key: 'files', title: 'FILES', align: 'right' },
      { key: 'servers', title: 'SERVERS', align: 'right' },
      { key: 'where', title: onlyFound ? 'FOUND' : 'FOUND, OR LOOKED FOR', shrinks: true },
    ],
    rows,
  };
}

/** Honest about what is only seen, never opened. */
function supportOf(places: readonly Location[]): string {
  if (places.length === 0) return 'not on this OS';
  const read = places.filter((l) => l.support !== 'detect').length;
  if (read === places.length) return 'read';
  return read === 0 ? 'seen only' : 'read, in part';
}

/** How many clients and places there are on an OS, for the line below the table. */
export function coverageCount(clients: readonly Client[], platform: Platform): { clients: number; places: number; seenOnly: number } {
  const places = clients.flatMap((c) => c.locations.filter((l) => l.os === undefined || l.os.includes(platform)));
  return { clients: programs(clients).length, places: places.length, seenOnly: places.filter((l) => l.support === 'detect').length };
}

import type { Change, Compatibility, Lock, LockedServer } from '../model/lock.ts';
import { conditionsKey } from './conditions.ts';
import { diffServers } from './diffServers.ts';
import type { DiffOptions } from './diffTools.ts';
import { matching } from './match.ts';
import { MEANINGS } from './meanings.ts';

/** What became of one server. */
export interface ServerDrift {
  readonly identity: string;
  readonly names: readonly string[];
  readonly changes: readonly Change[];
}

/** Every server that differs, by identity; each old one is held against one new one at the most, the most alike first. */
export function diffLocks(before: Lock, after: Lock, options: DiffOptions = {}): ServerDrift[] {
  const heirs = pairs(before.servers, after.servers);
  const taken = new Set(heirs.values());
  const drifts = before.servers.map((server) => {
    const heir = heirs.get(server);
    return {
      identity: server.identity,
      names: (heir ?? server).names,
      changes: heir ? diffServers(server, heir, options) : [gone(server)],
    };
  });
  const free = after.servers.filter((server) => !taken.has(server));
  const added = free.map((server) => ({ identity: server.identity, names: server.names, changes: [arrived(server)] }));
  return [...drifts, ...added].filter(({ changes }) => changes.length > 0).sort((a, b) => (a.identity < b.identity ? -1 : 1));
}

/** First those that were asked in the very same way, then whatever is left of the same identity. */
function pairs(before: readonly LockedServer[], after: readonly LockedServer[]): Map<LockedServer, LockedServer> {
  const heirs = new Map<LockedServer, LockedServer>();
  const free = new Set(after);
  for (const isAlike of [askedAlike, () => true]) {
    for (const server of before.filter((s) => !heirs.has(s))) {
      const heir = matching(
        server,
        [...free].filter((other) => isAlike(server, other)),
      );
      if (!heir) continue;
      heirs.set(server, heir);
      free.delete(heir);
    }
  }
  return heirs;
}

function askedAlike(a: LockedServer, b: LockedServer): boolean {
  return conditionsKey(a.conditions) === conditionsKey(b.conditions);
}

function gone({ tools, totals }: LockedServer): Change {
  return {
    kind: 'server-removed',
    verdict: 'breaking',
    what: `is gone with ${totals?.tools ?? tools.length} tools`,
    meaning: MEANINGS.serverRemoved,
  };
}

function arrived({ tools, totals }: LockedServer): Change {
  return {
    kind: 'server-added',
    verdict: 'review',
    what: `is new with ${totals?.tools ?? tools.length} tools`,
    meaning: MEANINGS.serverAdded,
  };
}

/** The gravest verdict comes first in a report. */
export const VERDICTS: readonly Compatibility[] = ['breaking', 'review', 'compatible'];

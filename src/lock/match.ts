import type { LockedServer } from '../model/lock.ts';
import { conditionsKey } from './conditions.ts';

/** Who was asked, and how. */
export type Asked = Pick<LockedServer, 'identity' | 'names' | 'spec' | 'conditions'>;

/** The locked server that a listing is to be held against: of the same identity, and of those the one asked most alike. */
export function matching(server: Asked, among: readonly LockedServer[]): LockedServer | undefined {
  const same = among.filter((other) => other.identity === server.identity);
  return [...same].sort((a, b) => likeness(server, b) - likeness(server, a))[0];
}

function likeness(a: Asked, b: LockedServer): number {
  const conditions = conditionsKey(a.conditions) === conditionsKey(b.conditions) ? 8 : 0;
  const args = JSON.stringify(a.conditions.args) === JSON.stringify(b.conditions.args) ? 2 : 0;
  const names = a.names.some((name) => b.names.includes(name)) ? 1 : 0;
  return conditions + args + names + (a.spec === b.spec ? 4 : 0);
}

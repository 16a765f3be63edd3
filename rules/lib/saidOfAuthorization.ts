import type { Authorization, Inspection } from '../../src/model/inspection.ts';

/** What a server's own metadata says when it offers OAuth that works, whether it asks for it at the door or at the list. */
export function ownOAuth(inspections: readonly Inspection[]): Authorization | undefined {
  return inspections.flatMap(({ authorization }) => authorization ?? []).find(offersOAuth);
}

function offersOAuth({ verdict, issuers, faults }: Authorization): boolean {
  return verdict === 'oauth' || (verdict === 'gated-list' && issuers.length > 0 && faults.length === 0);
}

/** The number of tools as people say it, with those that change things. */
export function toolsOf({ tools }: Inspection, changing: readonly string[]): string {
  const all = `${tools.length} tool${tools.length === 1 ? '' : 's'}`;
  const [first] = changing;
  if (first === undefined) return all;
  return changing.length === 1
    ? `${all}, of which ${first} changes things`
    : `${all}, of which ${changing.length} change things (${first} …)`;
}

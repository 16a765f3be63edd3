import type { Directive } from '../model/directive.ts';
import type { Entry } from '../model/entry.ts';

/**
 * Of what a user's catalogs offer, a client loads only what is switched on (Docker's `registry.yaml`); the rest is off.
 * A switch whose server a catalog declares is not counted beside it.
 */
export function withOffersTaken(entries: readonly Entry[], directives: readonly Directive[]): readonly Entry[] {
  const offers = entries.filter(isOffer);
  if (offers.length === 0) return entries;
  const taken = new Set(
    directives.flatMap(({ kind, file, target }) => (kind === 'enable' && target !== undefined ? nameIn(file.client, target) : [])),
  );
  const offered = new Set(offers.map(({ file, name }) => nameIn(file.client, name.value)));
  return entries.flatMap((entry) => {
    const name = nameIn(entry.file.client, entry.name.value);
    if (!isOffer(entry)) return entry.toggle && entry.state.enabled && offered.has(name) && taken.has(name) ? [] : [entry];
    if (taken.has(name)) return [{ ...entry, file: { ...entry.file, kind: 'active' as const } }];
    return [{ ...entry, state: { enabled: false, reason: 'a catalog offers it, and nothing switches it on' } }];
  });
}

function isOffer({ file: { kind, scope } }: Entry): boolean {
  return kind === 'documentation' && scope === 'user';
}

function nameIn(client: string, name: string): string {
  return `${client} ${name}`;
}

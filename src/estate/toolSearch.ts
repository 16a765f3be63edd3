import type { Directive } from '../model/directive.ts';
import type { ClientView } from '../model/estate.ts';
import { folderKey } from '../model/folderKey.ts';
import { groupBy } from '../model/groupBy.ts';
import { toolSearchShare } from '../model/toolSearch.ts';
import { byPlace } from './byPlace.ts';
import { nearness } from './switches.ts';

/**
 * What the settings of a client say, in each of its places, of loading tools on demand, as a share of the context window; a variable in the
 * environment counts where no file speaks. Undefined: as the client does by itself.
 */
export function toolSearch(
  directives: readonly Directive[],
  env: Readonly<Record<string, string | undefined>>,
): (view: Pick<ClientView, 'client' | 'project'>) => number | undefined {
  const settings = directives.filter(({ kind }) => kind === 'tool-search');
  const byClient = new Map([...groupBy(settings, ({ file }) => file.client)].map(([client, mine]) => [client, byPlace(mine)]));
  return ({ client, project }) => {
    const said = byClient.get(client.id)?.at(project === undefined ? undefined : folderKey(project)) ?? [];
    const nearest = [...said].sort((a, b) => nearness(a) - nearness(b)).at(-1);
    return nearest?.share ?? toolSearchShare(env[client.limits?.defersToolsBy ?? ''] ?? '');
  };
}

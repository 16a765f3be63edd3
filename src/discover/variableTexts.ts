import type { Client } from '../model/client.ts';
import type { Machine } from '../model/machine.ts';
import { variablePath } from '../model/variableText.ts';
import { variableName } from './place.ts';
import type { Sighting } from './survey.ts';

/** Configuration that this environment's variables hold themselves (`OPENCODE_CONFIG_CONTENT`), as if each were a file of this user. */
export function variableTexts(machine: Machine, clients: readonly Client[]): Sighting[] {
  return clients.flatMap((client) =>
    client.locations.flatMap((location, order): Sighting[] => {
      const name = location.inVariable && variableName(machine, location.path.slice(1));
      if (!name) return [];
      const claim = { client, location, atHome: true, wildness: 0, order } as const;
      return [{ path: variablePath(name), claim, anchor: machine.home, top: machine.home }];
    }),
  );
}

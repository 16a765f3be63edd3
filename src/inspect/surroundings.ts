import type { Entry } from '../model/entry.ts';
import type { Platform } from '../model/machine.ts';
import type { InspectOptions } from './inspect.ts';
import type { Surroundings } from './references.ts';

/** What an entry's references can lead to: the environment that was handed in, its project, the home. */
export function surroundingsOf(entry: Entry, options: InspectOptions): Surroundings & { readonly platform: Platform } {
  const { environment, machinePlatform } = options;
  return {
    environment,
    platform: machinePlatform,
    home: environment.HOME ?? environment.USERPROFILE,
    project: entry.project ?? entry.file.project,
    expansion: options.expansionOf?.(entry),
  };
}

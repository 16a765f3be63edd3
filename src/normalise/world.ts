import type { Platform } from '../model/machine.ts';

/** What reading an entry needs to know of the machine that the file is for. */
export interface World {
  readonly platform: Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

import type { Platform } from '../model/machine.ts';
import type { Room } from './room.ts';

/** What reading an entry needs to know of the machine that the file is for. */
export interface World {
  readonly platform: Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Shared by all files of a run. */
  readonly room: Room;
}

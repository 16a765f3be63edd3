import type { Credential } from '../model/credential.ts';
import type { Expansion } from '../model/expansion.ts';
import type { Launch } from '../model/launch.ts';
import type { Text } from '../model/text.ts';
import { credentialsOf } from './credentials/credentials.ts';
import { understand } from './launch/understand.ts';

/** A command line of a process, understood like one of a configuration. */
export interface ReadCommand {
  readonly launch: Launch;
  /** The secrets in its words: `/command`, `/args/0` … */
  readonly credentials: readonly Credential[];
}

/** A process has been given its values: nothing in its command line is a reference any more. */
const NOTHING_EXPANDED: Expansion = { id: 'none', patterns: [], places: [] };

/** Reads the words of a command line as the system shows them; undefined where there is none. */
export function readCommandLine([command, ...args]: readonly Text[]): ReadCommand | undefined {
  if (!command) return undefined;
  const launch = understand(command, args);
  const transport = { kind: 'stdio' as const, command, args, env: [], inheritedEnv: [], launch };
  return { launch, credentials: credentialsOf({ transport, expansion: NOTHING_EXPANDED, extra: [] }) };
}

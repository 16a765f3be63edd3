import type { Dialect } from '../dialect.ts';
import { EDITOR_PLACES, expansion, PLUGIN_PLACES } from '../expansions.ts';
import { KNOWN_ROOTS } from '../knownRoots.ts';

/** A file that looks like a configuration and belongs to no client that is known: every root, every reference is taken for good. */
export const generic: Dialect = {
  id: 'generic',
  reader: 'the client',
  roots: [...KNOWN_ROOTS, ['managedMcpServers'], []],
  open: true,
  dedicated: true,
  commandList: true,
  nestedTransport: true,
  expansion: expansion(
    'generic',
    [
      '${VAR}',
      '${VAR:-default}',
      '$VAR',
      '%VAR%',
      '${env:VAR}',
      '{env:VAR}',
      '${input:id}',
      '${{ inputs.X }}',
      '${{ secrets.X }}',
      '${secret:X}',
      '${user_config.X}',
      '{{VAR}}',
      '${file:path}',
      '{file:path}',
      '$: command',
      '${place}',
    ],
    [...EDITOR_PLACES, ...PLUGIN_PLACES, '__dirname', 'extensionPath', 'workspacePath'],
  ),
};

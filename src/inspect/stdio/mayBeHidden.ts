import path from 'node:path';
import { exists } from './hiddenFolders.ts';

/** To be said beside a reason that the sandbox may have brought about. */
export const IN_SANDBOX = 'in the sandbox, where it sees no other files of yours and may write to an empty home only';

/** Whether what a server missed in the sandbox, by the reason that was found, may well be there outside of it. */
export function mayBeHidden(reason: string, searchPath = ''): boolean {
  if (/cannot (?:make the folder|write)|permission denied/.test(reason)) return true;
  const [, kind, name = ''] = /(file not found|command not found|module is missing): (\S{1,400})/.exec(reason) ?? [];
  if (kind === undefined) return false;
  if (path.isAbsolute(name)) return exists(name);
  return (
    kind !== 'command not found' ||
    name.includes('/') ||
    searchPath.split(':').some((folder) => path.isAbsolute(folder) && exists(path.join(folder, name)))
  );
}

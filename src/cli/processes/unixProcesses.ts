import type { ProcessDescriptor } from 'ps-list';
import { UsageError } from '../usageError.ts';

/** All processes, as `ps` tells them. @throws UsageError where there is no `ps` */
export async function unixProcesses(): Promise<ProcessDescriptor[]> {
  const { default: psList } = await import('ps-list');
  try {
    return await psList();
  } catch {
    throw new UsageError('the processes cannot be listed: the program `ps` is missing or fails (Debian, Fedora, Alpine: package procps)');
  }
}

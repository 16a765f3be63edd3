import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ProcessListing } from '../../model/running.ts';
import { POWERSHELL, parseWindows } from '../../running/parse/windows.ts';
import { UsageError } from '../usageError.ts';

/** The processes as PowerShell lists them: `ps-list` knows no command lines on Windows. @throws UsageError where PowerShell fails */
export async function windowsProcesses(): Promise<ProcessListing> {
  const args = ['-NoProfile', '-NonInteractive', '-Command', POWERSHELL];
  const { stdout } = await promisify(execFile)('powershell.exe', args, { maxBuffer: 64 << 20, windowsHide: true }).catch(() => ({
    stdout: '',
  }));
  const processes = parseWindows(stdout);
  if (!processes) throw new UsageError('the processes cannot be listed: PowerShell is missing or fails');
  return { processes, self: process.pid, gaps: ['command lines of other users’ processes cannot be seen'] };
}

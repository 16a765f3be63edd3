import type { Platform } from '../../model/machine.ts';
import type { ProcessTable } from '../../model/running.ts';
import { linuxProcesses } from './linuxProcesses.ts';
import { macosProcesses } from './macosProcesses.ts';
import { windowsProcesses } from './windowsProcesses.ts';

const TABLES: Readonly<Record<Platform, ProcessTable>> = { linux: linuxProcesses, macos: macosProcesses, windows: windowsProcesses };

/** The processes of this machine. Looking at them changes nothing. */
export function processTable(platform: Platform): ProcessTable {
  return TABLES[platform];
}

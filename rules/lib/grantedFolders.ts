import type { Entry } from '../../src/model/entry.ts';
import type { Text } from '../../src/model/text.ts';
import { launchOf } from './launchOf.ts';

/** Servers whose positional arguments are folders that their tools may reach. */
const FILE_SERVERS = /file-?system|filesystem|mcp-fs|file-server|files?-mcp|mcp-files?/i;

/** The folders that a command line hands to its server: mounts of a container, and the arguments of a file server. */
export function grantedFolders(entry: Entry): Text[] {
  const launch = launchOf(entry);
  if (!launch) return [];
  const mounts = launch.container?.mounts.map((mount) => mount.source) ?? [];
  const server = launch.package?.name ?? launch.script?.value ?? launch.programName;
  const folders = FILE_SERVERS.test(server) && !launch.container ? launch.serverArgs.filter((arg) => !arg.value.startsWith('-')) : [];
  return [...mounts, ...folders];
}

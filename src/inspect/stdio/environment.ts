import type { Platform } from '../../model/machine.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What every MCP client hands to a server: the official SDKs' `getDefaultEnvironment`. No token of the user is among them. */
const DEFAULTS: Readonly<Record<Platform, readonly string[]>> = {
  linux: ['HOME', 'LOGNAME', 'PATH', 'SHELL', 'TERM', 'USER'],
  macos: ['HOME', 'LOGNAME', 'PATH', 'SHELL', 'TERM', 'USER'],
  windows: [
    'APPDATA',
    'HOMEDRIVE',
    'HOMEPATH',
    'LOCALAPPDATA',
    'PATH',
    'PATHEXT',
    'PROCESSOR_ARCHITECTURE',
    'PROGRAMFILES',
    'SYSTEMDRIVE',
    'SYSTEMROOT',
    'TEMP',
    'USERNAME',
    'USERPROFILE',
  ],
};

/** The variables that a server gets although its entry names none. */
export function defaultEnvironment(platform: Platform, environment: Environment): Record<string, string> {
  return pick(environment, DEFAULTS[platform], platform === 'windows');
}

/** The named variables, as far as they are set; a value that is a shell function is left out, as the SDKs do. */
export function pick(environment: Environment, names: readonly string[], ignoreCase = false): Record<string, string> {
  const keyOf = ignoreCase ? keysByUpperCase(environment) : undefined;
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = environment[keyOf?.get(name.toUpperCase()) ?? name];
    if (value !== undefined && !value.startsWith('()')) picked[name] = value;
  }
  return picked;
}

function keysByUpperCase(environment: Environment): Map<string, string> {
  return new Map(Object.keys(environment).map((key) => [key.toUpperCase(), key]));
}

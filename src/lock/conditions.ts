import type { Entry } from '../model/entry.ts';
import type { Conditions, LockedPackage } from '../model/lock.ts';
import { redactor } from '../model/redact.ts';

/** Where the machine's own paths begin; a lock names them by `~` and `.`, so that two machines write the same. */
export interface Places {
  readonly home: string;
  /** The folder that the lock stands for. */
  readonly root?: string;
}

/** What the entry asks for, without the arguments for the server itself. */
export function specOf(entry: Entry, places: Places): string {
  const { transport } = entry;
  const safe = maskOf(entry, places);
  if (transport.kind === 'stdio') {
    const { package: ref, bridge, script, program } = transport.launch;
    return bridge && !ref ? entry.identity : safe((ref?.spec ?? script ?? program).value);
  }
  return 'url' in transport ? entry.identity : transport.kind;
}

/** Arguments masked, names of variables and headers: never a value. */
export function conditionsOf(entry: Entry, places: Places, capabilities: readonly string[]): Conditions {
  const { transport } = entry;
  const safe = maskOf(entry, places);
  const isStdio = transport.kind === 'stdio';
  const env = isStdio ? [...transport.env.map((v) => v.name.value), ...transport.inheritedEnv.map((v) => v.value)] : [];
  const headers = 'url' in transport ? [...transport.headers, ...transport.headersFromEnv].map((v) => v.name.value) : [];
  return {
    args: isStdio ? transport.launch.serverArgs.map((arg) => safe(arg.value)) : [],
    env: unique(env),
    headers: unique(headers.map((name) => name.toLowerCase())),
    capabilities: unique(capabilities),
  };
}

/** The package as the entry names it, a file below `node_modules` included; its version where that is exact. */
export function configuredPackage(entry: Entry): LockedPackage | undefined {
  const ref = entry.transport.kind === 'stdio' ? entry.transport.launch.package : undefined;
  if (ref) return { ecosystem: ref.ecosystem, name: ref.name, version: ref.pinned ? ref.version?.value : undefined };
  return entry.identity.startsWith('npm:') ? { ecosystem: 'npm', name: entry.identity.slice('npm:'.length) } : undefined;
}

/** The same conditions, the same text. */
export function conditionsKey({ args, env, headers, capabilities }: Conditions): string {
  return JSON.stringify([args, env, headers, capabilities]);
}

/** Without a mask that keeps the last characters: another token would be another lock. */
function maskOf(entry: Entry, { home, root }: Places): (text: string) => string {
  const redact = redactor(entry.credentials);
  const shorter = [...(root ? [[root, '.'] as const] : []), [home, '~'] as const];
  return (text) => {
    const hidden = redact(text).replace(/\*{4}.{2}/g, '****');
    const [at, sign] = shorter.find(([path]) => path.length > 1 && isBelow(hidden, path)) ?? [];
    return at === undefined ? hidden : `${sign}${hidden.slice(at.length).replaceAll('\\', '/')}`;
  };
}

function isBelow(text: string, path: string): boolean {
  return text === path || text.startsWith(`${path}/`) || text.startsWith(`${path}\\`);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

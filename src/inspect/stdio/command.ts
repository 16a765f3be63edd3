import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Entry, Stdio } from '../../model/entry.ts';
import type { Platform } from '../../model/machine.ts';
import { type Expanded, expand, type Surroundings } from '../references.ts';
import type { Given } from '../secretsOf.ts';
import { steers } from '../steering.ts';
import type { ChildCommand } from './childCommand.ts';
import { defaultEnvironment, pick } from './environment.ts';

/** A command ready to run, and what its entry asked for and did not get. */
export interface Prepared {
  readonly command: ChildCommand;
  /** The values that the entry gives, for masking. */
  readonly given: readonly Given[];
  /** Variables named by the entry that are not set here. */
  readonly unset: readonly string[];
  /** Why it cannot be run as it stands. */
  readonly blocked?: string;
}

/** Follows the references of a stdio entry, only the ones that it names, and puts its environment together. */
export function prepare(entry: Entry, stdio: Stdio, around: Surroundings & { readonly platform: Platform }): Prepared {
  const command = expand(stdio.command.value, around);
  const args = stdio.args.map((arg) => expand(arg.value, around));
  const cwd = stdio.cwd && expand(stdio.cwd.value, around);
  const env = stdio.env.map((v) => [v.name.value, v.value ? expand(v.value.value, around) : undefined] as const);
  const set = env.flatMap(([name, e]) => (e && e.unset.length === 0 && e.asked.length === 0 ? [[name, e.value] as const] : []));
  const inherited = pick(
    around.environment,
    stdio.inheritedEnv.map((n) => n.value),
  );
  const file = stdio.envFile ? readEnvFile(expand(stdio.envFile.value, around).value, baseOf(entry, around)) : {};

  const argv = [command, ...args, ...(cwd ? [cwd] : [])];
  const all = [...argv, ...env.flatMap(([, e]) => e ?? [])];
  const missing = stdio.inheritedEnv.map((n) => n.value).filter((name) => inherited[name] === undefined);
  return {
    command: {
      command: command.value,
      args: args.map((a) => a.value),
      env: { ...defaultEnvironment(around.platform, around.environment), ...inherited, ...file, ...Object.fromEntries(set) },
      cwd: path.resolve(baseOf(entry, around), cwd?.value || '.'),
    },
    given: [...given(inherited), ...given(file), ...given(Object.fromEntries(set)), ...referenced(stdio, args)],
    unset: [...new Set([...all.flatMap((e) => e.unset), ...missing])],
    blocked: blockedBy(argv) ?? asks(all) ?? steered(file),
  };
}

/** A client runs a project's servers in the project, the user's in the home. */
function baseOf(entry: Entry, { home }: Surroundings): string {
  return entry.project ?? entry.file.project ?? home ?? '.';
}

/** Arguments that came from a variable hold what the user did not write into the file. */
function referenced(stdio: Stdio, args: readonly Expanded[]): Given[] {
  return args.flatMap((arg, i) => (arg.value !== stdio.args[i]?.value ? [{ name: stdio.args[i]?.value ?? '', value: arg.value }] : []));
}

function given(values: Readonly<Record<string, string>>): Given[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}

/** With a hole in its command line another command would run than the one that was approved. */
function blockedBy(argv: readonly Expanded[]): string | undefined {
  const names = argv.flatMap((e) => e.unset);
  if (names.length === 0) return undefined;
  return `${[...new Set(names)].join(', ')} ${names.length > 1 ? 'are' : 'is'} not set, and the command line needs it`;
}

function asks(all: readonly Expanded[]): string | undefined {
  const [first] = all.flatMap((e) => e.asked);
  return first === undefined ? undefined : `needs ${first}, which only its client can give`;
}

/** The file may change after it was approved, and nobody was shown what it holds. */
function steered(file: Readonly<Record<string, string>>): string | undefined {
  const [first] = Object.keys(file).filter(steers);
  if (first === undefined) return undefined;
  return `its env file sets ${first}, which can change what runs; such a variable must stand in the entry, where it is seen`;
}

/** `NAME=value` lines, `#` comments, `export` and quotes; a file that cannot be read gives nothing. */
function readEnvFile(file: string, base: string): Record<string, string> {
  let text = '';
  try {
    text = readFileSync(path.resolve(base, file), 'utf8').slice(0, 1 << 20);
  } catch {
    return {};
  }
  const lines = text.split('\n').map((line) => /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((m) => (m?.[1] ? [[m[1], unquoted(m[2] ?? '')] as const] : [])));
}

function unquoted(raw: string): string {
  const value = raw.trim();
  const quote = value[0];
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}

import semver from 'semver';
import { type Entry, remoteUrl } from '../model/entry.ts';
import type { ArgumentMatch, CatalogMatch } from '../model/policy.ts';
import { matchesUrl } from './matchesUrl.ts';

/** Longer texts are given to no regular expression of a catalog. */
const LONGEST = 2000;

type Test = { readonly [K in keyof CatalogMatch]-?: (wanted: NonNullable<CatalogMatch[K]>, entry: Entry, all: CatalogMatch) => boolean };

/** How each part of a match is tried; a match counts when all its parts do. */
const TESTS: Test = {
  name: (name, entry) => entry.name.value === name,
  url: (pattern, entry) => matchesUrl(pattern, remoteUrl(entry)?.value ?? ''),
  urlExpression: (expression, entry) => matchesWhole(expression, remoteUrl(entry)?.value),
  command: (command, entry) => sameList(command, commandLine(entry)),
  executable: (executable, entry) => commandLine(entry)?.[0] === executable,
  argv: (argv, entry) => matchesArguments(argv, commandLine(entry)),
  package: (name, entry) => packageOf(entry)?.name === name,
  version: (range, entry) => inRange(packageOf(entry)?.version, range),
  only: (kind, entry) => (entry.transport.kind === 'stdio') === (kind === 'local'),
};

/** Whether an entry is the server that a catalog means. A match without any part means nothing. */
export function matchesEntry(match: CatalogMatch, entry: Entry): boolean {
  const parts = Object.entries(match).filter(([, wanted]) => wanted !== undefined);
  const identifying = parts.filter(([part]) => part !== 'only' && part !== 'version');
  return identifying.length > 0 && parts.every(([part, wanted]) => TESTS[part as keyof CatalogMatch](wanted as never, entry, match));
}

/** What is fetched is whatever was given that name: a name alone, or a runner without its arguments, identifies nothing. */
export function isWeak({ name: _name, only: _only, version: _version, executable, ...rest }: CatalogMatch): boolean {
  const identifies = Object.values(rest).some((part) => part !== undefined);
  return !identifies && (executable === undefined || RUNNER.test(executable));
}

const RUNNER =
  /(?:^|[/\\])(?:npx|npm|pnpm|pnpx|yarn|bun|bunx|deno|node|uvx?|pipx|python[\d.]*|docker|podman|nerdctl|sh|bash|zsh|cmd|powershell|pwsh|env|sudo)(?:\.exe|\.cmd)?$/i;

function commandLine({ transport }: Entry): string[] | undefined {
  return transport.kind === 'stdio' ? [transport.command.value, ...transport.args.map((arg) => arg.value)] : undefined;
}

function packageOf({ transport }: Entry): { name: string; version?: string } | undefined {
  const found = transport.kind === 'stdio' ? transport.launch.package : undefined;
  return found && { name: `${found.ecosystem}:${found.name}`, version: found.version?.value };
}

function sameList(wanted: readonly string[], given: readonly string[] | undefined): boolean {
  return given?.length === wanted.length && wanted.every((word, i) => word === given[i]);
}

function matchesArguments(wanted: readonly ArgumentMatch[], given: readonly string[] | undefined): boolean {
  return given?.length === wanted.length && wanted.every((match, i) => matchesArgument(match, given[i] ?? ''));
}

function matchesArgument({ how, value }: ArgumentMatch, given: string): boolean {
  if (how === 'regex') return matchesWhole(value, given);
  return how === 'prefix' ? given.startsWith(value) : given === value;
}

/** Anchored at both ends. An expression that JavaScript does not read matches nothing: the importer has said so. */
function matchesWhole(expression: string, text: string | undefined): boolean {
  if (text === undefined || text.length > LONGEST) return false;
  try {
    return new RegExp(`^(?:${expression})$`, 'u').test(text);
  } catch {
    return false;
  }
}

/** A server without a version is in no range: the next start may bring any. */
function inRange(version: string | undefined, range: string): boolean {
  if (version === undefined) return false;
  const plain = version.replace(/^==?/, '');
  if (plain === range) return true;
  if (semver.valid(plain)) return semver.validRange(range) !== null && semver.satisfies(plain, range);
  return semver.validRange(plain) !== null && semver.validRange(range) !== null && semver.subset(plain, range);
}

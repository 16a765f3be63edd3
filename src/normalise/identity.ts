import type { Credential } from '../model/credential.ts';
import type { Entry, Stdio } from '../model/entry.ts';
import type { Launch, PackageRef } from '../model/launch.ts';
import type { SourceFile } from '../model/source.ts';
import type { World } from './world.ts';

interface Known {
  readonly entry: Pick<Entry, 'name' | 'transport' | 'credentials'>;
  readonly source: SourceFile;
  readonly project?: string;
  readonly world: World;
}

/**
 * The server behind an entry, the same for every file that means the same server: `npm:@scope/name`, `pypi:name`,
 * `oci:registry/name`, `git:https://host/path`, `https://host/path`, `command:…`. It holds no credential and no query.
 */
export function identityOf({ entry, source, project, world }: Known): string {
  const { transport, credentials, name } = entry;
  if (transport.kind === 'builtin') return `builtin:${source.client}/${name.value}`;
  if (transport.kind === 'stdio') return launchIdentity(transport, credentials, { source, project, world });
  if ('url' in transport) return addressIdentity(transport.url.value, credentials);
  return `unknown:${name.value}`;
}

type Place = Pick<Known, 'source' | 'project' | 'world'>;

function launchIdentity(stdio: Stdio, credentials: readonly Credential[], place: Place): string {
  const { launch } = stdio;
  if (launch.bridge) return addressIdentity(launch.bridge.url.value, credentials);
  const market = marketIdentity(launch);
  if (market) return market;
  if (launch.package && !(launch.script && launch.package.fetched)) return packageIdentity(launch.package);
  const words = launch.script ? scriptWords(launch.script.value, launch, stdio, place) : programWords(launch, stdio, place);
  const installed = launch.script && installedPackage(launch.script.value);
  return installed ?? `command:${redact(words.join(' '), credentials)}`;
}

/** A file below `node_modules` is the package that it came with. */
function installedPackage(script: string): string | undefined {
  const path = script.replaceAll('\\', '/');
  const last = path.lastIndexOf('/node_modules/');
  const name = last < 0 ? undefined : /^((?:@[\w.-]+\/)?\w[\w.-]*)\//.exec(path.slice(last + '/node_modules/'.length))?.[1];
  return name && `npm:${name}`;
}

/** Files that are a whole command line tool: the first word decides which server they are. */
const TOOLS = /(?:^|[/\\])(?:artisan|console|manage\.py)$/;

function scriptWords(script: string, { serverArgs }: Launch, stdio: Stdio, place: Place): string[] {
  const [word] = serverArgs;
  return [absolute(script, stdio, place), ...(word && TOOLS.test(script) && PLAIN.test(word.value) ? [word.value] : [])];
}

function programWords(launch: Launch, stdio: Stdio, place: Place): string[] {
  const program = launch.program.value;
  return [/[/\\]/.test(program) ? absolute(program, stdio, place) : program, ...subjectOf(launch)];
}

function packageIdentity({ ecosystem, name }: PackageRef): string {
  if (ecosystem === 'url') return name;
  return `${ecosystem}:${ecosystem === 'git' ? name.replace(/^git\+/, '') : name}`;
}

/** `@smithery/cli run <server>` starts whatever the marketplace has under that name. */
function marketIdentity({ package: found, serverArgs }: Launch): string | undefined {
  const [run, server] = serverArgs;
  return found?.name === '@smithery/cli' && run?.value === 'run' && server ? `smithery:${server.value}` : undefined;
}

/** Words that can be no secret. */
const PLAIN = /^[a-z][a-z:_-]{0,30}$/i;

/** Plain words before the first option or value: `docker mcp gateway run`, `aspire mcp start`; and the first address. */
function subjectOf({ args, serverArgs, runner }: Launch): string[] {
  const module = args.findIndex(({ value }) => value === '-m');
  if (module >= 0) return args.slice(module, module + 2).map(({ value }) => value);
  const words: string[] = [];
  for (const { value } of args.slice(0, 6)) {
    if (!PLAIN.test(value)) break;
    words.push(value);
  }
  const address = args.find(({ value }) => /^https?:\/\//i.test(value));
  const container = runner?.endsWith(' exec') || runner?.endsWith('compose run') ? serverArgs.slice(0, 1).map((a) => a.value) : [];
  return [...new Set([...words, ...container, ...(address ? [addressIdentity(address.value, [])] : [])])];
}

/** What clients call the folder of the project. */
const WORKSPACE = /^\$\{(?:workspaceFolder|workspaceRoot|CLAUDE_PROJECT_DIR|workspacePath)\}/;

/** A relative place is one below the project; the home is `~`, so that two machines agree. */
function absolute(path: string, { cwd }: Pick<Stdio, 'cwd'>, { source, project, world }: Place): string {
  const base = (cwd?.value ?? project ?? source.project ?? '').replaceAll('\\', '/').replace(/\/+$/, '');
  const slashed = path
    .replaceAll('\\', '/')
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^[a-z]:\//, (drive) => drive.toUpperCase())
    .replace(WORKSPACE, base === '' ? '$&' : '.');
  const isAbsolute = /^(?:\/|~|[A-Z]:\/|\$|%|\{|<)/.test(slashed);
  const whole = isAbsolute || base === '' ? slashed : `${base}/${slashed}`;
  const home = world.home.replaceAll('\\', '/').replace(/\/+$/, '');
  const plain = withoutDots(whole);
  return home !== '' && plain.startsWith(`${home}/`) ? `~${plain.slice(home.length)}` : plain;
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const step of path.split('/')) {
    if (step === '.' || (step === '' && kept.length > 0)) continue;
    if (step === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop();
    else kept.push(step);
  }
  return kept.join('/');
}

/** Scheme and host in lower case, default port, query, fragment, user and closing slash left out. */
function addressIdentity(url: string, credentials: readonly Credential[]): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed?.host) return redact(url.replace(/[?#].*$/s, '').replace(/^([\w+.-]+:\/\/)[^/@]*@/, '$1'), credentials);
  const path = redact(decoded(parsed.pathname), credentials).replace(/\/+$/, '');
  return `${parsed.protocol}//${parsed.host}${path}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function redact(text: string, credentials: readonly Credential[]): string {
  let safe = text;
  for (const { kind, value } of credentials) {
    if (kind === 'literal' && value.length >= 4) safe = safe.replaceAll(value, '****');
  }
  return safe;
}

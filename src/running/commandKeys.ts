import type { Launch } from '../model/launch.ts';

/** What a path in a command line is below, and where it leads. */
export interface Place {
  readonly cwd?: string;
  readonly home: string;
  /** The project that `${workspaceFolder}` and its kin stand for. */
  readonly project?: string;
  realpath(path: string): string | undefined;
}

/** Programs that run something else; they say nothing about what. */
const GENERAL =
  /^(?:node|nodejs|bun|deno|npx|npm|pnpm|pnpx|yarn|bunx|uv|uvx|pipx|py|python[\d.]*w?|pypy[\d.]*|sh|bash|dash|zsh|fish|cmd|powershell|pwsh|docker|podman|nerdctl|java|ruby|php|perl|dotnet|tsx|ts-node|sudo|env|wsl|git|make|cargo|go)$/;
const PYTHON = /^(?:python|pypy)[\d.]*w?$|^py$/;

/**
 * Words for what a command line runs, equal for an entry's `npx @acme/files` and for the `node …/node_modules/@acme/files/index.js`
 * that comes of it: `npm:…`, `pypi:…`, `oci:…`, `bin:…` (a package's program), `program:…`, `file:/…`, `url:…`.
 */
export function commandKeys(launch: Launch, place: Place): ReadonlySet<string> {
  const keys = [...packageKeys(launch), ...bridgeKeys(launch), ...scriptKeys(launch, place), ...moduleKeys(launch)];
  return new Set([...keys, ...(launch.package ? [] : programKeys(launch, place))]);
}

function packageKeys({ package: found }: Launch): string[] {
  if (!found) return [];
  const name = found.name.toLowerCase();
  const key = `${found.ecosystem}:${name}`;
  if (found.ecosystem === 'npm') return [key, `bin:${name.slice(name.indexOf('/') + 1)}`];
  return found.ecosystem === 'pypi' ? [key, `program:${name}`] : [key];
}

function bridgeKeys({ bridge }: Launch): string[] {
  return bridge ? [`url:${bridge.url.value.replace(/\/$/, '')}`] : [];
}

function scriptKeys({ script, programName }: Launch, place: Place): string[] {
  if (!script) return [];
  const path = absolutePath(script.value, place);
  const real = path === undefined ? undefined : place.realpath(path);
  const files = [path, real].flatMap((file) => (file === undefined ? [] : [`file:${slashed(file)}`, ...installedKeys(slashed(file))]));
  return [...files, ...linkKeys(slashed(script.value), PYTHON.test(programName))];
}

/** A file below `node_modules` is the package that it came with. */
function installedKeys(path: string): string[] {
  const name = /\/node_modules\/((?:@[\w.-]+\/)?\w[\w.-]*)\/(?!.*\/node_modules\/)/.exec(path)?.[1];
  return name ? [`npm:${name.toLowerCase()}`] : [];
}

/** The script that a package manager writes for a package's program; `bin/tool.js` is somebody's own. */
function linkKeys(path: string, python: boolean): string[] {
  const name = /\/(?:\.bin|bin|Scripts)\/([\w-]+)(?:\.exe|\.cmd|\.py)?$/.exec(path)?.[1]?.toLowerCase();
  if (name === undefined) return [];
  return python ? [`program:${name}`, `pypi:${name.replaceAll('_', '-')}`] : [`program:${name}`, `bin:${name}`];
}

function moduleKeys({ programName, args }: Launch): string[] {
  const flag = PYTHON.test(programName) ? args.findIndex(({ value }) => value === '-m') : -1;
  const name = args[flag + 1]?.value.toLowerCase();
  if (flag < 0 || name === undefined) return [];
  return [`module:${name}`, `pypi:${name.split('.', 1)[0]?.replaceAll('_', '-')}`];
}

function programKeys({ program, programName, script }: Launch, place: Place): string[] {
  if (script || GENERAL.test(programName) || programName === '') return [];
  const path = /[/\\]/.test(program.value) ? absolutePath(program.value, place) : undefined;
  const installed = path === undefined ? [] : [`file:${slashed(path)}`, ...installedKeys(slashed(path))];
  return [`program:${programName}`, ...installed];
}

/** What clients call the project's folder. */
const WORKSPACE = /^\$\{(?:workspaceFolder|workspaceRoot|CLAUDE_PROJECT_DIR|workspacePath)\}/;

function absolutePath(path: string, { cwd, home, project }: Place): string | undefined {
  const whole = path
    .replace(/^~(?=[/\\])/, home)
    .replace(/^\$(?:HOME\b|\{(?:env:)?HOME\})/, home)
    .replace(WORKSPACE, project ?? '$&');
  if (/[$%{}<>]/.test(whole)) return undefined;
  const base = cwd ?? project;
  if (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(whole)) return withoutDots(whole);
  return base === undefined ? undefined : withoutDots(`${base}/${whole}`);
}

function withoutDots(path: string): string {
  const kept: string[] = [];
  for (const step of slashed(path).split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.' && (step !== '' || kept.length === 0)) kept.push(step);
  }
  return kept.join('/');
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

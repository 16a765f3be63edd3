import type { PackageRef } from '../../model/launch.ts';
import { part, type Text } from '../../model/text.ts';
import { interpreted } from './interpreters.ts';
import { lineOf, type Reader, type Reading } from './line.ts';
import { npmPackage } from './npmPackage.ts';
import { type OptionLine, optionValue, optionValues, readOptions } from './options.ts';
import { isOpen, isPath } from './programName.ts';

const NPX = new Set([
  '-p',
  '--package',
  '-c',
  '--call',
  '--registry',
  '--prefix',
  '--cache',
  '--userconfig',
  '--globalconfig',
  '--loglevel',
  '-w',
  '--workspace',
  '-n',
  '--node-arg',
  '--node-options',
  '--script-shell',
  '--shell',
  '--before',
  '--tag',
  '--otp',
  '-C',
]);
const DLX = new Set([
  '--package',
  '-p',
  '--registry',
  '-C',
  '--dir',
  '--filter',
  '-F',
  '--reporter',
  '--loglevel',
  '--allow-build',
  '--cwd',
  '--config',
]);
const NPM = new Set([...NPX, '--dir']);

/** What follows `npx`, `npm exec`, `bunx`, `pnpm dlx` or `yarn dlx`: the package, or a program out of the packages named by option. */
function fetching(runner: string, valued: ReadonlySet<string>): Reader {
  return (args) => {
    const line = readOptions(args, valued);
    const code = optionValue(line, '-c', '--call');
    const [first, ...after] = line.rest;
    const named = optionValues(line, '-p', '--package');
    const spec = named[0] ?? first;
    if (code && !first) return { runner, inlineCode: code, package: named[0] && packageOf(named[0], line), serverArgs: [] };
    if (!spec) return { runner, serverArgs: [] };
    const found = packageOf(spec, line);
    const serverArgs = after[0]?.value === '--' ? after.slice(1) : after;
    if (!found && !named[0] && isPath(spec.value)) return { runner, script: spec, serverArgs };
    const tool = found && !named[0] ? interpreted(found.name, serverArgs) : undefined;
    return { runner, package: found, serverArgs, ...tool };
  };
}

function packageOf(spec: Text, line: OptionLine): PackageRef | undefined {
  if (spec.value.length > 500) return undefined;
  const found = npmPackage(spec);
  const registry = optionValue(line, '--registry');
  if (!found || isOpen(found.name)) return undefined;
  return registry ? { ...found, registry } : found;
}

const RUN_LOCAL = new Set(['run', 'start', 'run-script', 'test']);

/** `npm exec x`, `npm x`, `npm run script`. */
const npm: Reader = (args) => {
  const line = readOptions(args, NPM);
  const [word, ...rest] = line.rest;
  if (word?.value === 'exec' || word?.value === 'x') return fetching('npm exec', NPX)([...front(args, word), ...rest]);
  if (word && RUN_LOCAL.has(word.value)) return { runner: `npm ${word.value}`, serverArgs: rest };
  return undefined;
};

/** The options before the subcommand, which count as much as those behind it. */
function front(args: readonly Text[], word: Text): readonly Text[] {
  return args.slice(0, args.indexOf(word));
}

const pnpm: Reader = (args) => {
  const line = readOptions(args, DLX);
  const [word, ...rest] = line.rest;
  if (word?.value === 'dlx') return fetching('pnpm dlx', DLX)([...front(args, word), ...rest]);
  if (word?.value === 'exec' || word?.value === 'x') return { runner: 'pnpm exec', inner: lineOf(dashless(rest)) };
  if (word && RUN_LOCAL.has(word.value)) return { runner: `pnpm ${word.value}`, serverArgs: rest };
  return word ? { runner: 'pnpm', inner: lineOf(line.rest) } : undefined;
};

const yarn: Reader = (args) => {
  const line = readOptions(args, DLX);
  const [word, ...rest] = line.rest;
  if (word?.value === 'dlx') return fetching('yarn dlx', DLX)([...front(args, word), ...rest]);
  if (word?.value === 'exec') return { runner: 'yarn exec', inner: lineOf(dashless(rest)) };
  if (word && RUN_LOCAL.has(word.value)) return { runner: `yarn ${word.value}`, serverArgs: rest };
  return word ? { runner: 'yarn', inner: lineOf(line.rest) } : undefined;
};

function dashless(words: readonly Text[]): readonly Text[] {
  return words[0]?.value === '--' ? words.slice(1) : words;
}

const BUN = new Set([
  '--cwd',
  '--config',
  '-c',
  '--env-file',
  '-r',
  '--preload',
  '--filter',
  '-e',
  '--eval',
  '-p',
  '--print',
  '--define',
  '-d',
  '--port',
]);

/** `bun x package`, `bun run file`, `bun file`. */
const bun: Reader = (args) => {
  const line = readOptions(args, BUN);
  const code = optionValue(line, '-e', '--eval', '-p', '--print');
  if (code) return { inlineCode: code, serverArgs: line.rest };
  const [word, ...rest] = line.rest;
  if (word?.value === 'x') return fetching('bun x', DLX)(rest);
  const target = word?.value === 'run' ? readOptions(rest, BUN).rest : line.rest;
  return fileOrScript(target);
};

function fileOrScript(words: readonly Text[]): Reading {
  const [target, ...serverArgs] = words;
  const file = target !== undefined && (isPath(target.value) || /[\\/.]/.test(target.value));
  return file ? { script: target, serverArgs } : { runner: 'bun run', serverArgs: words };
}

const DENO = new Set(['-c', '--config', '--import-map', '--lock', '--cert', '--ext', '-L', '--log-level', '--location', '--seed']);

/** `deno run -A npm:name`, `jsr:name`, a file or an address. */
const deno: Reader = (args) => {
  const line = readOptions(args, DENO);
  const [word, ...rest] = line.rest;
  const line2 = word?.value === 'run' || word?.value === 'x' ? readOptions(rest, DENO) : line;
  if (word?.value === 'eval') return { inlineCode: rest[0], serverArgs: rest.slice(1) };
  const [target, ...serverArgs] = line2.rest;
  if (!target) return undefined;
  const found = denoPackage(target);
  return found ? { runner: 'deno run', package: found, serverArgs } : { script: target, serverArgs };
};

function denoPackage(spec: Text): PackageRef | undefined {
  const prefix = /^(?:npm|jsr):\/?/.exec(spec.value)?.[0];
  if (prefix === undefined) return /^https?:/.test(spec.value) ? npmPackage(spec) : undefined;
  const found = npmPackage(part(spec, prefix.length));
  return found && { ...found, ecosystem: prefix.startsWith('jsr') ? 'jsr' : found.ecosystem, spec };
}

export const NPM_RUNNERS: Readonly<Record<string, Reader>> = {
  npx: fetching('npx', NPX),
  'npx-cli.js': fetching('npx', NPX),
  pnpx: fetching('pnpx', DLX),
  bunx: fetching('bunx', DLX),
  npm,
  pnpm,
  yarn,
  yarnpkg: yarn,
  bun,
  deno,
};

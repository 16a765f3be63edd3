import type { PackageRef } from '../../model/launch.ts';
import type { Text } from '../../model/text.ts';
import { lineOf, type Reader, type Reading } from './line.ts';
import { hasOption, type OptionLine, optionValue, optionValues, readOptions } from './options.ts';
import { isOpen, isPath } from './programName.ts';
import { pythonPackage } from './pythonPackage.ts';

const SHARED = [
  '--with',
  '-w',
  '--with-editable',
  '--with-requirements',
  '-p',
  '--python',
  '-i',
  '--index-url',
  '--index',
  '--default-index',
  '--extra-index-url',
  '-f',
  '--find-links',
  '--directory',
  '--project',
  '--config-file',
  '--cache-dir',
  '--env-file',
  '-c',
  '--constraints',
  '--overrides',
  '--refresh-package',
  '--reinstall-package',
  '-P',
  '--upgrade-package',
  '--exclude-newer',
  '--link-mode',
  '--keyring-provider',
  '--resolution',
  '--prerelease',
  '--index-strategy',
  '--no-build-package',
  '--no-binary-package',
  '-b',
  '--build-constraints',
  '--allow-insecure-host',
  '--torch-backend',
  '--color',
  '--python-platform',
  '-C',
  '--config-setting',
  '--managed-python-version',
];
const UVX = new Set([...SHARED, '--from']);
const UV_RUN = new Set([...SHARED, '--extra', '--group', '--only-group', '--no-group', '--no-extra', '--package', '-m', '--module']);
const PIPX = new Set([
  '--spec',
  '--pip-args',
  '--python',
  '-i',
  '--index-url',
  '--suffix',
  '--fetch-missing-python',
  '--with',
  '--backend',
]);

const uvx: Reader = (args) => {
  const line = readOptions(args, UVX);
  return fetched('uvx', line, optionValue(line, '--from'));
};

/** `uvx name`, `uvx --from spec program`, `pipx run --spec spec program`. */
function fetched(runner: string, line: OptionLine, from: Text | undefined): Reading {
  const [first, ...serverArgs] = line.rest;
  const spec = from ?? first;
  if (!spec) return { runner, serverArgs: [] };
  if (isPath(spec.value)) return { runner, script: spec, serverArgs };
  return { runner, package: packageOf(spec, line), serverArgs, ...serverFile(first?.value, serverArgs) };
}

function packageOf(spec: Text, line: OptionLine): PackageRef | undefined {
  const found = spec.value.length > 500 ? undefined : pythonPackage(spec);
  if (!found || isOpen(found.name)) return undefined;
  const registry = optionValue(line, '--index-url', '-i', '--default-index', '--index', '--extra-index-url');
  return registry ? { ...found, registry } : found;
}

/** `fastmcp run server.py` and `mcp run server.py`, installed for the occasion, serve a file. */
function serverFile(program: string | undefined, args: readonly Text[]): Pick<Reading, 'script'> {
  const [run, ...rest] = args;
  if (!/^(?:fastmcp|mcp)$/.test(program ?? '') || !/^(?:run|dev)$/.test(run?.value ?? '')) return {};
  return { script: readOptions(rest, new Set(['--transport', '-t', '--with', '--with-editable', '-e'])).rest[0] };
}

const uv: Reader = (args) => {
  const line = readOptions(args, UV_RUN);
  const [word, ...rest] = line.rest;
  // `uvx` hands over to `uv tool uvx`, which is what process lists show.
  if (word?.value === 'tool') return /^(?:run|uvx)$/.test(rest[0]?.value ?? '') ? uvx(rest.slice(1)) : undefined;
  if (word?.value === 'x') return uvx(rest);
  return word?.value === 'run' ? uvRun(rest) : undefined;
};

/** `uv run` works in a project: what it runs is there already, unless `--with` brings exactly that program. */
function uvRun(args: readonly Text[]): Reading {
  const runner = 'uv run';
  const line = readOptions(args, UV_RUN);
  const module = optionValue(line, '-m', '--module');
  const [target, ...serverArgs] = line.rest;
  if (module) return { runner, serverArgs: [module, ...line.rest] };
  if (!target) return { runner, serverArgs: [] };
  if (hasOption(line, '-s', '--script') || /\.pyw?$/.test(target.value) || isPath(target.value))
    return { runner, script: target, serverArgs };
  const brought = broughtBy(line, target);
  if (brought) return { runner, package: brought, serverArgs, ...serverFile(target.value, serverArgs) };
  const file = serverFile(target.value, serverArgs);
  return file.script ? { runner, serverArgs, ...file } : { runner, inner: lineOf(line.rest) };
}

function broughtBy(line: OptionLine, target: Text): PackageRef | undefined {
  const brought = optionValues(line, '--with', '-w').flatMap((spec) => packageOf(spec, line) ?? []);
  return brought.find((found) => found.name === target.value.toLowerCase().replaceAll('_', '-'));
}

const pipx: Reader = (args) => {
  const line = readOptions(args, PIPX);
  const [word, ...rest] = line.rest;
  if (word?.value !== 'run') return undefined;
  const run = readOptions(rest, PIPX);
  return fetched('pipx run', run, optionValue(run, '--spec'));
};

/** `python -m uv …`, `python -m pipx …`: the tool as a module. */
export function pythonTool(module: Text | undefined, args: readonly Text[]): Reading | undefined {
  const reader = module && Object.hasOwn(PYTHON_RUNNERS, module.value) ? PYTHON_RUNNERS[module.value] : undefined;
  return reader?.(args);
}

export const PYTHON_RUNNERS: Readonly<Record<string, Reader>> = {
  uvx,
  uv,
  pipx,
  fastmcp: (args) => ({ ...serverFile('fastmcp', args), serverArgs: args }),
};

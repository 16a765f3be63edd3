import type { Launch } from '../../model/launch.ts';
import type { Text } from '../../model/text.ts';
import { bridgeOf } from './bridges.ts';
import { composeReader, containerReader } from './container.ts';
import { interpreterOf } from './interpreters.ts';
import { type Line, lineOf, type Reader, type Reading } from './line.ts';
import { NPM_RUNNERS } from './npmRunners.ts';
import { OTHER_RUNNERS } from './otherRunners.ts';
import { peel } from './peel.ts';
import { programName } from './programName.ts';
import { PYTHON_RUNNERS, pythonTool } from './pythonRunners.ts';

const CONTAINERS: Readonly<Record<string, Reader>> = {
  docker: containerReader('docker'),
  podman: containerReader('podman'),
  nerdctl: containerReader('nerdctl'),
  'docker-compose': composeReader,
};
const RUNNERS: Readonly<Record<string, Reader>> = { ...NPM_RUNNERS, ...PYTHON_RUNNERS, ...CONTAINERS, ...OTHER_RUNNERS };

/** A runner may run a runner (`uv run python -m pipx run x`), but not without end. */
const DEEPEST = 6;

/**
 * Says what a command line runs once wrappers, runners and bridges are looked through.
 * Nothing is resolved or expanded: a command that is only a reference stays the program.
 */
export function understand(command: Text, args: readonly Text[]): Launch {
  const { wrappers, line, code, opaque } = peel({ program: command, args });
  const { inner: _, ...reading }: Reading = opaque ? { serverArgs: [] } : readLine(line, 0);
  const launch = {
    wrappers,
    program: line.program,
    programName: programName(line.program.value),
    args: line.args,
    ...reading,
    inlineCode: reading.inlineCode ?? code,
    serverArgs: reading.serverArgs ?? line.args,
  };
  const bridge = bridgeOf(launch);
  return bridge ? { ...launch, bridge } : launch;
}

/** Whether a word names a program whose command lines are understood here. */
export function isKnownProgram(command: string): boolean {
  const name = programName(command);
  return Object.hasOwn(RUNNERS, name) || interpreterOf(name) !== undefined;
}

function readLine(line: Line, depth: number): Reading {
  const name = programName(line.program.value);
  const reader = Object.hasOwn(RUNNERS, name) ? RUNNERS[name] : interpreterOf(name);
  const reading = reader?.(line.args);
  if (!reading) return {};
  if (reading.inner && depth < DEEPEST) return throughInner(reading, reading.inner, depth);
  return fromModule(name, reading) ?? fromScript(reading, depth) ?? reading;
}

function throughInner(outer: Reading, inner: Line, depth: number): Reading {
  const peeled = peel(inner);
  const found: Reading = peeled.opaque ? { serverArgs: [] } : readLine(peeled.line, depth + 1);
  const serverArgs = found.serverArgs ?? peeled.line.args;
  return { ...found, inlineCode: found.inlineCode ?? peeled.code, runner: outer.runner ?? found.runner, serverArgs };
}

/** `python -m uv tool run x`. */
function fromModule(name: string, reading: Reading): Reading | undefined {
  if (reading.runner !== 'module') return undefined;
  const [module, ...args] = reading.serverArgs ?? [];
  const { runner: _, ...rest } = reading;
  return (name.startsWith('py') ? pythonTool(module, args) : undefined) ?? rest;
}

/** `node /usr/lib/node_modules/npm/bin/npx-cli.js -y x`. */
function fromScript(reading: Reading, depth: number): Reading | undefined {
  const { script } = reading;
  if (!script || reading.package) return undefined;
  if (programName(script.value) !== 'npx-cli.js' || depth >= DEEPEST) return undefined;
  const line = lineOf([script, ...(reading.serverArgs ?? [])]);
  return line && readLine(line, depth + 1);
}

import { type Text, wholly } from '../../model/text.ts';
import { type Line, lineOf } from './line.ts';
import { hasOption, readOptions } from './options.ts';
import { programName } from './programName.ts';
import { PREPARING, SHELLS, type Shell } from './shells.ts';
import { shellLine, simpleCommand } from './words.ts';
import { WRAPPERS, type Wrapper } from './wrappers.ts';

export interface Peeled {
  readonly wrappers: readonly Text[];
  readonly line: Line;
  /** Code for a shell that is more than one plain command. */
  readonly code?: Text;
  /** The code is all there is: no single command at its end could be made out. */
  readonly opaque: boolean;
}

interface Layer {
  readonly wrapper: Text;
  readonly line?: Line;
  readonly code?: Text;
}

/** More wrappers than this are a game, not a configuration. */
const DEEPEST = 12;

/** Takes off, layer by layer, the programs that only run another one; a shell's command line is read when it is plain. */
export function peel(line: Line): Peeled {
  const wrappers: Text[] = [];
  let here = line;
  let code: Text | undefined;
  while (wrappers.length < DEEPEST) {
    const layer = layerOf(here);
    if (!layer) break;
    wrappers.push(layer.wrapper);
    code ??= layer.code;
    if (!layer.line) return { wrappers, line: here, code, opaque: true };
    here = layer.line;
  }
  return { wrappers, line: here, code, opaque: false };
}

function layerOf(line: Line): Layer | undefined {
  const name = programName(line.program.value);
  const shell = Object.hasOwn(SHELLS, name) ? SHELLS[name] : undefined;
  if (shell) return shellLayer(name, shell, line);
  if (name === 'wsl') return wslLayer(line);
  const known = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
  for (const wrapper of known === undefined ? [] : [known].flat()) {
    const inner = commandBehind(wrapper, line.args);
    if (inner) return { wrapper: titled(line.program, [name, ...(wrapper.words ?? [])]), line: inner };
  }
  return undefined;
}

function titled(program: Text, words: readonly string[]): Text {
  return wholly(words.join(' '), program.at);
}

function commandBehind(wrapper: Wrapper, args: readonly Text[]): Line | undefined {
  const valued = new Set(wrapper.valued ?? []);
  let rest = readOptions(args, valued).rest;
  for (const word of wrapper.words ?? []) {
    if (rest[0]?.value !== word) return undefined;
    rest = rest.slice(1);
  }
  const dashes = rest.findIndex((arg) => arg.value === '--');
  if (dashes >= 0 && wrapper.words) return lineOf(rest.slice(dashes + 1));
  if (wrapper.behindDashes) return undefined;
  if (wrapper.words) rest = readOptions(rest, valued).rest;
  rest = rest.slice(wrapper.operands ?? 0);
  if (wrapper.assignments) rest = withoutAssignments(rest);
  return lineOf(rest[0]?.value === '--' ? rest.slice(1) : rest);
}

/** `NAME=value` words in front of a command. */
function withoutAssignments(words: readonly Text[]): readonly Text[] {
  const first = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word.value));
  return first < 0 ? [] : words.slice(first);
}

function shellLayer(name: string, shell: Shell, line: Line): Layer | undefined {
  const flag = commandFlag(shell, line.args);
  if (flag === undefined) return undefined;
  const words = line.args.slice(flag + 1);
  const wrapper = titled(line.program, [name, line.args[flag]?.value.toLowerCase() ?? '']);
  const [script] = words;
  if (!script) return undefined;
  if (shell.restIsCommand && words.length > 1) return { wrapper, line: lineOf(words) };
  return { wrapper, ...scriptLayer(script) };
}

/** Where the option stands behind which the command line is; undefined where the shell runs a file or nothing. */
function commandFlag(shell: Shell, args: readonly Text[]): number | undefined {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]?.value ?? '';
    if (shell.command.test(arg)) return i;
    if (!/^[-/+]/.test(arg)) return undefined;
    if (shell.valued.has(arg.toLowerCase())) i++;
  }
  return undefined;
}

function scriptLayer(script: Text): Omit<Layer, 'wrapper'> {
  const simple = simpleCommand(script);
  const inner = simple && lineOf(withoutAssignments(simple));
  if (inner) return { line: inner };
  const { commands, plain } = shellLine(script);
  const preparing = commands.slice(0, -1).every((words) => PREPARING.has(words[0]?.value ?? ''));
  const last = plain && preparing ? lineOf(withoutAssignments(commands.at(-1) ?? [])) : undefined;
  return { line: last, code: script };
}

const WSL_VALUED = new Set(['-d', '--distribution', '-u', '--user', '--cd', '--shell-type', '--distribution-id']);

/** `wsl -d Ubuntu -e command …`: Windows runs the command in a distribution. */
function wslLayer(line: Line): Layer | undefined {
  const split = line.args.findIndex((arg) => /^(?:-e|--exec|--)$/.test(arg.value));
  const behind = split >= 0 ? line.args.slice(split + 1) : undefined;
  const read = readOptions(line.args, WSL_VALUED);
  if (behind === undefined && hasOption(read, '--list', '-l', '--install', '--shutdown', '--status')) return undefined;
  const inner = lineOf(behind ?? read.rest);
  return inner && { wrapper: titled(line.program, ['wsl']), line: inner };
}

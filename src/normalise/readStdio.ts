import type { Stdio } from '../model/entry.ts';
import { child, itemsOf, membersOf, type Node, scalarOf, textOf, textsOf } from '../model/node.ts';
import type { Located } from '../model/span.ts';
import type { Text } from '../model/text.ts';
import type { Fields } from './fieldsOf.ts';
import { programName } from './launch/programName.ts';
import { isKnownProgram, understand } from './launch/understand.ts';
import { shellLine } from './launch/words.ts';
import { variablesOf } from './variables.ts';

/** A command with its arguments, however they are spread over the entry. */
interface CommandLine {
  readonly command: Text;
  readonly args: readonly Text[];
  readonly env?: Node;
}

/** Reads what the client would start; undefined where no command is given. */
export function readStdio(fields: Fields): Stdio | undefined {
  const line = commandLine(fields);
  if (!line) return undefined;
  const split = splitCommand(line) ?? line;
  return {
    kind: 'stdio',
    command: line.command,
    args: line.args,
    env: [...variablesOf(fields.of('env')?.value, '='), ...variablesOf(line.env, '=')],
    inheritedEnv: namesOf(fields.of('inheritedEnv')?.value),
    cwd: textOf(fields.of('cwd')?.value),
    envFile: textOf(fields.of('envFile')?.value),
    launch: understand(split.command, split.args),
  };
}

function commandLine(fields: Fields): CommandLine | undefined {
  const node = fields.of('command')?.value;
  const args = argsOf(fields.of('args')?.value);
  if (node?.kind === 'array') {
    const [command, ...first] = node.items.flatMap((item) => scalarOf(item) ?? []);
    return command && { command, args: [...first, ...args] };
  }
  if (node?.kind === 'object') {
    const command = textOf(child(node, 'path')) ?? textOf(child(node, 'command'));
    return command && { command, args: [...argsOf(child(node, 'args')), ...args], env: child(node, 'env') };
  }
  const command = scalarOf(node);
  return command && { command, args };
}

/** A list of arguments, or a whole line of them in one text. */
function argsOf(node: Node | undefined): readonly Text[] {
  if (node?.kind === 'string') return textOf(node) ? wordsOf(textOf(node)) : [];
  if (node?.kind === 'object') return [];
  return itemsOf(node).flatMap((item) => scalarOf(item) ?? []);
}

function wordsOf(text: Text | undefined): readonly Text[] {
  return text ? shellLine(text).commands.flat() : [];
}

/** `"npx -y package"` as the command: a whole line where a program is expected. A path with spaces in it is none. */
export function splitCommand({ command, args }: Pick<CommandLine, 'command' | 'args'>): CommandLine | undefined {
  if (command.value.length > 10_000 || !/\s/.test(command.value.trim())) return undefined;
  const [program, ...words] = wordsOf(command);
  if (!program || words.length === 0) return undefined;
  const bare = /^[\w.+-]+$/.test(program.value);
  const known = isKnownProgram(program.value) || WRAPPING.has(programName(program.value));
  const line = bare && (known || words.some((w) => w.value.startsWith('-')) || args.length === 0);
  return line || known ? { command: program, args: [...words, ...args] } : undefined;
}

const WRAPPING = new Set(['sudo', 'env', 'sh', 'bash', 'zsh', 'cmd', 'powershell', 'pwsh', 'wsl', 'timeout', 'op', 'doppler', 'dotenvx']);

/** Names of variables: texts, or objects with a `name`. */
function namesOf(node: Node | undefined): Located<string>[] {
  const named = itemsOf(node).flatMap((item) => textOf(child(item, 'name')) ?? []);
  return [...textsOf(node), ...named, ...membersOf(node).map((m) => m.key)];
}

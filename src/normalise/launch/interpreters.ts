import type { Text } from '../../model/text.ts';
import type { Reader, Reading } from './line.ts';
import { type OptionLine, readOptions } from './options.ts';

/** How a program that runs a file is called. */
interface Interpreter {
  /** Options that take a value. */
  readonly valued?: readonly string[];
  /** Options that take code. */
  readonly code?: readonly string[];
  /** Options that name the file or module instead of the first word. */
  readonly file?: readonly string[];
  /** Options that name a module, which is no file. */
  readonly module?: readonly string[];
  /** Words before the file: `deno run`, `dotnet exec`. */
  readonly words?: readonly string[];
}

const NODE: Interpreter = {
  valued: [
    '-r',
    '--require',
    '--import',
    '--loader',
    '--experimental-loader',
    '-C',
    '--conditions',
    '--title',
    '--input-type',
    '--env-file',
  ],
  code: ['-e', '--eval', '-p', '--print', '-pe'],
};
const TYPESCRIPT: Interpreter = { ...NODE, valued: [...(NODE.valued ?? []), '--tsconfig', '-P', '--project', '--compiler', '-O', '--cwd'] };
const PYTHON: Interpreter = { valued: ['-W', '-X', '--check-hash-based-pycs'], code: ['-c'], module: ['-m'] };
const JAVA: Interpreter = {
  valued: ['-cp', '-classpath', '--class-path', '-p', '--module-path', '--add-opens', '--add-exports', '--add-modules', '--add-reads'],
  file: ['-jar'],
  module: ['-m', '--module'],
};

const INTERPRETERS: Readonly<Record<string, Interpreter>> = {
  node: NODE,
  nodejs: NODE,
  nodemon: { ...NODE, valued: [...(NODE.valued ?? []), '-w', '--watch', '-x', '--exec', '--ext'] },
  tsx: { ...TYPESCRIPT, words: ['watch'] },
  'ts-node': TYPESCRIPT,
  'ts-node-esm': TYPESCRIPT,
  'vite-node': TYPESCRIPT,
  jiti: {},
  java: JAVA,
  ruby: { valued: ['-I', '-r', '-C', '-E'], code: ['-e'] },
  perl: { valued: ['-I'], code: ['-e', '-E'], module: ['-M'] },
  php: { valued: ['-d', '-c', '--define', '--php-ini'], code: ['-r', '--run'], file: ['-f', '--file'] },
  rscript: { code: ['-e'] },
  lua: { valued: ['-l'], code: ['-e'] },
  elixir: { valued: ['-r', '-S'], code: ['-e', '--eval'] },
  julia: { valued: ['-t', '--threads', '-p'], code: ['-e', '--eval', '-E', '--print'] },
  osascript: { valued: ['-l'], code: ['-e'] },
  sh: { valued: ['-o', '-O'] },
  bash: { valued: ['-o', '-O', '--rcfile', '--init-file'] },
  zsh: { valued: ['-o'] },
  powershell: { valued: ['-ExecutionPolicy', '-ep', '-WindowStyle'], file: ['-File', '-file', '-f'] },
  pwsh: { valued: ['-ExecutionPolicy', '-ep', '-WindowStyle'], file: ['-File', '-file', '-f'] },
};

/** The reader of an interpreter's arguments; undefined for a program that is none. */
export function interpreterOf(name: string): Reader | undefined {
  const known = tableOf(name);
  return known && ((args) => readInterpreter(known, args));
}

/** What a package that is itself an interpreter (`npx tsx src/server.ts`) runs. */
export function interpreted(name: string, args: readonly Text[]): Pick<Reading, 'script' | 'inlineCode'> | undefined {
  const reading = interpreterOf(name)?.(args);
  return reading && { script: reading.script, inlineCode: reading.inlineCode };
}

function tableOf(name: string): Interpreter | undefined {
  if (/^(?:python|pythonw|pypy)[\d.]*$|^py$/.test(name)) return PYTHON;
  if (/^(?:node|php|ruby|perl|lua)[\d.]+$/.test(name)) return INTERPRETERS[name.replace(/[\d.]+$/, '')];
  return Object.hasOwn(INTERPRETERS, name) ? INTERPRETERS[name] : undefined;
}

function readInterpreter(known: Interpreter, args: readonly Text[]): Reading {
  const { code = [], file = [], module = [], valued = [] } = known;
  const line = untilTarget(args, new Set([...valued, ...code, ...file, ...module]), new Set([...code, ...file, ...module]));
  const last = line.options.at(-1);
  if (last?.value && code.includes(last.name)) return { inlineCode: last.value, serverArgs: line.rest };
  if (last?.value && file.includes(last.name)) return { script: last.value, serverArgs: line.rest };
  if (last?.value && module.includes(last.name)) return { runner: 'module', serverArgs: [last.value, ...line.rest] };
  const words = known.words?.includes(line.rest[0]?.value ?? '') ? line.rest.slice(1) : line.rest;
  const [script, ...serverArgs] = words;
  return { script, serverArgs };
}

/** The options up to the one that says what runs (`-m module`, `-c code`): whatever follows belongs to that. */
function untilTarget(args: readonly Text[], valued: ReadonlySet<string>, ending: ReadonlySet<string>): OptionLine {
  const whole = readOptions(args, valued);
  const end = whole.options.findIndex((option) => ending.has(option.name) && option.value !== undefined);
  const last = whole.options[end];
  if (!last?.value) return whole;
  const attached = last.written.value !== last.name;
  const index = args.indexOf(last.written) + (attached ? 1 : 2);
  return { options: whole.options.slice(0, end + 1), rest: args.slice(index) };
}

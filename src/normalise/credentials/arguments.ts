import type { Stdio } from '../../model/entry.ts';
import { part, type Text } from '../../model/text.ts';
import type { Place } from './place.ts';

const HEADER_FLAG = /^(?:-H|--headers?)$/;
const ENV_FLAG = /^(?:-e|--env|--env-var|--set-env|--environment)$/;
const LONG_FLAG = /^--?[A-Za-z][\w.-]*$/;
const FLAG_WITH_VALUE = /^(--?[A-Za-z][\w.-]{0,100})[=:](?!\/\/)/;
const ASSIGNMENT = /^([A-Za-z_][\w.-]{0,100})=/;
/** As above, and nothing else: with blanks or quotes behind it, the argument is a command line of its own. */
const LONE_ASSIGNMENT = /^([A-Za-z_][\w.-]{0,100})=(?=[^\s"']*$)/;
const HEADER = /^([A-Za-z][\w-]{0,100})\s{0,4}[:=]\s{0,4}/;

/** Flags that say too little by themselves, by the program or package that has them. */
const SHORT_FLAGS: readonly { readonly program: RegExp; readonly flag: string; readonly name: string }[] = [
  { program: /^redis-cli$/, flag: '-a', name: 'password' },
  { program: /^sshpass$/, flag: '-p', name: 'password' },
  { program: /^(?:mongosh?|clickhouse-client)$/, flag: '-p', name: 'password' },
  { program: /^@smithery\/cli(?:@|$)/, flag: '--key', name: 'api-key' },
];

/** Servers that take a key as an argument of its own: so many words behind this one. */
const POSITIONS: readonly { readonly program: RegExp; readonly word: string; readonly behind: number; readonly name: string }[] = [
  { program: /^@neondatabase\/mcp-server-neon(?:@|$)/, word: 'start', behind: 1, name: 'api-key' },
  // Behind the address of an e-mail account.
  { program: /^@upstash\/mcp-server(?:@|$)/, word: 'run', behind: 2, name: 'api-key' },
];

/** The arguments as places, each with the name that its flag, header or assignment gives it. */
export function argumentPlaces(stdio: Stdio): Place[] {
  const programs = [stdio.command, ...stdio.args].flatMap(({ value }) => [baseName(value), value]);
  return stdio.args.map((text, i) => {
    const where = `/args/${i}`;
    const flag = stdio.args[i - 1]?.value ?? '';
    const known = shortFlag(text, flag, programs) ?? positional(stdio.args, i, programs);
    return { where, kind: 'argument' as const, ...carried(text, flag), ...known };
  });
}

function carried(text: Text, flag: string): { name?: string; text: Text } {
  if (HEADER_FLAG.test(flag)) return assigned(text, HEADER) ?? { text };
  if (ENV_FLAG.test(flag)) return assigned(text, ASSIGNMENT) ?? { text };
  const own = assigned(text, FLAG_WITH_VALUE) ?? assigned(text, LONE_ASSIGNMENT);
  if (own) return headerInside(own);
  return LONG_FLAG.test(flag) && !text.value.startsWith('-') ? { name: nameOfFlag(flag), text } : { text };
}

/** `--header=Authorization: Bearer …`, `--env=TOKEN=…`. */
function headerInside(own: { name: string; text: Text }): { name: string; text: Text } {
  if (HEADER_FLAG.test(`--${own.name}`)) return assigned(own.text, HEADER) ?? own;
  return ENV_FLAG.test(`--${own.name}`) ? (assigned(own.text, ASSIGNMENT) ?? own) : own;
}

function assigned(text: Text, form: RegExp): { name: string; text: Text } | undefined {
  const match = form.exec(text.value);
  return match ? { name: nameOfFlag(match[1] ?? ''), text: part(text, match[0].length) } : undefined;
}

function shortFlag(text: Text, flag: string, programs: readonly string[]): { name?: string; text: Text } | undefined {
  const known = SHORT_FLAGS.find((short) => short.flag === flag && programs.some((name) => short.program.test(name)));
  return known && { name: known.name, text };
}

function positional(args: readonly Text[], index: number, programs: readonly string[]): { name: string; text: Text } | undefined {
  const text = args[index];
  if (!text || text.value.startsWith('-')) return undefined;
  const known = POSITIONS.find(
    ({ program, word, behind }) => args[index - behind]?.value === word && programs.some((name) => program.test(name)),
  );
  return known && { name: known.name, text };
}

const nameOfFlag = (flag: string) => flag.replace(/^-+/, '');

const baseName = (command: string) => command.slice(command.search(/[^/\\]*$/)).toLowerCase();

/** Variables that a container takes from the environment by name: `-e NAME`. */
export function forwardedNames(stdio: Stdio): { readonly where: string; readonly text: Text }[] {
  if (!stdio.launch.container) return [];
  return stdio.args.flatMap((text, i) =>
    ENV_FLAG.test(stdio.args[i - 1]?.value ?? '') && /^[A-Za-z_]\w*$/.test(text.value) ? [{ where: `/args/${i}`, text }] : [],
  );
}

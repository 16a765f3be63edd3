import { part, type Text } from '../../model/text.ts';

/** One option of a command line. */
interface Option {
  /** With its dashes, without `=value`. */
  readonly name: string;
  readonly value?: Text;
  readonly written: Text;
}

export interface OptionLine {
  readonly options: readonly Option[];
  /** What follows the options, `--` left out. */
  readonly rest: readonly Text[];
}

/**
 * Reads the options in front of the first word that is none.
 * @param valued the options that take a value, with their dashes; every other option stands alone
 */
export function readOptions(args: readonly Text[], valued: ReadonlySet<string>): OptionLine {
  const options: Option[] = [];
  let i = 0;
  for (; i < args.length; i++) {
    const arg = args[i];
    if (!arg?.value.startsWith('-') || arg.value === '-') break;
    if (arg.value === '--') {
      i++;
      break;
    }
    const option = readOption(arg, valued);
    const takesNext = option.value === undefined && valued.has(option.name);
    const value = takesNext ? args[++i] : option.value;
    options.push({ ...option, value });
  }
  return { options, rest: args.slice(i) };
}

function readOption(arg: Text, valued: ReadonlySet<string>): Option {
  const equals = arg.value.indexOf('=');
  if (arg.value.startsWith('--') || valued.has(equals > 0 ? arg.value.slice(0, equals) : arg.value)) {
    if (equals < 0) return { name: arg.value, written: arg };
    return { name: arg.value.slice(0, equals), value: part(arg, equals + 1), written: arg };
  }
  return readCluster(arg, valued);
}

/** `-it`, `-eNAME=value`, `-ie NAME`: short options written together, of which the last may take a value. A blank ends them: what is behind it was meant as an argument of its own. */
function readCluster(arg: Text, valued: ReadonlySet<string>): Option {
  for (let i = 1; i < arg.value.length && i < 8; i++) {
    const name = `-${arg.value.charAt(i)}`;
    if (name === '- ') break;
    if (!valued.has(name)) continue;
    const from = arg.value.charAt(i + 1) === '=' ? i + 2 : i + 1;
    return { name, value: from < arg.value.length ? part(arg, from) : undefined, written: arg };
  }
  return { name: arg.value, written: arg };
}

/** The value of the first of these options that has one. */
export function optionValue(line: OptionLine, ...names: readonly string[]): Text | undefined {
  return line.options.find((o) => names.includes(o.name) && o.value !== undefined)?.value;
}

/** Every value of these options, in order. */
export function optionValues(line: OptionLine, ...names: readonly string[]): Text[] {
  return line.options.flatMap((o) => (names.includes(o.name) && o.value ? [o.value] : []));
}

/** Whether one of the options stands on the line, with or without a value. */
export function hasOption(line: OptionLine, ...names: readonly string[]): boolean {
  return line.options.some((o) => names.includes(o.name));
}

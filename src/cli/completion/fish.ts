import type { CommandFacts, FlagFacts, Offered } from './commandFacts.ts';

/** Completion for fish: `mcp-audit completion fish | source`. */
export function fishCompletion(commands: readonly CommandFacts[]): string {
  const first = commands.map((c) => line(['-n', '__fish_use_subcommand', '-f', '-a', c.name, '-d', quoted(c.description)]));
  const rest = commands.flatMap((c) => {
    const here = ['-n', quoted(`__fish_seen_subcommand_from ${c.name}`)];
    const operand = c.operand.kind === 'files' ? [] : [line([...here, '-f', ...list(c.operand)])];
    return [...operand, ...c.flags.flatMap((flag) => (flag.long ? [line([...here, ...flagWords(flag)])] : []))];
  });
  return `${['# fish completion of mcp-audit', ...first, ...rest].join('\n')}\n`;
}

function flagWords({ long = '', description, value }: FlagFacts): string[] {
  return ['-l', long.slice(2), ...valueWords(value), '-d', quoted(description)];
}

/** `-x`: a value, and no file; `-r`: a value, which may be one. */
function valueWords(value: Offered | undefined): string[] {
  if (!value) return ['-f'];
  return value.kind === 'files' ? ['-r'] : ['-x', ...list(value)];
}

function list(value: Offered): string[] {
  return value.kind === 'words' ? ['-a', quoted(value.words.join(' '))] : [];
}

function line(words: readonly string[]): string {
  return ['complete', '-c', 'mcp-audit', ...words].join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** A header's value belongs to its name, whose colon tells that they were one word: `Authorization: Bearer …`. */
const WORD = /[\w-]+:\s+(?:(?:Bearer|Basic|Token)\s+)?[^\s-]\S*|\S+/gi;

/**
 * Cuts a command line that was joined with blanks (`ps`, a changed process title). `program` is the path it begins with, where
 * that is known: it may hold blanks itself.
 */
export function splitLine(line: string, program = ''): string[] {
  const known = program !== '' && line.startsWith(program) && /^(?:\s|$)/.test(line.slice(program.length));
  const rest = known ? line.slice(program.length) : line;
  return [...(known ? [program] : []), ...(rest.match(WORD) ?? [])];
}

/** Cuts a command line as Windows programs do: quotes hold blanks, `\"` is a quote. */
export function splitWindowsLine(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let quoted = false;
  let begun = false;
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    if (c === '\\' && line.charAt(i + 1) === '"') word += line.charAt(++i);
    else if (c === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(c)) {
      if (begun) words.push(word);
      word = '';
      begun = false;
      continue;
    } else word += c;
    begun = true;
  }
  return begun ? [...words, word] : words;
}

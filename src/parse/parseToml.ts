import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Node } from '../model/node.ts';
import { blank, withoutMarkers } from './blank.ts';
import { noteTooDeep } from './depthLimit.ts';
import type { Journal } from './journal.ts';
import { guarded } from './parserGuard.ts';
import { tooLarge } from './sizeLimit.ts';
import { damage, duplicate } from './tomlDamage.ts';
import { tooDeepAt } from './tomlDepth.ts';
import { tomlNode } from './tomlNode.ts';

/** `toml-eslint-parser` reads 1 to 10 MB a second. */
const MAX_LENGTH = 2 * 2 ** 20;
/** Characters that are read again, all attempts together. */
const MAX_REREAD = 4 * 2 ** 20;
const MAX_ATTEMPTS = 20;

const DUPLICATE = 'Defining a key multiple times is invalid';

/**
 * The root of a TOML text; undefined where it holds no value. Each line that is no TOML is a problem and is then read as
 * a blank one (a broken header with all of its table, so that no key lands in another table); a second writing of a key
 * or table is read apart and joins the tree.
 */
export function parseToml(text: string, journal: Journal): Node | undefined {
  if (tooLarge(text, MAX_LENGTH, journal)) return undefined;
  return guarded(() => {
    const programs = readable(withoutMarkers(text, journal), journal);
    for (const { range, value } of programs.flatMap(({ comments }) => comments))
      journal.comment(value, journal.span(range[0] + 1, range[1]));
    return tomlNode(programs, text, journal);
  }, journal);
}

/** The programs that can be read of a text, the main one first. */
function readable(text: string, journal: Journal): AST.TOMLProgram[] {
  const apart: AST.TOMLProgram[] = [];
  const attempts = Math.min(MAX_ATTEMPTS, 1 + MAX_REREAD / (text.length + 1));
  let rest = text;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const deep = tooDeepAt(rest);
    if (deep >= 0) {
      noteTooDeep(deep, journal);
      return apart;
    }
    const result = program(rest);
    if (!(result instanceof ParseError)) return [result, ...apart];
    const isDuplicate = result.message === DUPLICATE;
    noteError(result, rest, journal);
    const { start, end } = damage(rest, result.index, isDuplicate);
    const second = isDuplicate ? program(duplicate(rest, start, end)) : undefined;
    if (second && !(second instanceof ParseError)) apart.push(second);
    rest = blank(rest, start, end);
  }
  return apart;
}

function program(text: string): AST.TOMLProgram | ParseError {
  try {
    return parseTOML(text);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

function noteError(error: ParseError, text: string, journal: Journal): void {
  const start = Math.min(error.index, text.length);
  const at = journal.span(start, Math.min(start + 1, text.length));
  journal.problem(at, {
    message: `no valid TOML: ${error.message.toLowerCase()}`,
    help: 'Mend this line, or the one before it, and scan again.',
  });
}

import { type CST, Lexer, Parser } from 'yaml';
import type { Journal } from './journal.ts';

/** Lexemes that stand for no text: a document's start, the end of a broken flow, and "a scalar follows". */
const [DOCUMENT, FLOW_END, SCALAR] = ['\u0002', '\u0018', '\u001f'];

/** The tokens of a YAML text; its comments go to the journal. */
export function* yamlTokens(text: string, journal: Journal): Generator<CST.Token> {
  const parser = new Parser();
  let at = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    const isMark = before !== SCALAR && (lexeme === DOCUMENT || lexeme === FLOW_END || lexeme === SCALAR);
    if (before !== SCALAR && lexeme.startsWith('#')) journal.comment(lexeme.slice(1), journal.span(at + 1, at + lexeme.length));
    if (!isMark) at += lexeme.length;
    before = before === SCALAR ? '' : lexeme;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

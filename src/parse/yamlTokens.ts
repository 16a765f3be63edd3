import { type CST, Lexer, Parser } from 'yaml';
import { MAX_DEPTH, noteTooDeep } from './depthLimit.ts';
import type { Journal } from './journal.ts';

/** Lexemes that stand for no text: a document's start, the end of a broken flow, and "a scalar follows". */
const [DOCUMENT, FLOW_END, SCALAR] = ['\u0002', '\u0018', '\u001f'];

/** A real file of 2 MB has so many; a hostile one of nothing but brackets takes 10 seconds a million. */
const MAX_LEXEMES = 500_000;

/** The tokens of a YAML text, up to where they are too many or nest too deep; its comments go to the journal. */
export function* yamlTokens(text: string, journal: Journal): Generator<CST.Token> {
  const parser = new Parser();
  let at = 0;
  let before = '';
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const isMark = before !== SCALAR && (lexeme === DOCUMENT || lexeme === FLOW_END || lexeme === SCALAR);
    if (before !== SCALAR && lexeme.startsWith('#')) journal.comment(lexeme.slice(1), journal.span(at + 1, at + lexeme.length));
    if (!isMark) at += lexeme.length;
    before = before === SCALAR ? '' : lexeme;
    yield* parser.next(lexeme);
    if (++count > MAX_LEXEMES) {
      noteCut(at, journal);
      break;
    }
    if (parser.stack.length > MAX_DEPTH) {
      noteTooDeep(at, journal);
      break;
    }
  }
  yield* parser.end();
}

function noteCut(at: number, journal: Journal): void {
  const message = 'more values than are read of this format; those from here on are left out';
  journal.problem(journal.span(at, at), { kind: 'too-large', message, help: 'Split the file; no client needs one so large.' });
}

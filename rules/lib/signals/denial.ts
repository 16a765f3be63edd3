import { classOf } from './lexicon.ts';
import type { Token } from './sentences.ts';

export const NOT = classOf('not');
const BARRED = classOf('barred');
const WITHOUT = classOf('=without');
const REMINDERS = ['=forget', '=fail', '=hesitate', '=miss', '=only'].map(classOf);
const DETECT = classOf('detect');

/** Denied by the words just before, or by what the tool is not for. */
export function isDenied(tokens: readonly Token[], at: number): boolean {
  return holdsBefore(tokens, at, { classNumber: NOT, reach: 4 }) || holdsBefore(tokens, at, { classNumber: BARRED, reach: 14 });
}

/** `never … without` asks for what follows. */
export function isUndone(tokens: readonly Token[], at: number): boolean {
  const classes = tokens[at]?.classes;
  if (classes?.has(WITHOUT)) return holdsBefore(tokens, at, { classNumber: NOT, reach: 16 });
  if (!classes?.has(NOT)) return false;
  const ahead = tokens.slice(at + 1, at + 8).findIndex((token) => token.classes.has(WITHOUT)) + 1;
  return ahead > 0 && holdsBefore(tokens, at + ahead, { classNumber: NOT, reach: ahead });
}

/** Whether a word of a class stands before, with no pause between. */
function holdsBefore(tokens: readonly Token[], at: number, { classNumber, reach }: { classNumber: number; reach: number }): boolean {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    if (tokens[i]?.pause) break;
    if (tokens[i]?.classes.has(classNumber) && !isReminder(tokens[i + 1])) return true;
  }
  return false;
}

/** `never forget to` and `do not only` deny nothing. */
function isReminder(token: Token | undefined): boolean {
  return token !== undefined && REMINDERS.some((c) => token.classes.has(c));
}

/** Named by something that looks for it. */
export function isSpokenOf(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 25), at).some((token) => token.classes.has(DETECT));
}

/** What a comment in a configuration asks to be ignored. */
export interface InlineIgnore {
  readonly rules: readonly string[];
  /** Empty where none is given; such a comment suppresses nothing. */
  readonly reason: string;
}

const WORD = 'mcp-audit-ignore';

/** Reads `mcp-audit-ignore rule-id[, rule-id]: reason` from a comment's text; undefined where it says nothing of the kind. */
export function inlineIgnoreOf(comment: string): InlineIgnore | undefined {
  const start = comment.indexOf(WORD);
  if (start < 0) return undefined;
  const line = comment.slice(start + WORD.length).split('\n', 1)[0] ?? '';
  const colon = line.indexOf(':');
  const ids = colon < 0 ? line : line.slice(0, colon);
  const reason = colon < 0 ? '' : line.slice(colon + 1).replace(/\*\/|-->/g, '');
  return { rules: ids.match(/[a-z0-9][a-z0-9/-]*/g) ?? [], reason: reason.trim() };
}

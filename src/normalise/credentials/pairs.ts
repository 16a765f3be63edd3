import { tellingOf } from './names.ts';

/** A telling name and its value somewhere inside a text: `"apiKey": "…"`, `TOKEN=…`, `Password=…;`, `--token …`, `X-API-Key: …`. */
export interface Pair {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** A name, what stands between, and the scheme of a header; the value begins where it ends. */
const LEAD =
  /(?<![\w.])(?:(?<flag>--?[A-Za-z][\w-]{0,60})\s{1,4}(?!-)|(?<name>[A-Za-z_][\w.-]{0,100}(?:[ ](?:Key|Password|Token|Secret))?)(?:\\?["'])?\s{0,4}(?:=>|[:=])(?!\/\/)\s{0,4}|(?<scheme>Bearer)\s{1,4})(?<quote>\\?["'`])?(?:(?:Bearer|Basic|Token|ApiKey)\s{1,4})?/gi;

const BARE = /[^\s"'`&,;)}\]|\\]+/y;
const BARE_IN_LIST = /[^\s"'`;]+/y;
const QUOTED: Readonly<Record<string, RegExp>> = {
  '"': /[^"\\]*(?:\\[\s\S][^"\\]*)*/y,
  "'": /[^'\\]*(?:\\[\s\S][^'\\]*)*/y,
  '`': /[^`\\]*(?:\\[\s\S][^`\\]*)*/y,
  '\\"': /[^"\\]*(?:\\[^"][^"\\]*)*/y,
  "\\'": /[^'\\]*(?:\\[^'][^'\\]*)*/y,
};

/** Every pair with a telling name, those inside strings too. Linear in the text: a value that was read is not read again. */
export function pairsIn(text: string): Pair[] {
  if (!/[=:]|--|bearer/i.test(text)) return [];
  const bare = /;\s{0,4}[A-Za-z][\w ]{0,40}=/.test(text.slice(0, 4000)) ? BARE_IN_LIST : BARE;
  LEAD.lastIndex = 0;
  const pairs: Pair[] = [];
  for (let match = LEAD.exec(text); match; match = LEAD.exec(text)) {
    const { flag, name = flag ?? 'bearer', quote } = match.groups ?? {};
    const telling = tellingOf(name);
    if (telling === 'nothing' || telling === 'public') {
      LEAD.lastIndex = resumeAt(match);
      continue;
    }
    const from = LEAD.lastIndex;
    const to = endAt(quote ? (QUOTED[quote] ?? bare) : bare, text, from);
    if (to > from && !isCode(text.slice(from, to), name)) pairs.push({ name, from, to });
    LEAD.lastIndex = Math.max(to, from);
  }
  return pairs;
}

/** Behind the name and its delimiter, so that a pair in an untelling pair's value is found. */
function resumeAt(match: RegExpExecArray): number {
  return match.index + Math.max(1, match[0].length);
}

function endAt(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + (pattern.exec(text)?.[0].length ?? 0);
}

/** A variable, a call or the name again: source code that handles a secret, without one in it. */
function isCode(value: string, name: string): boolean {
  return (
    /[()[\]]|=>/.test(value) || /^[A-Za-z_]\w{0,40}(?:\.[A-Za-z_]\w{0,40}){1,5}$/.test(value) || value.toLowerCase() === name.toLowerCase()
  );
}

/** Names of files that a template engine with `{{ … }}` fills in: Go's (chezmoi, Helm), Jinja, Handlebars. */
const TEMPLATE = /\.(?:tmpl|tpl|gotmpl|j2|jinja2?|njk|hbs|mustache|template)$/i;

/** Where an action begins, and what ends it. */
const OPENING = /\{\{|\{%|\{#/g;
const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

/** `if`, `end`, `range`, assignments and comments put nothing in their place. */
const SILENT = /^[-~]?\s*(?:\/\*|!|\$\w+\s*:?=|(?:if|else|end|range|with|define|block|template|unless|each|for|set|raw)\b|#|\/)/;

/**
 * A configuration that a template engine has yet to fill in, as text of the same length that can be parsed: an action that stands for a
 * value becomes `null`, one within quotes loses its own quotes, all others become blanks. Every other character keeps its place. Texts
 * under other names are left as they are. Linear in the text.
 */
export function withoutActions(path: string, text: string): string {
  if (!TEMPLATE.test(path) || !text.includes('{')) return text;
  const parts: string[] = [];
  const unclosed = new Set<string>();
  let [end, quoted, last] = [0, false, ''];
  for (const { index, 0: opening } of text.matchAll(OPENING)) {
    const closing = CLOSING[opening] ?? '}}';
    if (index < end || unclosed.has(closing)) continue;
    const close = text.indexOf(closing, index + 2);
    if (close < 0) {
      unclosed.add(closing);
      continue;
    }
    const before = text.slice(end, index);
    quoted = isQuoted(before, quoted);
    last = lastOf(before, last);
    end = close + 2;
    parts.push(before, inPlaceOf(text.slice(index, end), { quoted, last, silent: opening !== '{{' }));
  }
  return parts.join('') + text.slice(end);
}

/** Whether a string is open behind the text; none goes beyond its line. */
function isQuoted(text: string, open: boolean): boolean {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const quotes = line.replace(/\\./g, '').split('"').length - 1;
  return (text.includes('\n') ? false : open) !== (quotes % 2 === 1);
}

/** The last character that is no blank; a `=` or `:` is asking for a value on its own line alone. */
function lastOf(text: string, before: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1).trimEnd();
  if (line !== '' || !text.includes('\n')) return line.at(-1) ?? before;
  return text.trimEnd().endsWith('[') ? '[' : '';
}

function inPlaceOf(action: string, { quoted, last, silent }: { quoted: boolean; last: string; silent: boolean }): string {
  if (quoted) return action.replace(/["\\]/g, "'");
  const blank = action.replace(/[^\r\n]/g, ' ');
  if (silent || SILENT.test(action.slice(2)) || action.includes('\n')) return blank;
  if (last === '=') return `""${blank.slice(2)}`;
  return last === ':' || last === '[' ? `null${blank.slice(4)}` : blank;
}

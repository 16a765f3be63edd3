/** A name that is a known one with something added: `mcp.json.bak`, `mcp.example.json`, `.claude.json.backup.1763800000000`. */
export interface Variant {
  /** The name without the addition. */
  readonly stem: string;
  readonly kind: 'backup' | 'template';
}

const BACKUP_WORDS = ['bak', 'backup', 'old', 'orig', 'save', 'saved', 'copy', 'prev', 'previous', 'corrupted', 'disabled', 'tmp', 'temp'];
const TEMPLATE_WORDS = [
  ...['example', 'sample', 'template', 'dist', 'default', 'defaults'],
  ...['tmpl', 'tpl', 'gotmpl', 'j2', 'jinja', 'jinja2', 'njk', 'hbs', 'mustache', 'erb'],
];

/** Behind the name: `.bak`, `.backup-2026-01-02`, `-old`, ` copy 2`, ` - Copy`, `~`, `.1763800000`, ` (1)`. */
const TRAILING = new RegExp(
  `^(.+?)(?:(?: -)?[.\\-_ ](${[...BACKUP_WORDS, ...TEMPLATE_WORDS].join('|')})[.\\-_ ]?[\\dTZ.:_-]*|[.\\-_](\\d[\\dTZ:_-]*)|~|  ?\\(\\d+\\))$`,
  'i',
);

/** Before the name: `example.mcp.json`. */
const LEADING = /^(?:example|sample|template)[.\-_](.*\.(?:json|jsonc|json5|toml|yaml|yml))$/i;

/** What Emacs saves by itself: `#mcp.json#`. */
const AUTOSAVED = /^#(.+)#$/;

/** Before the extension: `mcp.example.json`, `mcp-backup.json`, `mcp copy.json`. */
const EXTENSION = /\.(?:json|jsonc|json5|toml|yaml|yml)$/i;
const WORTH_A_LOOK =
  /~$|\d[Z)]?$|(?:\d[-_:T]?){8}[\dTZ:_-]*\.\w+$|^#.+#$|bak|backup|old|orig|save|copy|prev|corrupted|disabled|te?mp|example|sample|template|tmpl|tpl|j2|jinja|njk|hbs|mustache|erb|dist|default| \(\d/i;

/**
 * Takes the addition off a name, all of it where there are several; undefined where the name has none.
 * Clients and editors leave backups of configs beside them, secrets included.
 */
export function variantOf(name: string): Variant | undefined {
  if (name.length > 255 || !WORTH_A_LOOK.test(name)) return undefined;
  let stem = name;
  let kind: Variant['kind'] | undefined;
  for (let left = 3; left > 0; left--) {
    const shorter = strip(stem);
    if (!shorter) break;
    stem = shorter.stem;
    kind = kind === 'backup' ? kind : shorter.kind;
  }
  return kind && { stem, kind };
}

function strip(name: string): Variant | undefined {
  const [, plain] = LEADING.exec(name) ?? [];
  if (plain !== undefined) return { stem: plain, kind: 'template' };
  const [, saved] = AUTOSAVED.exec(name) ?? [];
  if (saved !== undefined) return { stem: saved, kind: 'backup' };
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  const found = TRAILING.exec(extension === '' ? name : name.slice(0, -extension.length));
  const [, stem, word] = found ?? [];
  if (stem === undefined) return undefined;
  const template = word !== undefined && TEMPLATE_WORDS.includes(word.toLowerCase());
  return { stem: `${stem}${extension}`, kind: template ? 'template' : 'backup' };
}

/** A sentence that says why a server failed, made from a line that it printed. */
interface Cause {
  readonly pattern: RegExp;
  readonly say: (match: RegExpExecArray) => string;
}

/** A variable as it is written in capitals; Node's own error codes look the same. */
const NAME = '\\b(?!ERR_)[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b';
/** Several in a row: `A`, `B` and `C`. */
const NAMES = `(${NAME}(?:[\`'"]?(?:, | ?/ ?|,? (?:and|or|&) )[\`'"]?${NAME}){0,3})`;

/** First match wins: the more a person can do about it, the earlier it stands. Every pattern runs on one line of at most 400 characters. */
const CAUSES: readonly Cause[] = [
  {
    pattern: /\bE404\b|is not in this registry|was not found in the package registry|404 Not Found - GET/i,
    say: () => 'package not found',
  },
  { pattern: /\bETARGET\b|No matching version found|no version of \S+ (?:matches|satisf)/i, say: () => 'package version not found' },
  { pattern: /could not determine executable to run/i, say: () => 'the package has no program to run' },
  {
    pattern: /cannot connect to the docker daemon|docker daemon running|failed to connect to the docker API|docker\.sock: connect/i,
    say: () => 'docker is not running',
  },
  {
    pattern: /pull access denied|manifest unknown|unable to find image .* locally$|repository does not exist/i,
    say: () => 'image not found',
  },
  {
    pattern: new RegExp(
      `${NAMES}[\`'"]?\\s*(?:\\([^)]{0,40}\\)\\s*)?(?:environment variables? |env(?:ironment)? var(?:iable)?s? )?(?:is|are|was|were|must be|has to be)?\\s*(?:not (?:set|provided|defined|found|configured)|required|missing|undefined|set\\b|provided|empty)`,
    ),
    say: (m) => notSet(m[1]),
  },
  // What zod says of an environment, in its two forms.
  { pattern: new RegExp(`"${NAMES}":\\s*\\[?\\s*"Required`), say: (m) => notSet(m[1]) },
  {
    pattern: new RegExp(`\\b(?:[Cc]annot|[Cc]an't|[Uu]nable|[Rr]efus\\w+)\\b.{0,80}\\bwithout (?:an? |the |setting )?[\`'"]?${NAMES}`),
    say: (m) => notSet(m[1]),
  },
  {
    pattern: new RegExp(
      `\\b(?:[Mm]issing|MISSING|[Rr]equire[ds]?|[Mm]ust (?:set|provide|specify)|[Pp]lease (?:set|provide|specify|configure|export|add)|[Nn]eeds?|[Nn]o|[Ss]et|[Pp]rovide)\\b[^A-Z]{0,60}${NAMES}`,
    ),
    say: (m) => notSet(m[1]),
  },
  {
    pattern:
      /(?:missing|required|requires|no|must provide|please provide|invalid)\b.{0,40}\b((?:api|access|auth|authorization|authentication|bearer|personal)[ -]?(?:key|token)|credentials?|connection string)\b/i,
    say: (m) => `needs ${article(m[1] ?? 'key')}`,
  },
  {
    pattern:
      /\bmissing (?:\d{1,2} )?(?:required |positional |non-option ){0,2}(?:arg(?:ument)?|option|parameter|flag)s?(?:: ?| (?=['"`<]))['"`]?([\w@<[-][\w@<>[\]./, =-]{0,80})/i,
    say: (m) => missing(m[1]),
  },
  {
    pattern: /arguments are required: ([\w./, -]{1,80})|required option ['"`]([^'"`]{1,80})['"`] not specified/,
    say: (m) => missing(m[1] ?? m[2]),
  },
  {
    pattern:
      /\b(?:missing|requires?|required|must (?:specify|provide|set|pass)|please (?:specify|provide|pass|use|set))\b[^-]{0,60}(?<![\w-])(--(?!help|version)[a-z][\w-]*(?:[ ,/|]{1,3}(?:or |and )?--[a-z][\w-]*){0,4})/i,
    say: (m) => missing(m[1]),
  },
  {
    pattern:
      /(?:missing|required|unspecified)\b.{0,30}\b(?:argument|option|parameter|flag|directory|path)s?\b.{0,60}|at least one .{0,40}(?:directory|argument|path) .{0,20}(?:required|must)/i,
    say: () => 'an argument is missing',
  },
  {
    pattern:
      /please (?:log|sign) ?in|(?:log|sign)-?in (?:required|needed)|not (?:logged|signed) in|open(?:ing)? (?:the |your )?browser|authori[sz]e (?:this|the) (?:app|client)|authentication (?:failed|required)|unauthori[sz]ed|\b401\b|device code/i,
    say: () => 'needs sign-in',
  },
  {
    pattern: /(?:ENOTFOUND|EAI_AGAIN)\s+([\w.-]{1,100})|getaddrinfo\s+\w+\s+([\w.-]{1,100})/,
    say: (m) => `needs network: ${m[1] ?? m[2]} cannot be found`,
  },
  {
    pattern: /(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)\s+([\w.:[\]-]{1,100})/,
    say: (m) => `needs network: ${m[1]} cannot be reached`,
  },
  {
    pattern:
      /fetch failed|failed to fetch|dns error|name resolution|network is unreachable|could not resolve|\bENOTFOUND\b|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|connection refused|max retries exceeded|error sending request/i,
    say: () => 'needs network: what it connects to cannot be reached',
  },
  { pattern: /EADDRINUSE|address already in use/i, say: () => 'the port that it listens on is taken' },
  {
    pattern: /Could not locate the bindings file|Cannot find module '[^']{1,200}\.node'/,
    say: () => 'a native module is missing: it was installed without its install scripts, or for another system',
  },
  {
    pattern: /was compiled against a different Node\.js version|ERR_DLOPEN_FAILED|invalid ELF header/,
    say: () => 'a native module is missing: what is installed was built for another Node or system',
  },
  { pattern: /Cannot find (?:module|package) '([^']{1,200})'/, say: (m) => `a module is missing: ${m[1]}` },
  { pattern: /No module named '?([\w.]{1,100})/, say: (m) => `a module is missing: ${m[1]}` },
  // Where it may not write, Node says of a folder that it makes with those above it that it is not there.
  {
    pattern: /(?:ENOENT: no such file or directory|EROFS: read-only file system),? mkdir '([^']{1,200})'/,
    say: (m) => `cannot make the folder ${m[1]}`,
  },
  { pattern: /EROFS: read-only file system,? \w{1,20} '([^']{1,200})'/, say: (m) => `cannot write ${m[1]}` },
  {
    pattern: /can't open file '?([^':]{1,200})|ENOENT: no such file or directory,? ?(?:\w{1,20} )?'([^']{1,200})'/,
    say: (m) => `file not found: ${m[1] ?? m[2]}`,
  },
  { pattern: /^bwrap: execvp ([^:]{1,200}): No such file/, say: (m) => `command not found: ${m[1]}` },
  { pattern: /(?:sh|bash|zsh)?:? ?(?:\d+: )?([\w./@-]{1,100}): (?:command )?not found/, say: (m) => `command not found: ${m[1]}` },
  {
    pattern: /EBADENGINE|unsupported engine|requires node(?:\.js)? (?:version )?[>=v\d]/i,
    say: (m) => `does not run on this Node: ${m[0]}`,
  },
  { pattern: /EACCES|EPERM|permission denied/i, say: () => 'permission denied' },
  { pattern: /"message": ?"([^"]{3,200})"/, say: (m) => m[1] ?? '' },
];

function article(noun: string): string {
  const lower = noun.toLowerCase().replace(/^api/, 'API');
  return /s$/.test(lower) ? lower : `${/^[aeiou]/i.test(lower) ? 'an' : 'a'} ${lower}`;
}

/** Where a server names several, it does not say which of them it has. */
function notSet(names = ''): string {
  return `${[...new Set(names.match(/[A-Z][A-Z0-9_]+/g))].join(' or ')} is not set`;
}

function missing(what = ''): string {
  return `an argument is missing: ${what.trim().replace(/[.,]$/, '')}`;
}

/** What a server got over: it may still be the reason, but only where nothing else is known. */
const GOT_OVER =
  /\[warn(?:ing)?\]|\b(?:default(?:s|ing)?|fall(?:ing)?[ -]?back|disabled|skipp(?:ed|ing)|optional|ignor(?:ed|ing)|instead)\b/i;

/** What a server's own output says of its failure; undefined where it says nothing that is known. */
export function causeIn(output: string): string | undefined {
  const lines = output.split('\n').map((line) => uncoloured(line.slice(0, 400)));
  return (
    environment(output) ?? causeAmong(lines.filter((line) => !GOT_OVER.test(line))) ?? crash(lines) ?? causeAmong(lines) ?? usage(lines)
  );
}

function causeAmong(lines: readonly string[]): string | undefined {
  for (const { pattern, say } of CAUSES) {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (match) return say(match);
    }
  }
  return undefined;
}

/** A line without the sequences that colour it on a terminal. */
export function uncoloured(line: string): string {
  return line.replaceAll(COLOUR, '');
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]{0,20}m`, 'g');

/** The issues that zod prints over several lines, one for each variable of the environment that is wrong. */
function environment(output: string): string | undefined {
  const path = /"path": ?\[\s{0,40}"([A-Z][A-Z0-9_]{2,60})"/.exec(output)?.[1];
  return path === undefined ? undefined : /"message": ?"(?:Required|[^"]{0,80}received undefined)"/.test(output) ? notSet(path) : undefined;
}

/**
 * Node prints its own version below every uncaught error. It matters where the program is at odds with it; what was thrown on purpose
 * is a plain `Error`, and speaks for itself.
 */
function crash(lines: readonly string[]): string | undefined {
  const version = lines.map((line) => /^Node\.js v(\d{1,3}\.\d{1,3}\.\d{1,3})/.exec(line)?.[1]).find((v) => v !== undefined);
  if (version === undefined) return undefined;
  const error = lines.findLast((line) => /^(?:Uncaught )?\w*Error\b.{0,40}:/.test(line));
  if (error?.startsWith('Error:')) return undefined;
  return `crashes on Node ${version}${error ? `: ${error}` : ''}`;
}

/** Usage is printed below many an error; it is the reason only where there is none. */
function usage(lines: readonly string[]): string | undefined {
  if (lines.some((line) => /^(?:error|fatal)\b/i.test(line))) return undefined;
  const at = lines.findIndex((line) => /^\s*(?:\[[^\]]{0,20}\]\s*)?usage(?::|\s*$)|unknown command:? undefined/i.test(line));
  if (at < 0) return undefined;
  const synopsis = /usage(?::\s*(.{3,})|.{0,1}$)/i.exec(lines[at] ?? '');
  const shown = synopsis ? (synopsis[1] ?? lines[at + 1] ?? '').trim() : '';
  return `prints its usage, so an argument is missing or wrong${shown ? ` (${shown.slice(0, 80)})` : ''}`;
}

/** A sentence that says why a server failed, made from a line that it printed. */
interface Cause {
  readonly pattern: RegExp;
  readonly say: (match: RegExpExecArray) => string;
}

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
    pattern:
      /\b(?!ERR_)([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b[`'"]?\s*(?:\([^)]{0,40}\)\s*)?(?:environment variable |env(?:ironment)? var(?:iable)? )?(?:is|was|must be|has to be|are)?\s*(?:not (?:set|provided|defined|found|configured)|required|missing|undefined|set\b|provided|empty)/,
    say: (m) => `${m[1]} is not set`,
  },
  {
    pattern:
      /\b(?:[Mm]issing|MISSING|[Rr]equire[ds]?|[Mm]ust (?:set|provide|specify)|[Pp]lease (?:set|provide|specify|configure|export|add)|[Nn]eeds?|[Nn]o|[Ss]et|[Pp]rovide)\b[^A-Z]{0,60}\b(?!ERR_)([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b/,
    say: (m) => `${m[1]} is not set`,
  },
  {
    pattern:
      /(?:missing|required|requires|no|must provide|please provide|invalid)\b.{0,40}\b((?:api|access|auth|personal)[ -]?(?:key|token)|credentials?|connection string)\b/i,
    say: (m) => `needs ${article(m[1] ?? 'key')}`,
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
  { pattern: /Cannot find (?:module|package) '([^']{1,200})'/, say: (m) => `a module is missing: ${m[1]}` },
  { pattern: /No module named '?([\w.]{1,100})/, say: (m) => `a module is missing: ${m[1]}` },
  {
    pattern: /can't open file '?([^':]{1,200})|ENOENT: no such file or directory,? ?(?:open|stat|lstat|scandir)? ?'?([^']{0,200})/,
    say: (m) => `file not found: ${m[1] ?? m[2]}`,
  },
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

/** What a server's own output says of its failure; undefined where it says nothing that is known. */
export function causeIn(output: string): string | undefined {
  const lines = output.split('\n').map((line) => line.slice(0, 400));
  for (const { pattern, say } of CAUSES) {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (match) return say(match);
    }
  }
  return crash(lines) ?? usage(lines);
}

/** Node prints its own version below an uncaught error. */
function crash(lines: readonly string[]): string | undefined {
  const version = lines.map((line) => /^Node\.js v(\d{1,3}\.\d{1,3}\.\d{1,3})/.exec(line)?.[1]).find((v) => v !== undefined);
  if (version === undefined) return undefined;
  const error = lines.find((line) => /^(?:Uncaught )?\w*Error\b/.test(line));
  return `crashes on Node ${version}${error ? `: ${error}` : ''}`;
}

/** Usage is printed below many an error; it is the reason only where there is none. */
function usage(lines: readonly string[]): string | undefined {
  if (lines.some((line) => /^(?:error|fatal)\b/i.test(line))) return undefined;
  const printed = lines.some((line) => /^\s*(?:\[[^\]]{0,20}\]\s*)?usage:|unknown command:? undefined/i.test(line));
  return printed ? 'prints its usage, so an argument is missing or wrong' : undefined;
}

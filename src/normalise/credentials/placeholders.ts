/** Words that people write where a secret has yet to be put. None of them is likely inside a random value. */
const SAYS_SO =
  /(?:^|[^a-z])your|^my[-_ ]|placeholder|changeme|change[-_ ]me|change[-_ ]this|replace[-_ ]?(?:me|with|this)|redacted|example|(?:^|[^a-z])(?:insert|replace|enter|put|paste|add|fill|provide|set|dummy|sample|fake|todo|tbd|fixme|masked|hidden|removed|secret)[-_ ](?:your|the|a|me|in|with|here|it|key|token|api)|(?:key|token|secret|password|value|id)[-_ ]?(?:goes[-_ ]?)?here|not[-_]?(?:needed|required|used|real|set)|(?:^|[^a-z])(?:dummy|redacted|actual|xxx)(?:[^a-z]|$)/i;

/** The gap as a whole: `<key>`, `[REDACTED_API_KEY]`, `{your key}`, `{{TOKEN}}`, `__TOKEN__`, `%TOKEN%`. */
const FRAMED = /^(?:<[^<>]{0,200}>|\[[^[\]]{0,200}\]|\{{1,2}[^{}":]{0,200}\}{1,2}|__\w{1,100}__|«[^«»]{0,200}»)$/;

/** A part of it is a gap: `sk-<key>`, `sk-...`, `ghp_xxxxxx`, `****`, `abc…`. */
const GAP = /<[A-Za-z][\w .-]{1,60}>|\.{3}|…|[*•]{3}|x{5}|^(?:[a-z0-9]{1,12}[-_.]){0,4}(?:x{3,}|0{6,}|_{3,})$/i;

/** Runs that hands type: nobody's key holds them. */
const TYPED = /1234567|abcdefgh|0123456789|qwerty|(?:deadbeef){2}|^(?:abc|foo|bar|test|key|token|secret)[-_]?\d{0,4}$/i;

/** A constant's name in place of its value: `ACTUAL_API_KEY`, `GITHUB_TOKEN`. */
const CONSTANT = /^[A-Z]{2,}[A-Z0-9]{0,20}(?:_[A-Z0-9]{1,20}){1,8}$/;

/** Whether a value says itself that the real one has yet to be filled in. */
export function saysPlaceholder(value: string): boolean {
  const text = value.slice(0, 1000);
  if (FRAMED.test(text.trim()) || GAP.test(text) || TYPED.test(text) || SAYS_SO.test(text)) return true;
  if (CONSTANT.test(text) && !/\d{3}/.test(text)) return true;
  return text.length >= 4 && new Set(text.toLowerCase().replace(/[-_. ]/g, '')).size <= 2;
}

/** Words only, such as `github-token` or a sentence: what a person writes, and no service prints. */
export function isWords(value: string): boolean {
  const text = value.slice(0, 400);
  if (/[^\x20-\x7e]/.test(text)) return true;
  return /^[A-Za-z]{1,19}(?:[-_. ]+[A-Za-z]{1,19}){0,12}[-_. ]?$/.test(text) && !/[a-z][A-Z][a-z]?[A-Z]/.test(text);
}

const WEAK =
  /^(?:(?:local)?(?:admin|root|postgres|mysql|mongo|redis|neo4j|guest|user|test|dev|demo|pass|passwd|password|secret|letmein|welcome|minio|minioadmin|elastic|rabbitmq|sa|oracle|docker|local|default)[-_]?(?:dev|local|test|password|pass|secret|admin|root)?[-_]?(?:\d{1,4})?!?)$/i;

/** A password that is tried first. */
export function isCommonPassword(value: string): boolean {
  return WEAK.test(value);
}

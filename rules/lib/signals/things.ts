import { once } from '../once.ts';
import { classOf } from './lexicon.ts';

/** Paths, addresses and names, by what they lead to: the classes that each pattern gives. */
const THINGS: readonly (readonly [pattern: RegExp, classes: string])[] = [
  [/^[<[]/, 'tag'],
  [/^https?:/, 'address url'],
  [/^https?:.*[?&]\w+=$/, 'openUrl'],
  [/^[\w.+-]+@/, 'address mailbox'],
  [/^(?:\+\d|0x|[A-Z]{2}\d\d)/, 'address mailbox'],
  [
    /(?:^|[\\/])\.(?:ssh|aws|gnupg|kube|docker|netrc|npmrc|pypirc|pgpass|git-credentials|azure|gcloud|password-store|mozilla|vault-token)\b|\bid_(?:rsa|ed25519|ecdsa|dsa)\b|^\/etc\/(?:passwd|shadow|sudoers)|(?:bash|zsh|shell)_history|known_hosts|wallet\.dat|Login Data|\.config\/(?:gcloud|gh)\b|\/proc\/self\/environ/i,
    'privateFile file',
  ],
  [
    /(?:^|[\\/.])(?:env(?:\.\w+)?|mcp\.json|claude_desktop_config\w*|claude\.json|secrets?\.\w+|credentials\w*(?:\.\w+)?)$|[\\/]\.(?:cursor|claude|codex|vscode|config|gemini)\b|^~\/\.\w/i,
    'configFile file',
  ],
  [/^(?:~|\$|%)/, 'homePath file'],
  [/^\/(?:etc|root|proc|boot|var\/spool)\//, 'systemPath'],
  [
    /(?:CLAUDE(?:\.local)?|AGENTS?|GEMINI)\.md|\.cursor\/?rules|\.(?:windsurf|cline)rules|copilot-instructions|\.(?:bash|zsh)rc|\.git\/hooks|crontab|authorized_keys|SOUL\.md|MEMORY\.md/i,
    'memoryFile',
  ],
  [/^[A-Z][A-Z\d]*_(?:[A-Z\d]+_)*(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|PAT)$/, 'secretName'],
  [/^[a-z][a-z\d]*(?:_[a-z\d]+)+$/, 'name'],
  [
    /^(?=[a-z_\d]+$)(?:\w+_)?(?:send|delete|transfer|credentials?|secrets?|export|upload|pay|payment|exec|admin|drop|passwords?|post|forward|email|shell|grant|exfiltrate|steal|wipe)(?:_\w+)?$/,
    'riskyName',
  ],
  [
    /^(?=[a-z_\d]+$)(?:\w+_)?(?:credentials?|secrets?|passwords?|tokens|(?:access|auth|session|refresh|bearer|admin)_token|api_?keys?|private_key|env|environ|keychain|cookies)(?:_\w+)?$/,
    'secretCall',
  ],
  [
    /^(?=[a-z_\d]+$)(?:get|read|fetch|list|dump|show|load|reveal|retrieve|export|find)_(?:\w+_)?(?:credentials?|secrets?|passwords?|tokens?|api_?keys?|private_key|env|environ|keychain|cookies)(?:_\w+)?$/,
    'secretGet',
  ],
];

/** Every class that a thing can be in. */
export const THING_CLASSES: readonly string[] = THINGS.flatMap(([, classes]) => classes.split(' '));

const numbered = once(() => THINGS.map(([pattern, classes]) => [pattern, classes.split(' ').map(classOf)] as const));

/** The classes of a path, address or name; a public key is nobody's secret. */
export function thingClasses(thing: string): ReadonlySet<number> {
  if (/\.pub$/.test(thing)) return new Set();
  return new Set(numbered().flatMap(([pattern, classes]) => (pattern.test(thing) ? classes : [])));
}

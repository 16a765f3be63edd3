import type { Expansion, ReferenceSyntax } from '../../model/expansion.ts';
import { matchesOf } from './matchesOf.ts';

/** A reference as it stands in a text. */
export interface Referral {
  readonly from: number;
  readonly to: number;
  /** What it is called: the variable, the input. */
  readonly name: string;
  /** `none`: meant as a reference, and one nowhere (`$input:TOKEN`). */
  readonly syntax: ReferenceSyntax | 'secret-store' | 'code' | 'none';
  /** `${VAR:-this}`: where it stands in the text. */
  readonly fallback?: { readonly from: number; readonly to: number };
}

const PREFIXED: Readonly<Record<string, ReferenceSyntax>> = {
  env: '${env:VAR}',
  input: '${input:id}',
  secret: '${secret:X}',
  file: '${file:path}',
  user_config: '${user_config.X}',
};

const FORMS: readonly string[] = [
  '\\$\\{cmd:\\s{0,4}(?<printed>[^{}]{1,400})\\}',
  '\\$\\{\\{\\s{0,4}(?<store>secrets|inputs|env|vars)\\.(?<stored>[\\w.-]{1,100})\\s{0,4}\\}\\}',
  '\\{\\{\\s{0,4}(?<mustache>[\\w.-]{1,100})\\s{0,4}\\}\\}',
  '\\$\\{(?<prefix>[a-zA-Z_]\\w{0,30})[:.](?<prefixed>[^${}\\s:=?+-][^{}]{0,200})\\}',
  '(?<!\\$)\\{(?<bare>env|file):(?<named>[^{}]{1,200})\\}',
  '\\$\\{(?<variable>[A-Za-z_]\\w{0,100})(?<rest>:?[-=?+][^{}]{0,400})?\\}',
  '\\$\\((?<command>[^()]{1,400})\\)',
  '(?<![\\w%])%(?<windows>[A-Za-z_]\\w{1,100})%',
  '(?<![\\w$\\\\])\\$(?:env|input|secret):(?<braceless>[A-Za-z_][\\w-]{0,100})',
  '(?<![\\w$\\\\])\\$(?<dollar>[A-Z_][A-Z0-9_]{1,100})(?![\\w(])',
  '(?<![\\w])(?<scheme>op|vault|keychain|keyring|secretref|aws-sm|gcp-sm|azkv|bws|infisical)://(?<secretPath>[^\\s"\'<>]{1,300})',
  '(?<![\\w.])(?:process\\.env|os\\.environ|import\\.meta\\.env|ENV)(?:\\.|\\[["\']|\\.get\\(["\'])(?<code>[A-Za-z_]\\w{0,100})',
];

const ANY = new RegExp(FORMS.join('|'), 'g');

/** Everything in the text that some client, shell or secret store would replace. Linear in the text. */
export function referralsIn(text: string): Referral[] {
  const printed = /^\$: (.{1,400})/.exec(text);
  if (printed) return [{ from: 0, to: text.length, name: printed[1] ?? '', syntax: '$: command' }];
  if (/^\$?COPILOT_MCP_\w{1,100}$/.test(text)) return [{ from: 0, to: text.length, name: text, syntax: 'COPILOT_MCP_X' }];
  if (!/[$%{]|:\/\/|env/i.test(text)) return [];
  return matchesOf(ANY, text).map(referralOf);
}

function referralOf(match: RegExpExecArray): Referral {
  const {
    printed,
    store,
    stored,
    mustache,
    prefix,
    prefixed,
    bare,
    named,
    variable,
    rest,
    command,
    windows,
    braceless,
    dollar,
    secretPath,
    code,
  } = match.groups ?? {};
  const here = { from: match.index, to: match.index + match[0].length };
  if (printed) return { ...here, name: printed, syntax: '$: command' };
  if (store) return { ...here, name: stored ?? '', syntax: store === 'inputs' ? '${{ inputs.X }}' : '${{ secrets.X }}' };
  if (mustache) return { ...here, name: mustache, syntax: '{{VAR}}' };
  if (prefix) return { ...here, name: prefixed ?? '', syntax: PREFIXED[prefix] ?? '${place}' };
  if (bare) return { ...here, name: named ?? '', syntax: bare === 'env' ? '{env:VAR}' : '{file:path}' };
  if (variable) return { ...here, name: variable, syntax: rest ? '${VAR:-default}' : '${VAR}', fallback: fallbackOf(here.to, rest) };
  if (command) return { ...here, name: command, syntax: '$(command)' };
  if (windows) return { ...here, name: windows, syntax: '%VAR%' };
  if (braceless) return { ...here, name: braceless, syntax: 'none' };
  if (dollar) return { ...here, name: dollar, syntax: '$VAR' };
  return { ...here, name: secretPath ?? code ?? '', syntax: secretPath ? 'secret-store' : 'code' };
}

function fallbackOf(end: number, rest: string | undefined): Referral['fallback'] {
  const mark = rest && /^:?[-=]/.exec(rest)?.[0];
  return mark && rest.length > mark.length ? { from: end - 1 - (rest.length - mark.length), to: end - 1 } : undefined;
}

/** What runs between the client and the server and expands references of its own. */
export type Expander = 'shell' | 'cmd' | 'secret-store' | 'mcp-remote';

const EXPANDED_BY: Readonly<Record<Expander, readonly Referral['syntax'][]>> = {
  shell: ['${VAR}', '${VAR:-default}', '$VAR', '$(command)'],
  cmd: ['%VAR%'],
  'secret-store': ['secret-store', '{{VAR}}'],
  // mcp-remote puts environment variables into its own --header values.
  'mcp-remote': ['${VAR}'],
};

/** Whether the real value takes the reference's place before the server sees it. */
export function isExpanded(syntax: Referral['syntax'], expansion: Expansion, expanders: readonly Expander[]): boolean {
  if (syntax === 'code') return true;
  const own = expansion.patterns.some((pattern) => pattern === syntax || (syntax === '${VAR}' && pattern === '${VAR:-default}'));
  return own || expanders.some((expander) => EXPANDED_BY[expander].includes(syntax));
}

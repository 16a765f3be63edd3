import type { Misfit, Transport } from '../model/entry.ts';
import type { Expansion } from '../model/expansion.ts';
import type { Text } from '../model/text.ts';
import { plainText } from '../model/untrusted.ts';
import { referralsIn } from './credentials/references.ts';
import type { Dialect } from './dialect.ts';
import { EDITOR_PLACES, PLUGIN_PLACES } from './expansions.ts';
import { programName } from './launch/programName.ts';
import { SHELLS } from './launch/shells.ts';

/** References that reach the server as they are written, because the client does not expand their kind. */
export function unexpanded({ transport, dialect }: { transport: Transport; dialect: Dialect }): Misfit[] {
  const seen = new Set<number>();
  // What stands there is filled in by a release (`${VERSION}`), before a registry or a client sees it.
  if (dialect.id === 'registry-manifest') return [];
  const targets = new Set(dialect.literalTarget ? targetsOf(transport) : []);
  const own = ownVariables(transport);
  return textsOf(transport).flatMap((text) =>
    referralsIn(text.value).flatMap((referral) => {
      const expansion = targets.has(text) ? NOTHING : dialect.expansion;
      const written = text.value.slice(referral.from, referral.to);
      const at = text.within(referral.from, referral.to);
      if (!BROKEN.has(referral.syntax) || isExpanded(written, referral.syntax, expansion) || seen.has(at.start)) return [];
      if (own.texts.has(text) && own.names.has(referral.name)) return [];
      seen.add(at.start);
      return [misfit(at, written, referral.name, dialect)];
    }),
  );
}

/** Syntaxes that can mean nothing but a reference; a lone `$VAR`, `%VAR%` or `{{VAR}}` may be meant for the server. */
const BROKEN: ReadonlySet<string> = new Set([
  '${VAR}',
  '${VAR:-default}',
  '${env:VAR}',
  '{env:VAR}',
  '${input:id}',
  '${{ inputs.X }}',
  '${{ secrets.X }}',
  '${secret:X}',
  '${user_config.X}',
  '${file:path}',
  '{file:path}',
  'none',
]);

function isExpanded(written: string, syntax: string, { patterns, places }: Expansion): boolean {
  if (patterns.some((pattern) => pattern === syntax || (syntax === '${VAR}' && pattern === '${VAR:-default}'))) return true;
  const place = /^\$\{([^}]*)\}$/.exec(written)?.[1];
  return place !== undefined && places.some((p) => (p.endsWith('*') ? place.startsWith(p.slice(0, -1)) : p === place));
}

const NOTHING: Expansion = { id: '', patterns: [], places: [] };

/** Where the server is. */
function targetsOf(transport: Transport): Text[] {
  if (transport.kind === 'stdio') return [transport.command];
  return 'url' in transport ? textsOf(transport) : [];
}

/** The headers, and the variables of the entry's own that they may name. */
function ownVariables(transport: Transport): { readonly texts: ReadonlySet<Text>; readonly names: ReadonlySet<string> } {
  const { headers, variables } = 'url' in transport ? transport : { headers: [] };
  return { texts: new Set(headers.flatMap(({ value }) => value ?? [])), names: new Set(variables?.map(({ name }) => name.value)) };
}

/** Texts that go straight to the server. What passes through a shell, a bridge or a secret store is expanded there. */
function textsOf(transport: Transport): Text[] {
  if ('url' in transport) return [transport.url, ...transport.headers.flatMap((h) => h.value ?? [])];
  if (transport.kind !== 'stdio') return [];
  const { command, args, env, launch } = transport;
  const values = env.flatMap((v) => v.value ?? []);
  const expandedLater = launch.bridge !== undefined || launch.inlineCode !== undefined || launch.wrappers.some(expands);
  return [command, ...(expandedLater ? [] : args), ...values];
}

const STORES = new Set(['op', 'doppler', 'dotenvx', 'infisical', 'varlock', 'teller']);

function expands(wrapper: Text): boolean {
  const name = programName(wrapper.value.split(' ', 1)[0] ?? '');
  return Object.hasOwn(SHELLS, name) || STORES.has(name);
}

function misfit(at: Misfit['at'], written: string, name: string, { reader, expansion }: Dialect): Misfit {
  const form = expansion.patterns.find((p) => p === '${env:VAR}' || p === '${VAR}' || p === '{env:VAR}');
  const isPlace = EDITOR_PLACES.includes(name) || PLUGIN_PLACES.includes(name);
  const instead = isPlace ? undefined : (withBraces(written, expansion) ?? form?.replace('VAR', variableName(name)));
  const message = `${reader} does not expand \`${plainText(written, 80)}\`; the server gets these very characters`;
  return { kind: 'unexpanded-reference', at, message, instead };
}

/** `$input:token` where `${input:token}` is meant, and would be expanded. */
function withBraces(written: string, expansion: Expansion): string | undefined {
  const braced = `\${${written.slice(1)}}`;
  const [only] = referralsIn(braced);
  return /^\$\w/.test(written) && only && isExpanded(braced, only.syntax, expansion) ? braced : undefined;
}

/** `jenkins-auth` as an environment variable: `JENKINS_AUTH`. */
function variableName(name: string): string {
  return /^\w+$/.test(name) ? name : name.replace(/\W+/g, '_').toUpperCase();
}

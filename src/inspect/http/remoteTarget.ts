import type { Entry, Remote } from '../../model/entry.ts';
import type { Variable } from '../../model/launch.ts';
import { type Expanded, expand, type Surroundings } from '../references.ts';
import type { Given } from '../secretsOf.ts';

/** A remote server as configured: references followed, credentials apart from the address. */
export interface RemoteTarget {
  /** With whatever credential the user wrote into it. */
  readonly url: URL;
  /** Without user, password and secret query parameters: what a stranger would ask. */
  readonly bare: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the entry has anything that a stranger has not. */
  readonly credentialed: boolean;
  readonly unset: readonly string[];
  readonly given: readonly Given[];
  /** The credential is a part of the path, so that a stranger cannot ask at all. */
  readonly secretPath: boolean;
}

export type TargetOutcome = { readonly ok: true; readonly target: RemoteTarget } | { readonly ok: false; readonly reason: string };

/** Names of query parameters that carry a key in the servers known to us. */
const SECRET_PARAMETER = /^(?:.*[-_]?(?:api[-_]?key|token|secret|password|passwd|auth|access[-_]?key|sig(?:nature)?)|key|code)$/i;

/** Follows the references of a remote entry and parts its address from its credentials. */
export function remoteTarget(entry: Entry, remote: Remote, around: Surroundings): TargetOutcome {
  const expanded = expand(remote.url.value, around);
  if (expanded.unset[0] !== undefined) return { ok: false, reason: `${expanded.unset.join(', ')} is not set, and the url needs it` };
  if (expanded.asked[0] !== undefined) return { ok: false, reason: `needs ${expanded.asked[0]}, which only its client can give` };
  const url = URL.canParse(expanded.value) ? new URL(expanded.value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return { ok: false, reason: 'its url is not an http or https address' };
  const written = entry.credentials.filter((c) => c.where === '/url' && c.kind !== 'placeholder').map((c) => c.value);
  const secrets = new Set([...written, ...expanded.held]);
  const bare = bareUrl(url, secrets);
  const { headers, unset } = headersOf(remote, around);
  const secretPath = [...secrets].some((s) => s.length >= 8 && isIn(s, bare.pathname));
  return {
    ok: true,
    target: {
      url,
      bare,
      headers,
      unset,
      secretPath,
      credentialed: Object.keys(headers).length > 0 || bare.href !== url.href,
      given: [...given(headers, url, bare), ...expanded.held.map((value) => ({ name: 'url', value }))],
    },
  };
}

function bareUrl(url: URL, secrets: ReadonlySet<string>): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  for (const [name, value] of [...bare.searchParams]) {
    if (SECRET_PARAMETER.test(name) || [...secrets].some((s) => s !== '' && value.includes(s))) bare.searchParams.delete(name);
  }
  return bare;
}

/** As it is written, or as the address writes it. */
function isIn(secret: string, path: string): boolean {
  return path.includes(secret) || path.includes(encodeURIComponent(secret)) || path.includes(encodeURI(secret));
}

/** Headers with and without their scheme, the password and the parameters that a stranger does not send. */
function given(headers: Readonly<Record<string, string>>, url: URL, bare: URL): Given[] {
  const values = [
    ...Object.entries(headers).flatMap(([name, value]) => [[name, value] as const, [name, withoutScheme(value)] as const]),
    ['password', url.password] as const,
    ...[...url.searchParams].filter(([name]) => !bare.searchParams.has(name)),
  ];
  return values.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

function withoutScheme(value: string): string {
  return value.replace(/^(?:Bearer|Basic|Token) +/i, '');
}

/** Headers that belong to one message; a configured one would break every request. */
const FRAMING = /^(?:content-length|transfer-encoding|connection)$/i;

/** The headers that the client would send; one whose value is not known is left out and told. */
function headersOf(remote: Remote, around: Surroundings): { headers: Record<string, string>; unset: string[] } {
  const headers: Record<string, string> = {};
  const unset: string[] = [];
  for (const { name, value } of remote.headers) {
    const read = value && (remote.variables ? ownExpanded(value.value, remote.variables, around) : expand(value.value, around));
    if (!read) continue;
    if (read.unset.length + read.asked.length > 0) unset.push(...read.unset, ...read.asked);
    else if (!FRAMING.test(name.value)) headers[name.value.toLowerCase()] = read.value;
  }
  const fromEnv = remote.headersFromEnv.map(({ name, value }) => [name.value.toLowerCase(), value?.value ?? '', ''] as const);
  const bearer = remote.bearerTokenEnv ? [['authorization', remote.bearerTokenEnv.value, 'Bearer '] as const] : [];
  for (const [header, variable, prefix] of [...fromEnv, ...bearer]) {
    const value = around.environment[variable];
    if (value) headers[header] = `${prefix}${value}`;
    else unset.push(variable);
  }
  return { headers, unset };
}

/** Variables of the entry's own alone: what it sets, else what the environment has of what it takes; any other reference stays as it is. */
function ownExpanded(text: string, variables: readonly Variable[], around: Surroundings): Pick<Expanded, 'value' | 'unset' | 'asked'> {
  const said = expand(text, around);
  const unset = new Set(said.unset);
  const value = said.value.replace(/\$(?:\{\s{0,4}([A-Za-z_]\w{0,100})\s{0,4}\}|([A-Za-z_]\w{0,100}))/g, (written, braced, bare) => {
    const name: string = braced ?? bare;
    const own = variables.filter((variable) => variable.name.value === name);
    if (own.length === 0) return written;
    const held = own.find((variable) => variable.value)?.value?.value ?? around.environment[name];
    if (held === undefined) unset.add(name);
    return held ?? '';
  });
  return { value, unset: [...unset], asked: said.asked };
}

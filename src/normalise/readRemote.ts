import type { OAuthSettings, Remote } from '../model/entry.ts';
import type { Variable } from '../model/launch.ts';
import { child, type Node, textOf, textsOf } from '../model/node.ts';
import type { Located } from '../model/span.ts';
import type { Text } from '../model/text.ts';
import type { Dialect } from './dialect.ts';
import type { Fields } from './fieldsOf.ts';
import { kindOfType } from './transportTypes.ts';
import { variablesOf } from './variables.ts';

/** Reads where the client would connect to; undefined where no address is given. */
export function readRemote(fields: Fields, dialect: Dialect, declared: Located<string> | undefined): Remote | undefined {
  const field = fields.of('url');
  const url = textOf(field?.value);
  if (!field || !url) return undefined;
  return {
    kind: remoteKind(field.key.value, url.value, dialect, declared),
    ...(dialect.httpFirst && field.key.value === 'url' && !declared && { triedFirst: 'streamable-http' as const }),
    url,
    headers: headersOf(fields),
    headersFromEnv: variablesOf(fields.of('headersFromEnv')?.value, '='),
    bearerTokenEnv: textOf(fields.of('bearerTokenEnv')?.value),
    headersHelper: textOf(fields.of('headersHelper')?.value),
    ...(dialect.ownVariables && { variables: ownVariables(fields) }),
    oauth: oauthOf(fields),
  };
}

/** An address says more than a word: `ws:` is a WebSocket whatever the type. Then the type, the field's name, the client's default. */
function remoteKind(field: string, url: string, dialect: Dialect, declared: Located<string> | undefined): Remote['kind'] {
  if (/^wss?:/i.test(url) || field === 'tcp') return 'websocket';
  const kind = declared && kindOfType(declared.value);
  const vague = declared === undefined || kind === undefined || /^remote$/i.test(declared.value);
  if (!vague && (kind === 'sse' || kind === 'streamable-http' || kind === 'websocket')) return kind;
  // Clients that try both transports end up with SSE at such an address.
  if (/^[^?#]*\/sse\/?(?:[?#]|$)/i.test(url)) return 'sse';
  return field === 'url' && dialect.bareUrl ? dialect.bareUrl : 'streamable-http';
}

function headersOf(fields: Fields): Variable[] {
  const field = fields.of('headers');
  const plain = field?.key.value === 'requestOptions' ? child(field.value, 'headers') : field?.value;
  const headers = variablesOf(plain, ':');
  const token = textOf(fields.named('serverAuthToken')?.value);
  if (!token) return headers;
  // Theia: the token's header is Authorization unless `serverAuthTokenHeader` names another.
  const name = textOf(fields.named('serverAuthTokenHeader')?.value) ?? { value: 'Authorization', at: token.at };
  return [...headers, { name, value: token }];
}

/** What the entry sets, and what it takes by name. */
function ownVariables(fields: Fields): Variable[] {
  const taken = textsOf(fields.of('inheritedEnv')?.value).map((name): Variable => ({ name }));
  return [...variablesOf(fields.of('env')?.value, '='), ...taken];
}

function oauthOf(fields: Fields): OAuthSettings | undefined {
  const node = fields.of('oauth')?.value;
  const settings = node?.kind === 'object' ? node : undefined;
  const clientId = first(settings, ['clientId', 'client_id', 'CLIENT_ID']) ?? flat(fields, ['oauthClientId', 'oauth_client_id']);
  const clientSecret =
    first(settings, ['clientSecret', 'client_secret', 'CLIENT_SECRET']) ?? flat(fields, ['oauthClientSecret', 'oauth_client_secret']);
  const scopes =
    child(settings, 'scopes') ?? child(settings, 'scope') ?? fields.named('scopes')?.value ?? fields.named('oauthScopes')?.value;
  const at = settings?.at ?? clientId?.at ?? clientSecret?.at ?? scopes?.at;
  return at && { at, clientId, clientSecret, scopes: scopesOf(scopes) };
}

function first(node: Node | undefined, names: readonly string[]): Text | undefined {
  return names.map((name) => textOf(child(node, name))).find((text) => text !== undefined);
}

function flat(fields: Fields, names: readonly string[]): Text | undefined {
  return names.map((name) => textOf(fields.named(name)?.value)).find((text) => text !== undefined);
}

function scopesOf(node: Node | undefined): readonly Located<string>[] {
  const text = textOf(node);
  return text ? [text] : textsOf(node);
}

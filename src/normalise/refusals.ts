import type { Misfit, Transport } from '../model/entry.ts';
import { child, memberOf, type Node } from '../model/node.ts';
import type { Span } from '../model/span.ts';

const PLUGIN_FOLDERS = /^(?:\.\/|\$\{PLUGIN_(?:ROOT|DATA)\})/;

/** Agent Plugins 1.0: what its schema and its text forbid in a server. */
export function refusedInPackage(transport: Transport): readonly Misfit[] {
  if (transport.kind === 'stdio') {
    const { cwd, env } = transport;
    const reserved = env.filter(({ name }) => name.value === 'PLUGIN_ROOT' || name.value === 'PLUGIN_DATA');
    const outside = cwd && !PLUGIN_FOLDERS.test(cwd.value) ? [cwd] : [];
    return [
      ...reserved.map(({ name }) => refusal(name.at, `\`${name.value}\` is set by the client; a package may not set it`)),
      ...outside.map(({ at }) => refusal(at, '`cwd` of a package begins with `./`, `${PLUGIN_ROOT}` or `${PLUGIN_DATA}`')),
    ];
  }
  if (!('url' in transport)) return [];
  const url = parsed(transport.url.value);
  if (!url) return [];
  const { at } = transport.url;
  return [
    ...(isPlain(url) && !isLoopback(url) ? [refusal(at, 'a package reaches servers by https alone', 'https')] : []),
    ...(url.username || url.password ? [refusal(at, 'a package may not have a user name or password in an address')] : []),
    ...(url.hash ? [refusal(at, 'a package may not have a fragment (`#`) in an address')] : []),
  ];
}

/** Claude Code 2.1.330, `managedMcpServers`: https alone. */
export function refusedInSettings(transport: Transport): readonly Misfit[] {
  const url = 'url' in transport ? parsed(transport.url.value) : undefined;
  return url && 'url' in transport && isPlain(url) ? [refusal(transport.url.at, 'Claude Code takes only https here', 'https')] : [];
}

/** Claude Code 2.1.330: no OAuth over WebSocket. */
export function refusedByClaude(transport: Transport, entry: Node): readonly Misfit[] {
  const oauth = transport.kind === 'websocket' ? child(entry, 'oauth') : undefined;
  return oauth ? [{ kind: 'unknown-field', at: oauth.at, message: 'Claude Code does not read `oauth` of a WebSocket server' }] : [];
}

/** Codex 0.169: a token in the file is an error, also beside the name of a variable. */
export function refusedByCodex(_: Transport, entry: Node): readonly Misfit[] {
  const token = memberOf(entry, 'bearer_token');
  if (!token || !child(entry, 'bearer_token_env_var')) return [];
  return [{ kind: 'unknown-field', at: token.key.at, message: 'Codex refuses `bearer_token`; it reads `bearer_token_env_var`' }];
}

function refusal(at: Span, message: string, instead?: string): Misfit {
  return { kind: 'bad-shape', at, message, ...(instead && { instead }) };
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

function isPlain({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'ws:';
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

import type { TransportKind } from '../model/entry.ts';

/** What the words for transports mean, spelt without case, hyphens and underscores. */
const KINDS: Readonly<Record<string, TransportKind>> = {
  stdio: 'stdio',
  local: 'stdio',
  command: 'stdio',
  http: 'streamable-http',
  https: 'streamable-http',
  streamable: 'streamable-http',
  streamablehttp: 'streamable-http',
  httpstream: 'streamable-http',
  remote: 'streamable-http',
  sse: 'sse',
  sseide: 'sse',
  ws: 'websocket',
  wside: 'websocket',
  websocket: 'websocket',
  builtin: 'builtin',
  platform: 'builtin',
  frontend: 'builtin',
  sdk: 'builtin',
};

/** The transport that a `type` stands for; undefined for a word that no client knows. */
export function kindOfType(type: string): TransportKind | undefined {
  const word = type.toLowerCase().replace(/[-_\s]/g, '');
  return Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
}

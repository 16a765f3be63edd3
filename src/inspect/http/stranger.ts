import { ProtocolError } from '@modelcontextprotocol/client';
import type { Authorization } from '../../model/inspection.ts';
import { deadline } from '../deadline.ts';
import type { Seen } from '../prober/evidence.ts';
import { probe } from '../prober/probe.ts';
import { verdictOf } from '../prober/verdict.ts';
import type { ProxyFor } from './proxyFor.ts';
import type { RemoteConversation } from './talk.ts';

/** For all metadata of one server together. */
const PROBE_MS = 15_000;

/** What a conversation without any credential showed of authorization; follows what the server says of it, in time of its own. */
export async function authorizationOf(
  url: URL,
  { said, exchanges, transport }: RemoteConversation,
  proxyFor: ProxyFor,
): Promise<Authorization> {
  const kind = exchanges.findLast((e) => e.kind !== undefined)?.kind ?? 'public';
  const seen: Seen = {
    url: url.href,
    kind,
    transport,
    exchanges,
    handshake: said.ok || said.stage === 'list',
    ...(said.ok && { tools: said.heard.tools.length }),
    ...(!said.ok && said.error instanceof ProtocolError && { error: { code: said.error.code, message: said.error.message } }),
  };
  const time = deadline(PROBE_MS);
  const evidence = await probe(seen, { server: url, kind, signals: [time.signal], proxyFor });
  time.clear();
  return verdictOf(evidence);
}

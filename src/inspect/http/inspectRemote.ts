import { ProtocolError } from '@modelcontextprotocol/client';
import type { Remote } from '../../model/entry.ts';
import type { Authorization, Inspection } from '../../model/inspection.ts';
import type { InspectOptions } from '../inspectOptions.ts';
import type { InspectRequest } from '../inspectRequest.ts';
import { type Beside, done, failed, listed, type Running, skipped } from '../outcomes.ts';
import { credentialRedactorOf, redactorOf } from '../secretsOf.ts';
import { surroundingsOf } from '../surroundings.ts';
import { type Agents, endAgents, newAgents } from './agents.ts';
import type { ProxyFor } from './proxyFor.ts';
import { rebindingAnomalies } from './rebinding.ts';
import { remoteConversation } from './remoteConversation.ts';
import { remoteReason } from './remoteReason.ts';
import { type RemoteTarget, remoteTarget } from './remoteTarget.ts';
import { type CommonTerms, commonTerms } from './remoteTerms.ts';
import { authorizationOf } from './stranger.ts';
import type { RemoteConversation } from './talk.ts';
import { withoutSecrets } from './withoutSecrets.ts';

/** Asks a remote server as a stranger first; with what is configured for it only afterwards, and only its own origin. */
export async function inspectRemote(request: InspectRequest, remote: Remote, options: InspectOptions): Promise<Running> {
  const read = remoteTarget(request.entry, remote, surroundingsOf(request.entry, options));
  if (!read.ok) return done(skipped(request, read.reason));
  const agents = newAgents();
  const visit = await visits(read.target, commonTerms(remote.triedFirst ?? remote.kind, agents, options));
  const inspection = judge(request, read.target, visit, options.deadlineMs);
  const [asked] = visit.conversations;
  const rebinding = options.probeRebinding && asked ? await rebindingAnomalies(read.target.bare, asked, agents) : [];
  const anomalies = [...inspection.anomalies, ...rebinding];
  return { inspection: { ...inspection, anomalies }, ending: hangUp(visit.conversations, agents) };
}

interface Visit {
  /** As a stranger, and with the credential where there is one; the last is the one that counts. */
  readonly conversations: readonly RemoteConversation[];
  readonly authorization?: Authorization;
}

/** The one that knows the credential comes when the server has answered the stranger. */
async function visits(target: RemoteTarget, terms: CommonTerms): Promise<Visit> {
  const known = () => remoteConversation({ ...terms, url: target.url, headers: target.headers });
  if (target.secretPath) return { conversations: [await known()] };
  let answered = () => {};
  const heard = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const first = remoteConversation({ ...terms, url: target.bare, headers: {}, answered, listens: !target.credentialed });
  await Promise.race([heard, first]);
  const [stranger, ...second] = await Promise.all([judged(target, first, terms.proxyFor), ...(target.credentialed ? [known()] : [])]);
  return { conversations: [stranger.conversation, ...second], authorization: stranger.authorization };
}

async function judged({ bare }: RemoteTarget, talking: Promise<RemoteConversation>, proxy: ProxyFor) {
  const conversation = await talking;
  return { conversation, authorization: await authorizationOf(bare, conversation, proxy) };
}

const HELD_BACK = 'its answer is large, and waited for those of other servers until its time was over';

function judge(request: InspectRequest, target: RemoteTarget, visit: Visit, deadlineMs: number): Inspection {
  const last = visit.conversations.at(-1);
  if (!last) return skipped(request, 'was not asked');
  const { said, connectMs, transport } = last;
  const redact = redactorOf(request.entry, target.given);
  const beside: Beside = { timings: { connectMs }, authorization: visit.authorization && withoutSecrets(visit.authorization, redact) };
  if (said.ok) return listed(request, said.heard, { ...beside, transport, redact: credentialRedactorOf(request.entry, target.given) });
  if (last.heldBack) return { ...failed(request, HELD_BACK, beside), fault: 'ours' };
  const error = said.error instanceof ProtocolError ? said.error : undefined;
  const { gate, reason } = remoteReason({ conversation: last, error, target, deadlineMs, redact });
  const inspection = failed(request, reason, beside);
  return { ...inspection, anomalies: said.anomalies, ...(gate && { outcome: 'auth-required' }) };
}

async function hangUp(conversations: readonly RemoteConversation[], agents: Agents) {
  const anomalies = await Promise.all(conversations.map((c) => c.hangUp()));
  endAgents(agents);
  return { anomalies: anomalies.flat() };
}

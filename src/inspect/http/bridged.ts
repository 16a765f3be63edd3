import type { Entry, Stdio } from '../../model/entry.ts';
import type { Authorization } from '../../model/inspection.ts';
import type { InspectOptions } from '../inspectOptions.ts';
import { redactorOf } from '../secretsOf.ts';
import { surroundingsOf } from '../surroundings.ts';
import { endAgents, newAgents } from './agents.ts';
import { remoteConversation } from './remoteConversation.ts';
import { remoteTarget } from './remoteTarget.ts';
import { commonTerms } from './remoteTerms.ts';
import { authorizationOf } from './stranger.ts';
import { withoutSecrets } from './withoutSecrets.ts';

/** What the remote server behind a bridge (mcp-remote and its kin) says of authorization when a stranger asks it. */
export async function bridgedAuthorization(entry: Entry, stdio: Stdio, options: InspectOptions): Promise<Authorization | undefined> {
  const { bridge } = stdio.launch;
  if (!bridge) return undefined;
  const remote = { kind: bridge.transport ?? ('streamable-http' as const), url: bridge.url, headers: bridge.headers, headersFromEnv: [] };
  const read = remoteTarget(entry, remote, surroundingsOf(entry, options));
  if (!read.ok || read.target.secretPath) return undefined;
  const agents = newAgents();
  const terms = commonTerms(remote.kind, agents, options);
  const conversation = await remoteConversation({ ...terms, url: read.target.bare, headers: {}, listens: false });
  const authorization = await authorizationOf(read.target.bare, conversation, terms.proxyFor);
  await conversation.hangUp();
  endAgents(agents);
  return withoutSecrets(authorization, redactorOf(entry, read.target.given));
}

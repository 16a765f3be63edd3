import type { Ear } from './ear.ts';
import type { Exchange } from './exchange.ts';

/** What is done for a request of the SDK's: `reply` answers one of the server's own, `hear` opens the stream on which it may speak unasked. */
export type Use = 'ask' | 'reply' | 'hear' | 'refuse';

/** How often a stream may be taken up again where it ended. */
const RESUMED = 5;

/** Decides on each request of one conversation, in the order in which they come. */
export function uses(kind: 'streamable-http' | 'sse', ear: Ear) {
  let resumed = 0;
  return ({ verb, method }: Pick<Exchange, 'verb' | 'method'>, headers: Readonly<Record<string, string>>): Use => {
    if (method === 'subscriptions/listen') return 'hear';
    if (verb === 'POST') return method === undefined ? 'reply' : 'ask';
    // The one stream of SSE brings everything; taken up again it would be another session.
    if (kind === 'sse') return ear.stands ? 'refuse' : 'ask';
    if (headers['last-event-id'] !== undefined) return resumed++ < RESUMED ? 'ask' : 'refuse';
    const wanted = ear.wanted;
    ear.wanted = false;
    return wanted ? 'hear' : 'refuse';
  };
}

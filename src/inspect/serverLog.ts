import { isRecord, type JsonObject, stringOf } from './jsonObject.ts';

/** What a server writes into the protocol's own log, which nobody reads while it starts; often that is where its last words are. */
export interface ServerLog {
  hear(method: string, params: unknown): void;
  /** The last lines, oldest first. */
  text(): string;
}

/** As the protocol has it, and as servers that take it for a method of JSON-RPC have it (Twilio's, 0.7.0). */
const METHODS: ReadonlySet<string> = new Set(['notifications/message', 'log', 'logging/message']);
const KEPT = { lines: 20, characters: 400 };

/** An empty log. */
export function serverLog(): ServerLog {
  const lines: string[] = [];
  return {
    hear(method, params) {
      if (!METHODS.has(method) || !isRecord(params)) return;
      lines.push(wordsOf(params).slice(0, KEPT.characters));
      if (lines.length > KEPT.lines) lines.shift();
    },
    text: () => lines.join('\n'),
  };
}

/** `data` may be anything; of an object its message is what counts. */
function wordsOf({ data, message }: JsonObject): string {
  const said = data ?? message;
  if (isRecord(said)) return stringOf(said.message) ?? stringOf(said.error) ?? '';
  return stringOf(said) ?? '';
}

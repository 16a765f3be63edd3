import { type Client, ProtocolError } from '@modelcontextprotocol/client';
import type { JsonObject } from './jsonObject.ts';
import { type Paged, readPages } from './pages.ts';
import { anything } from './permissive.ts';
import type { Changeable, Recording } from './recording.ts';
import { unlessAborted } from './unlessAborted.ts';

export interface Call {
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Where the protocol keeps what a server offers. */
const METHODS = {
  tools: 'tools/list',
  prompts: 'prompts/list',
  resources: 'resources/list',
  resourceTemplates: 'resources/templates/list',
} as const;

export type ListName = keyof typeof METHODS;

/** What a server offers, list by list. */
export type Lists = Readonly<Record<ListName, Paged>>;

/** Reads a server's lists. */
export interface ListReader {
  all(): Promise<Lists>;
  /** The lists that may have changed with this one; rejects where they cannot be read again. */
  again(what: Changeable): Promise<Partial<Lists>>;
}

/** Prompts and resources are a bonus: a server that fails or takes long to list them has still listed its tools. */
const BONUS_MS = 5000;

/** Of the time for one answer, what all pages of a list may take: then there is time left to take leave of the server. */
const FOR_PAGES = 0.7;

const NOTHING: Paged = { items: [], anomalies: [] };

/** Reads through a client whose hands are shaken. */
export function lists(client: Client, record: Recording, call: Call): ListReader {
  const capabilities = client.getServerCapabilities() ?? {};
  const read = (list: ListName, timeout = call.timeout) =>
    readPages(
      list,
      (cursor) => request(client, record, { method: METHODS[list], cursor, call: { ...call, timeout } }),
      timeout * FOR_PAGES,
    );
  const bonus = (list: ListName) => read(list, Math.min(call.timeout, BONUS_MS));
  const offered = (list: ListName, capability: 'prompts' | 'resources') =>
    capability in capabilities ? bonus(list).catch(() => NOTHING) : NOTHING;
  return {
    async all() {
      const [tools, prompts, resources, resourceTemplates] = await Promise.all([
        read('tools'),
        offered('prompts', 'prompts'),
        offered('resources', 'resources'),
        offered('resourceTemplates', 'resources'),
      ]);
      return { tools, prompts, resources, resourceTemplates };
    },
    async again(what) {
      if (what === 'tools') return { tools: await read('tools') };
      if (what === 'prompts') return { prompts: await bonus('prompts') };
      const [resources, resourceTemplates] = await Promise.all([bonus('resources'), offered('resourceTemplates', 'resources')]);
      return { resources, resourceTemplates };
    },
  };
}

interface Request {
  readonly method: string;
  readonly cursor: string | undefined;
  readonly call: Call;
}

/** The SDK decides when an answer has come; what it was is taken from the wire, so that one bad tool costs one tool. */
async function request(client: Client, record: Recording, asked: Request): Promise<JsonObject> {
  const { method, cursor, call } = asked;
  const announcement = record.announcement();
  const silence = record.silence(method);
  const answering = client.request({ method, params: cursor === undefined ? {} : { cursor } }, anything, call);
  const failure = await unlessAborted(call.signal, Promise.race([answering, silence])).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const answer = record.takeAnswerTo(method);
  if (answer?.result) return answer.result;
  // A server without tools need not know the method.
  if (failure?.error instanceof ProtocolError && failure.error.code === -32601 && !('tools' in (client.getServerCapabilities() ?? {})))
    return {};
  // It may have been asked before it had taken notice that the handshake was over.
  if (failure && announcement && !call.signal.aborted) {
    await announcement;
    return request(client, record, asked);
  }
  throw failure?.error ?? new Error('no answer');
}

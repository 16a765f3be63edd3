import { Client, type ClientCapabilities, type Transport, type VersionNegotiationMode } from '@modelcontextprotocol/client';
import type { Anomaly } from '../model/anomaly.ts';
import type { Era } from '../model/inspection.ts';
import { isRecord, type JsonObject, stringOf } from './jsonObject.ts';
import { earOf, listen } from './listening.ts';
import { lists } from './lists.ts';
import { noValidator } from './permissive.ts';
import { type Recording, recording } from './recording.ts';
import { settled } from './settled.ts';
import { unlessAborted } from './unlessAborted.ts';

export const MODERN = '2026-07-28';

export interface ConversationOptions {
  readonly mode: VersionNegotiationMode;
  /** Ends the conversation from outside: the deadline, or the user. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly capabilities: ClientCapabilities;
  /** Called when hands are shaken; nothing is listed before it resolves. */
  readonly greeted?: () => Promise<void>;
  /** Called when everything is listed and the server is only listened to, for it may say that its tools have changed. */
  readonly listening?: () => void;
  /** Whether the server can say something without being asked; where that takes a stream, what opens it, and rejects where there is none. */
  readonly hears: boolean | (() => Promise<void>);
}

/** What a server said, as it came over the wire. */
export interface Heard {
  readonly era: Era;
  readonly protocolVersion?: string;
  readonly server?: JsonObject;
  readonly capabilities?: JsonObject;
  readonly instructions?: string;
  readonly tools: readonly unknown[];
  readonly prompts: readonly unknown[];
  readonly resources: readonly unknown[];
  readonly resourceTemplates: readonly unknown[];
  readonly anomalies: readonly Anomaly[];
  readonly handshakeMs: number;
  readonly listMs: number;
}

/** How far a conversation got before it failed. */
export type Stage = 'handshake' | 'list';

export type Conversation =
  | { readonly ok: true; readonly heard: Heard }
  | {
      readonly ok: false;
      readonly stage: Stage;
      readonly error: unknown;
      readonly anomalies: readonly Anomaly[];
      readonly transportError?: string;
      /** The last of what the server wrote into the protocol's log. */
      readonly logged: string;
    };

/** Shakes hands, lists what there is to list, hears whether that changes, and hangs up. Nothing is called or read. */
export async function converse(transport: Transport, options: ConversationOptions): Promise<Conversation> {
  const record = recording(transport);
  const client = new Client(
    { name: 'mcp-audit', version: '1' },
    { capabilities: options.capabilities, versionNegotiation: { mode: options.mode }, jsonSchemaValidator: noValidator },
  );
  const call = { timeout: options.timeoutMs, signal: options.signal };
  const startedAt = performance.now();
  let stage: Stage = 'handshake';
  try {
    await unlessAborted(options.signal, Promise.race([client.connect(record.transport, call), ...HELLOS.map(record.silence)]));
    const handshakeMs = performance.now() - startedAt;
    if (options.greeted) await unlessAborted(options.signal, options.greeted());
    stage = 'list';
    const ear = earOf(client, options.hears, call);
    const reader = lists(client, record, call);
    const first = await reader.all();
    const listMs = performance.now() - startedAt - handshakeMs;
    await listen(ear, record, options);
    const { anomalies, ...last } = await settled(first, record, reader.again);
    const heard = { ...greeting(client, record), ...last, anomalies: [...anomalies, ...record.anomalies()], handshakeMs, listMs };
    return { ok: true, heard };
  } catch (error) {
    return { ok: false, stage, error, anomalies: record.anomalies(), transportError: record.lastError(), logged: record.logged() };
  } finally {
    await client.close().catch(() => {});
  }
}

/** What the two eras begin with. */
const HELLOS = ['server/discover', 'initialize'] as const;

function greeting(client: Client, record: Recording) {
  const hello = record.answerTo('initialize')?.result ?? record.answerTo('server/discover')?.result ?? {};
  const meta = isRecord(hello._meta) ? hello._meta : {};
  const server = hello.serverInfo ?? meta['io.modelcontextprotocol/serverInfo'];
  return {
    era: client.getProtocolEra() === 'modern' ? ('modern' as const) : ('legacy' as const),
    protocolVersion: client.getNegotiatedProtocolVersion(),
    server: isRecord(server) ? server : undefined,
    capabilities: isRecord(hello.capabilities) ? hello.capabilities : undefined,
    instructions: stringOf(hello.instructions),
  };
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A tool as it came over the wire. */
export type WireTool = Readonly<Record<string, unknown>>;

interface Answer {
  readonly id?: number;
  readonly result?: { readonly tools?: readonly WireTool[]; readonly nextCursor?: string };
  readonly error?: { readonly message: string };
}

/** Sends one message; resolves with the answer to it, or at once for a notification. */
type Send = (message: Readonly<Record<string, unknown>>) => Promise<Answer | undefined>;

const HELLO = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'mcp-audit', version: '0.0.0' } };

/** The conversation of a client with no ability of its own, by hand: nothing of the product takes part. */
async function listTools(send: Send): Promise<WireTool[]> {
  await send({ id: 1, method: 'initialize', params: HELLO });
  await send({ method: 'notifications/initialized' });
  const tools: WireTool[] = [];
  let cursor: string | undefined;
  let id = 2;
  do {
    const answer = await send({ id: id++, method: 'tools/list', params: cursor === undefined ? {} : { cursor } });
    if (!answer?.result) throw new Error(answer?.error?.message ?? 'no answer to tools/list');
    tools.push(...(answer.result.tools ?? []));
    cursor = answer.result.nextCursor;
  } while (cursor !== undefined);
  return tools;
}

/** The tools of a server that is started for it. */
export async function toolsOverStdio(command: string, args: readonly string[]): Promise<WireTool[]> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const answers = mailbox();
  createInterface({ input: child.stdout }).on('line', (line) => answers.deliver(JSON.parse(line)));
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    return await listTools((message) => {
      const answer = answers.to(message);
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
      return answer;
    });
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

/** The tools behind a Streamable HTTP endpoint, which answers each POST with JSON or with a stream of events. */
export async function toolsOverHttp(url: string): Promise<WireTool[]> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  let session: Record<string, string> = {};
  return listTools(async (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    const response = await fetch(url, { method: 'POST', headers: { ...headers, ...session }, body });
    const id = response.headers.get('mcp-session-id');
    if (id) session = { 'mcp-session-id': id, 'mcp-protocol-version': HELLO.protocolVersion };
    const text = await response.text();
    const said = /^data: (\{.*\})$/gm;
    const answers = [...text.matchAll(said)].map((match): Answer => JSON.parse(match[1] ?? ''));
    return answers.find((answer) => answer.id === message.id) ?? (text.startsWith('{') ? JSON.parse(text) : undefined);
  });
}

/** The tools behind an SSE endpoint of 2024: one stream names the address for POSTs and carries every answer. */
export async function toolsOverSse(url: string): Promise<WireTool[]> {
  const stop = new AbortController();
  const answers = mailbox();
  const stream = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: stop.signal });
  const endpoint = new Promise<string>((resolve) => {
    events(stream, (event, data) => (event === 'endpoint' ? resolve(new URL(data, url).href) : answers.deliver(JSON.parse(data))));
  });
  try {
    return await listTools(async (message) => {
      const answer = answers.to(message);
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      await fetch(await endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return answer;
    });
  } finally {
    stop.abort();
  }
}

async function events(stream: Response, handle: (event: string, data: string) => void): Promise<void> {
  let text = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream.body ?? []) {
      text += decoder.decode(chunk, { stream: true }).replaceAll('\r', '');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) handle(field(block, 'event') ?? 'message', field(block, 'data') ?? '');
    }
  } catch {
    // The test has heard enough and hung up.
  }
}

function field(block: string, name: string): string | undefined {
  return new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
}

/** Answers by the id of their request, whichever comes first. */
function mailbox() {
  const arrived = new Map<number, (answer: Answer) => void>();
  return {
    deliver: (answer: Answer) => answer.id !== undefined && arrived.get(answer.id)?.(answer),
    to: async ({ id }: Readonly<Record<string, unknown>>): Promise<Answer | undefined> =>
      typeof id === 'number' ? new Promise((resolve) => arrived.set(id, resolve)) : undefined,
  };
}

import { isRecord, type JsonObject } from '../jsonObject.ts';

export type Line =
  | { readonly kind: 'messages'; readonly messages: readonly JsonObject[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'text' }
  | { readonly kind: 'json' };

/** What one line on a server's stdout is: JSON-RPC, JSON of another kind, or text that does not belong there. */
export function readLine(line: string): Line {
  if (line.trim() === '') return { kind: 'blank' };
  const value = parsed(line);
  if (value === undefined) return { kind: 'text' };
  const messages = (Array.isArray(value) ? value : [value]).map(message);
  return messages.length > 0 && messages.every((m) => m !== undefined) ? { kind: 'messages', messages } : { kind: 'json' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A request, notification or answer with exactly the members that JSON-RPC gives it: `"error": null` beside a result is left out. */
function message(value: unknown): JsonObject | undefined {
  if (!isRecord(value) || value.jsonrpc !== '2.0') return undefined;
  const { id, method, params, result, error } = value;
  if (typeof method === 'string') return { jsonrpc: '2.0', method, ...(id !== undefined && { id }), ...(isRecord(params) && { params }) };
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  if (isRecord(error)) return { jsonrpc: '2.0', id, error: rpcError(error) };
  return isRecord(result) ? { jsonrpc: '2.0', id, result } : undefined;
}

function rpcError({ code, message: text, data }: JsonObject): JsonObject {
  return {
    code: Number.isInteger(code) ? code : -32603,
    message: typeof text === 'string' ? text : '',
    ...(data !== undefined && { data }),
  };
}

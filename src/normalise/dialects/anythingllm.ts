import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** AnythingLLM Desktop: `streamable` for Streamable HTTP. */
export const anythingllm: Dialect = {
  id: 'anythingllm',
  reader: 'AnythingLLM',
  roots: [['mcpServers']],
  dedicated: true,
  switches: ['anythingllm.autoStart'],
  approve: [],
  expansion: expansion('anythingllm', []),
};

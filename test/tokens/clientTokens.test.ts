import { expect, it } from 'vitest';
import type { Client } from '../../src/model/client.ts';
import type { ClientView } from '../../src/model/estate.ts';
import type { ServerTokens } from '../../src/model/tokens.ts';
import { clientTokens } from '../../src/tokens/clientTokens.ts';
import { entriesOf } from '../normalise/reading.ts';

const TOKENS: ServerTokens = {
  encoding: 'o200k_base',
  sent: 100,
  wire: 100,
  instructions: 5,
  prompts: 0,
  resources: 0,
  tools: [{ name: 'one', sent: 100, wire: 100, outputSchema: 0, description: 0, nameOnly: 2 }],
};

/** What a client pays that would load the servers of this text, each with one tool of 100 tokens. */
function costOf(dialect: string, fields: string, defersTools?: 'default' | 'optional', share?: number) {
  const limits = { contextTokens: 1000, defersTools };
  const client: Client = { id: dialect, name: dialect, source: 'a test', locations: [], limits };
  const entries = entriesOf({ dialect, client: dialect, text: `{"mcpServers":{"a":{"command":"x"${fields}}}}` });
  const inspected = entries.map((entry) => ({ entry, inspection: { key: entry.key, outcome: 'listed' }, tokens: TOKENS }));
  const view = { client, entries, inactive: [], inspected } as unknown as ClientView;
  const { eager, deferred } = clientTokens(view, 'o200k_base', share);
  return { eager, deferred };
}

it('counts names and instructions alone where the client loads tools on demand', () => {
  expect(costOf('claude', '', 'default')).toEqual({ eager: 105, deferred: 7 });
  expect(costOf('cursor', '')).toEqual({ eager: 105, deferred: undefined });
});

it('counts a server in full that is always loaded', () => {
  expect(costOf('claude', ',"alwaysLoad":true', 'default')).toEqual({ eager: 105, deferred: 105 });
  expect(costOf('copilot-cli', ',"deferTools":"never"', 'default')).toEqual({ eager: 105, deferred: 105 });
});

it('counts the names of a server that is loaded on demand in a client that does so with none by itself', () => {
  expect(costOf('kimi', ',"deferred":true')).toEqual({ eager: 105, deferred: 7 });
  expect(costOf('kimi', ',"deferred":false')).toEqual({ eager: 105, deferred: undefined });
});

it('counts as settings say of loading on demand', () => {
  const share = (per: number | undefined, fields = '') => costOf('claude', fields, 'default', per);
  expect(share(100)).toEqual({ eager: 105, deferred: undefined });
  expect(share(0)).toEqual({ eager: 105, deferred: 7 });
  // 100 tokens of definitions in a window of 1,000.
  expect(share(9)).toEqual({ eager: 105, deferred: 7 });
  expect(share(10)).toEqual({ eager: 105, deferred: undefined });
  expect(share(9, ',"alwaysLoad":true')).toEqual({ eager: 105, deferred: undefined });
});

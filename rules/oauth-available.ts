import type { Credential } from '../src/model/credential.ts';
import type { Entry } from '../src/model/entry.ts';
import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { remoteReplacement } from './lib/knownServers.ts';
import { packageOf } from './lib/launchOf.ts';

export default defineRule({
  id: 'oauth-available',
  on: 'entry',
  summary: 'A local server runs on a static key, and its service has a remote server with OAuth.',
  category: 'authorization',
  severity: 'warning',
  confidence: 'medium',
  why: 'The key has to be kept on every machine and rotated by hand; the service’s own remote server needs none, and no code of a package either.',
  fix: 'Use the remote server and sign in.',
  references: ['CWE-522', 'MCP01:2025', 'ASI03'],

  *check(entry) {
    const ref = packageOf(entry);
    const replacement = ref && remoteReplacement(`${ref.ecosystem}:${ref.name}`);
    const held = strongest(entry);
    if (!ref || !replacement || !held) return;
    yield {
      at: ref.spec.at,
      message: `${plainText(ref.name, 80)} runs on a static key; ${new URL(replacement).host} offers the same with OAuth`,
      help: `Write ${replacement} as the address of a remote server, without a key, and sign in when the client asks.`,
      related: [{ at: held.at, message: 'the key that is then no longer needed' }],
      severity: held.kind === 'literal' ? undefined : 'note',
    };
  },

  examples: [
    {
      title: 'a key that OAuth would spare',
      config:
        '{"mcpServers":{"s":{"command":"npx","args":["-y","«@supabase/mcp-server-supabase@0.5.5»"],"env":{"SUPABASE_ACCESS_TOKEN":"‹secret:supabase-pat›"}}}}',
    },
    {
      title: 'a reference spares the leak, not the upkeep',
      config:
        '{"mcpServers":{"l":{"command":"npx","args":["-y","«@tacticlaunch/mcp-linear@1.4.3»"],"env":{"LINEAR_API_TOKEN":"${LINEAR_API_TOKEN}"}}}}',
    },
    { title: 'the remote server itself', config: '{"mcpServers":{"s":{"type":"http","url":"https://mcp.supabase.com/mcp"}}}' },
    {
      title: 'a service without a remote server',
      config:
        '{"mcpServers":{"b":{"command":"npx","args":["-y","@brave/brave-search-mcp-server@2.1.4"],"env":{"BRAVE_API_KEY":"${BRAVE_API_KEY}"}}}}',
    },
  ],
});

/** The secret itself where there is one, otherwise a reference to it. */
function strongest({ credentials }: Entry): Credential | undefined {
  return credentials.find(({ kind }) => kind === 'literal') ?? credentials.find(({ kind }) => kind === 'reference');
}

import { type Entry, remoteUrl } from '../src/model/entry.ts';
import { defineRule } from '../src/model/rule.ts';
import type { Text } from '../src/model/text.ts';
import { plainText } from '../src/model/untrusted.ts';

export default defineRule({
  id: 'deprecated-transport',
  on: 'server',
  summary: 'A remote server is reached over SSE, which the protocol has replaced.',
  category: 'reliability',
  severity: 'note',
  confidence: 'high',
  why: 'The protocol replaced SSE by Streamable HTTP in 2025-03-26; services switch their SSE addresses off one after the other, and the server is gone on that day.',
  fix: 'Write the Streamable HTTP address of the server (most often `/mcp` instead of `/sse`) and its type.',
  references: [],

  *check({ entries, inspections }) {
    const overSse = new Set(inspections.filter(({ transport }) => transport === 'sse').flatMap((inspection) => inspection.entries));
    for (const entry of entries) {
      const url = remoteUrl(entry);
      const place = url && (placeOf(entry, url) ?? (overSse.has(entry.key) ? url.at : undefined));
      if (!place) continue;
      yield {
        at: place,
        message: `${plainText(entry.name.value, 80)} is reached over SSE, which Streamable HTTP has replaced`,
        help: advice(url.value, entry.transport.kind === 'stdio'),
        related: place === url.at ? [] : [{ at: url.at, message: 'its address' }],
      };
    }
  },

  examples: [
    {
      title: 'declared as SSE',
      config: '{"mcpServers":{"docs":{"type":"«sse»","url":"https://mcp.acme.com/docs"}}}',
    },
    { title: 'an address that says so', path: '.cursor/mcp.json', config: '{"mcpServers":{"docs":{"url":"«https://mcp.acme.com/sse»"}}}' },
    {
      title: 'behind a bridge',
      config: '{"mcpServers":{"docs":{"command":"npx","args":["-y","mcp-remote@0.1.30","«https://mcp.acme.com/v1/sse»"]}}}',
    },
    {
      title: 'a server that answers over SSE only',
      config: '{"mcpServers":{"docs":{"type":"http","url":"«https://mcp.acme.com/docs»"}}}',
      live: { docs: { inspection: { transport: 'sse', protocolVersion: '2024-11-05' } } },
    },
    {
      title: 'a bridge that is told to speak SSE',
      config:
        '{"mcpServers":{"docs":{"command":"npx","args":["-y","mcp-remote@0.1.30","«https://mcp.acme.com/docs»","--transport","sse-only"]}}}',
    },
    {
      title: 'a bridge that is told to speak Streamable HTTP',
      config:
        '{"mcpServers":{"docs":{"command":"npx","args":["-y","mcp-remote@0.1.30","https://mcp.acme.com/sse","--transport","http-only"]}}}',
    },
    {
      title: 'a bridge to an address that only mentions it',
      config: '{"mcpServers":{"docs":{"command":"npx","args":["-y","mcp-remote@0.1.30","https://mcp.acme.com/mcp?was=/sse"]}}}',
    },
    {
      title: 'a server that answers over Streamable HTTP',
      config: '{"mcpServers":{"docs":{"type":"http","url":"https://mcp.acme.com/docs"}}}',
      live: { docs: { inspection: { transport: 'streamable-http', protocolVersion: '2025-11-25' } } },
    },
    {
      title: 'an address for Gemini CLI, which tries Streamable HTTP first',
      path: '.gemini/settings.json',
      config: '{"mcpServers":{"docs":{"url":"https://mcp.acme.com/mcp"}}}',
    },
    {
      title: 'an address for Gemini CLI that says SSE',
      path: '.gemini/settings.json',
      config: '{"mcpServers":{"docs":{"url":"«https://mcp.acme.com/sse»"}}}',
    },
    { title: 'Streamable HTTP', config: '{"mcpServers":{"docs":{"type":"http","url":"https://mcp.acme.com/mcp"}}}' },
    { title: 'a word in the path', config: '{"mcpServers":{"docs":{"type":"http","url":"https://mcp.acme.com/sse-docs/mcp"}}}' },
  ],
});

const SAYS_SSE = /^[^?#]*\/sse\/?(?:[?#]|$)/i;

/** Where it is said that the transport is SSE: the type, or the address. */
function placeOf({ transport, declaredType }: Entry, url: Text) {
  if ('url' in transport && transport.triedFirst && !SAYS_SSE.test(url.value)) return undefined;
  if (transport.kind === 'sse') return declaredType?.value.toLowerCase() === 'sse' ? declaredType.at : url.at;
  if (transport.kind !== 'stdio') return undefined;
  const says = transport.launch.bridge?.transport;
  return says === 'sse' || (says === undefined && SAYS_SSE.test(url.value)) ? url.at : undefined;
}

/** Most servers have moved from `/sse`, or from `/mcp/sse`, to `/mcp`; whether this one has, its documentation says. */
function advice(url: string, bridged: boolean): string | undefined {
  const moved = url.replace(/(?:\/mcp)?\/sse(?=\/?(?:[?#]|$))/i, '/mcp');
  if (moved === url) return undefined;
  return `Write \`${plainText(moved, 200)}\`${bridged ? '' : ', with the type for Streamable HTTP where there is one'}; most servers answer there now.`;
}

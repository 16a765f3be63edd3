import type { Client, Location, Scope } from '../src/model/client.ts';
import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'legacy-path',
  on: 'file',
  summary: 'Servers stand in a file that the client’s current versions no longer read.',
  category: 'config',
  severity: 'note',
  confidence: 'medium',
  why: 'A change here has no effect, and what the file holds, secrets included, is forgotten but still there.',
  fix: 'Move the servers to where the client reads them now and delete this file.',
  references: ['CWE-1164'],

  *check({ source, status }, { estate }) {
    if (source.layer !== 'legacy' || source.kind !== 'active' || status !== 'parsed') return;
    const at = { path: source.path, start: 0, end: 0 };
    const client = estate.views.find((view) => view.client.id === source.client)?.client;
    const now = client && placeNow(client, source.scope);
    yield {
      at,
      message: `current versions of ${client?.name ?? source.client} keep their servers elsewhere; a change in this file has no effect`,
      help:
        now &&
        `Move the servers to \`${now.path}\`, under \`${now.roots[0]}\`, and ${source.shared ? 'remove them here' : 'delete this file'}.`,
    };
  },

  examples: [
    {
      title: 'a file of an older Antigravity',
      path: '~/.gemini/antigravity/mcp_config.json',
      config: '«»{"mcpServers":{"files":{"command":"files"}}}',
    },
    {
      title: 'a file of an older Kilo Code, which had another shape',
      path: '.kilocode/mcp.json',
      config: '«»{"mcpServers":{"files":{"command":"files"}}}',
    },
    {
      title: 'the user’s file of the first opencode, beside a file of another client',
      files: {
        '~/.opencode.json': '«»{"mcp":{"files":{"type":"local","command":["files"]}}}',
        '~/.cursor/mcp.json': '{"mcpServers":{"mail":{"command":"mail"}}}',
      },
    },
    {
      title: 'the file of Nanocoder’s providers, which held the servers too',
      path: 'agents.config.json',
      config: '«»{"nanocoder":{"providers":[],"mcpServers":[{"name":"files","transport":"stdio","command":"files"}]}}',
    },
    {
      title: 'a file of an older Jan, whose place depends on the system now',
      path: '~/jan/mcp_config.json',
      config: '«»{"mcpServers":{"files":{"command":"files"}}}',
    },
    { title: 'one that cannot be read is for unreadable-config', path: '.kilocode/mcp.json', config: '{"mcpServers":' },
    { title: 'the file that is read', path: '~/.cursor/mcp.json', config: '{"mcpServers":{"files":{"command":"files"}}}' },
  ],
});

/** Where the client surely reads servers now, in the same scope or else for its user, if it is the same place on every system. */
function placeNow({ locations }: Client, scope: Scope): Location | undefined {
  const places = locations.filter((place) => !place.layer && !place.os && place.confidence !== 'low' && !/[*$]/.test(place.path));
  return places.find((place) => place.scope === scope) ?? places.find((place) => place.scope === 'user');
}

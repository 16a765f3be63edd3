import { NOBODY } from '../src/model/client.ts';
import { defineRule } from '../src/model/rule.ts';
import { isWithinSettings, nearMiss } from './lib/nearMiss.ts';

export default defineRule({
  id: 'misplaced-config',
  on: 'file',
  summary: 'Servers stand in a file that no client loads, for its name or folder is only nearly that of one which is loaded.',
  category: 'config',
  severity: 'note',
  confidence: 'medium',
  why: 'The servers are not there, whatever the file says, and its secrets lie about for nothing.',
  fix: 'Move the servers to where the client looks for them.',
  references: ['CWE-1164'],

  *check({ source, status }, { estate }) {
    const unread = (source.client === NOBODY && source.alsoReadBy.length === 0) || isWithinSettings(source);
    if (!unread || source.kind !== 'active' || status !== 'parsed') return;
    const near = nearMiss(source, estate);
    if (!near || !estate.entries.some(({ file }) => file.path === source.path)) return;
    yield {
      at: { path: source.path, start: 0, end: 0 },
      message: `no client is known to load a file of this name here; ${near.client} reads \`${near.place}\``,
      help: `Move the servers to \`${near.place}\`, under \`${near.root}\`, and delete this file.`,
    };
  },

  examples: [
    { title: 'another ending', path: '.mcp.jsonc', config: '«»{"mcpServers":{"files":{"command":"files"}}}' },
    { title: 'the editor’s folder, another ending', path: '.cursor/mcp.jsonc', config: '«»{"mcpServers":{"files":{"command":"files"}}}' },
    { title: 'the editor’s folder, another name', path: '.vscode/mcp_config.json', config: '«»{"servers":{"files":{"command":"files"}}}' },
    { title: 'a folder of the name', path: '.mcp/config.json', config: '«»{"mcpServers":{"files":{"command":"files"}}}' },
    {
      title: 'the client’s folder, which has the servers in a file of another form',
      path: '.codex/mcp.json',
      config: '«»{"mcpServers":{"files":{"command":"files"}}}',
    },
    {
      title: 'the project’s file in the editor’s folder',
      path: '.cursor/.mcp.json',
      config: '«»{"mcpServers":{"files":{"command":"files"}}}',
    },
    {
      title: 'the user’s own',
      path: '~/.github/copilot/mcp.json',
      config: '«»{"mcpServers":{"files":{"command":"files"}}}',
    },
    {
      title: 'the editor’s folder in a home, which is read in projects alone',
      path: '~/.vscode/mcp.json',
      config: '«»{"servers":{"files":{"command":"files"}}}',
    },
    { title: 'the name that is read', path: '.mcp.json', config: '{"mcpServers":{"files":{"command":"files"}}}' },
    { title: 'a sample is not meant to be loaded', path: '.mcp.example.jsonc', config: '{"mcpServers":{"files":{"command":"files"}}}' },
    { title: 'a client that has this ending', path: '.mux/mcp.jsonc', config: '{"servers":{"files":"files --stdio"}}' },
    { title: 'the name alone, in a project', path: 'mcp.jsonc', config: '«»{"mcpServers":{"files":{"command":"files"}}}' },
    {
      title: 'the name alone further down, where a program may be given it',
      files: {
        '.cursor/mcp.json': '{"mcpServers":{"mail":{"command":"mail"}}}',
        'deploy/mcp.jsonc': '{"mcpServers":{"files":{"command":"files"}}}',
      },
    },
  ],
});

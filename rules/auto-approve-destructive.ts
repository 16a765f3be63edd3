import { defineRule } from '../src/model/rule.ts';
import { changesThings } from './lib/changesThings.ts';

export default defineRule({
  id: 'auto-approve-destructive',
  on: 'entry',
  summary: 'A tool that changes, runs or deletes things is used without asking.',
  category: 'approval',
  severity: 'warning',
  confidence: 'medium',
  why: 'What it does cannot be taken back, and the model decides alone, on words that may come from a stranger.',
  fix: 'Take the tool off the list, so that the client asks each time.',
  references: ['CWE-862', 'MCP02:2025', 'ASI02', 'SAFE-T1403'],

  *check(entry) {
    const { autoApprove } = entry.tools;
    if (autoApprove.kind !== 'some') return;
    const [first, ...others] = autoApprove.tools.filter((tool) => changesThings(tool.value));
    if (!first) return;
    const more = others.length > 0 ? ` and ${others.length} more change` : ' changes';
    yield {
      at: first.at,
      message: `\`${first.value}\`${more} things and run${others.length > 0 ? '' : 's'} without asking`,
      help: `Take ${[first, ...others].map((tool) => `\`${tool.value}\``).join(', ')} off the list, so that the client asks each time.`,
      related: others.map((tool) => ({ at: tool.at, message: 'changes things as well' })),
    };
  },

  examples: [
    {
      title: 'deleting without asking',
      path: '.roo/mcp.json',
      config: '{"mcpServers":{"fs":{"command":"fs-server","alwaysAllow":["read_file","«delete_file»"]}}}',
    },
    {
      title: 'running commands without asking',
      path: '.kiro/settings/mcp.json',
      config: '{"mcpServers":{"sh":{"command":"sh-server","autoApprove":["«execute_command»"]}}}',
    },
    {
      title: 'two of them',
      path: '.roo/mcp.json',
      config: '{"mcpServers":{"fs":{"command":"fs-server","alwaysAllow":["«move_file»","read_file","delete_file"]}}}',
    },
    {
      title: 'only reading',
      path: '.roo/mcp.json',
      config: '{"mcpServers":{"fs":{"command":"fs-server","alwaysAllow":["read_file","list_directory","search_files"]}}}',
    },
    {
      title: 'a word that only looks like one',
      path: '.roo/mcp.json',
      config: '{"mcpServers":{"fs":{"command":"fs-server","alwaysAllow":["get_deleted_items","list_runs","get_update_status"]}}}',
    },
  ],
});

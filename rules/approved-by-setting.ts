import { defineRule } from '../src/model/rule.ts';
import { changesThings } from './lib/changesThings.ts';

export default defineRule({
  id: 'approved-by-setting',
  on: 'directive',
  summary: 'A settings file lets whole servers, or tools that change things, run without asking.',
  category: 'approval',
  severity: 'warning',
  confidence: 'high',
  why: 'The approval holds for tools that the server adds later, too, and for every prompt that reaches the model.',
  fix: 'Approve single tools that only read, such as `mcp__server__read_file`.',
  references: ['CWE-862', 'MCP02:2025', 'ASI02', 'SAFE-T1403'],

  *check(directive) {
    const { kind, target, tool, setting } = directive;
    if (kind === 'approve-all')
      yield { at: directive.at, message: `${setting} lets every tool of every server run without asking`, severity: 'error' };
    if (kind === 'approve-server') yield { at: directive.at, message: `${setting} lets every tool of ${target} run without asking` };
    if (kind === 'approve-tool' && tool !== undefined && changesThings(tool))
      yield { at: directive.at, message: `${setting} lets \`${tool}\` of ${target} change things without asking` };
  },

  examples: [
    { title: 'a whole server', path: '.claude/settings.json', config: '{"permissions":{"allow":["«mcp__github»"]}}' },
    { title: 'all servers', path: '.claude/settings.json', config: '{"permissions":{"allow":["«mcp__*»"]}}' },
    { title: 'a tool that deletes', path: '.claude/settings.json', config: '{"permissions":{"allow":["«mcp__github__delete_file»"]}}' },
    { title: 'a tool that reads', path: '.claude/settings.json', config: '{"permissions":{"allow":["mcp__github__get_issue"]}}' },
    { title: 'a tool that is denied', path: '.claude/settings.json', config: '{"permissions":{"deny":["mcp__github__delete_file"]}}' },
  ],
});

import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, descend, membersOf, type Node, textOf, textsOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { approval } from './approval.ts';
import { claudeTimeLimits } from './claudeTimeLimits.ts';
import { enabledPlugins } from './enabledPlugins.ts';
import { type DirectiveReader, listed } from './listed.ts';
import { pluginsOnly } from './pluginsOnly.ts';
import { serverLists } from './serverList.ts';
import { claudeToolSearch } from './toolSearch.ts';

/** The first two are about what a project's `.mcp.json` brings. */
const SWITCHES: readonly { readonly key: string; readonly kind: Directive['kind']; readonly targetFileName?: string }[] = [
  { key: 'enabledMcpjsonServers', kind: 'enable', targetFileName: '.mcp.json' },
  { key: 'disabledMcpjsonServers', kind: 'disable', targetFileName: '.mcp.json' },
  { key: 'enabledMcpServers', kind: 'enable' },
  { key: 'disabledMcpServers', kind: 'disable' },
];

/** `settings.json`, `settings.local.json`, `managed-settings.json` (Claude Code 2.1.330). */
export const claudeSettings: DirectiveReader = (root, source) => [
  ...enableAll(root, source),
  ...switches(root, source),
  ...serverLists(root, source),
  ...permissions(root, source),
  ...enabledPlugins(root, source),
  ...pluginsOnly(root, source),
  ...claudeToolSearch(root, source),
  ...claudeTimeLimits(root, source),
];

/** `~/.claude.json`: the same switches for each project that Claude Code was used in. */
export const claudeState: DirectiveReader = (root, source) => [
  ...takesOver(root, source),
  ...switches(root, source),
  ...enableAll(root, source),
  ...membersOf(child(root, 'projects')).flatMap(({ key, value }) =>
    [...switches(value, source), ...enableAll(value, source)].map((directive) => ({ ...directive, project: key.value })),
  ),
];

/** `managed-mcp.json` takes exclusive control: where it is, no other file's servers are loaded. */
function takesOver(root: Node, source: SourceFile): Directive[] {
  if (source.scope !== 'managed' || !/managed-mcp\.json$/.test(source.path)) return [];
  return [{ kind: 'deny-server', file: source, at: root.at, gate: true, sparesManaged: true, setting: '`managed-mcp.json`' }];
}

function switches(root: Node, source: SourceFile): Directive[] {
  return SWITCHES.flatMap(({ key, kind, targetFileName }) =>
    listed(root, source, { route: [key], kind }).map((directive) => ({ ...directive, ...(targetFileName && { targetFileName }) })),
  );
}

function enableAll(root: Node, source: SourceFile): Directive[] {
  const key = 'enableAllProjectMcpServers';
  const value = booleanOf(child(root, key));
  return value?.value ? [{ kind: 'enable-all-project', file: source, at: value.at, setting: `\`${key}\`` }] : [];
}

/** `mcp__server__tool`, `mcp__server__*` and `mcp__server`; other rules are about other tools. */
function permissions(root: Node, source: SourceFile): Directive[] {
  const setting = '`permissions.allow`';
  const allowed = textsOf(descend(root, ['permissions', 'allow'])).flatMap(({ value, at }) => {
    const rule = /^mcp__((?:(?!__)[^(])+)(?:__([^(]*))?/.exec(value);
    return rule ? [approval(at, source, { server: rule[1], tool: rule[2], setting })] : [];
  });
  const denied = textsOf(descend(root, ['permissions', 'deny'])).flatMap(({ value, at }): Directive[] => {
    const [, server, tool] = /^mcp__((?:(?!__)[^(])+)(?:__([^(]*))?$/.exec(value) ?? [];
    if (!server) return [];
    const target = server === '*' ? undefined : server;
    // A rule without a pattern in brackets takes the tool out of the context (code.claude.com/docs/en/permissions).
    return [{ kind: 'withhold-tool', file: source, at, target, tool: tool || '*', setting: '`permissions.deny`' }];
  });
  const mode = textOf(descend(root, ['permissions', 'defaultMode']));
  const bypass = mode?.value === 'bypassPermissions' ? [approval(mode.at, source, { setting: '`permissions.defaultMode`' })] : [];
  return [...allowed, ...denied, ...bypass];
}

import type { Directive } from '../../model/directive.ts';
import { booleanOf, child, descend, itemsOf, membersOf, type Node, textOf } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { plainText } from '../../model/untrusted.ts';
import { tells } from '../credentials/names.ts';
import { approval } from './approval.ts';
import type { DirectiveReader } from './listed.ts';

const INPUTS: readonly (readonly string[])[] = [
  ['inputs'],
  ['mcp', 'inputs'],
  ['settings', 'mcp', 'inputs'],
  ['customizations', 'vscode', 'mcp', 'inputs'],
];
const APPROVE_ALL: readonly string[] = ['chat.tools.autoApprove', 'chat.tools.global.autoApprove'];

/** VS Code: `inputs` beside the servers, and the settings that approve tools in advance. */
export const vscode: DirectiveReader = (root, source) => [
  ...INPUTS.flatMap((route) => itemsOf(descend(root, route))).flatMap((item) => inputOf(item, source) ?? []),
  ...APPROVE_ALL.flatMap((key) => approveAll(root, source, key)),
  ...switchedOff(root, source),
  ...pluginsOff(root, source),
  ...discovered(root, source),
];

/**
 * `chat.mcp.access`, and the administrator's policy `ChatMCP`: `none` leaves no server, `registry` those that were installed from the
 * gallery, which VS Code notes in `gallery`. Before there was `chat.mcp.enabled`.
 */
function switchedOff(root: Node, file: SourceFile): Directive[] {
  const enabled = booleanOf(settingOf(root, 'chat.mcp.enabled'));
  const about = { kind: 'deny-server', file, gate: true } as const;
  const words = ['chat.mcp.access', 'ChatMCP'].flatMap((key): Directive[] => {
    const access = textOf(settingOf(root, key));
    if (access?.value !== 'none' && access?.value !== 'registry') return [];
    return [{ ...about, at: access.at, ...(access.value === 'registry' && { sparesField: 'gallery' }), setting: `\`${key}\`` }];
  });
  return enabled?.value === false ? [...words, { ...about, at: enabled.at, setting: '`chat.mcp.enabled`' }] : words;
}

function settingOf(root: Node, key: string): Node | undefined {
  return child(root, key) ?? descend(root, key.split('.'));
}

/** `chat.plugins.enabled`: no plugin's servers are loaded without it. */
function pluginsOff(root: Node, file: SourceFile): Directive[] {
  const key = 'chat.plugins.enabled';
  const on = booleanOf(settingOf(root, key));
  if (on?.value !== false || file.scope === 'project') return [];
  return [{ kind: 'deny-server', file, at: on.at, gate: true, origin: 'plugins', setting: `\`${key}\`` }];
}

/** What `chat.mcp.discovery.enabled` calls the files of other clients that are loaded as well; `true` is all of them. */
const DISCOVERED: Readonly<Record<string, Pick<Directive, 'target' | 'ofScope'>>> = {
  'claude-desktop': { target: 'claude-desktop', ofScope: 'user' },
  windsurf: { target: 'windsurf', ofScope: 'user' },
  'cursor-global': { target: 'cursor', ofScope: 'user' },
  'cursor-workspace': { target: 'cursor', ofScope: 'project' },
};

function discovered(root: Node, file: SourceFile): Directive[] {
  const key = 'chat.mcp.discovery.enabled';
  const node = settingOf(root, key);
  if (!node || file.scope === 'project') return [];
  const all = booleanOf(node)?.value === true;
  const named = new Set(membersOf(node).flatMap((m) => (booleanOf(m.value)?.value === true ? [m.key.value] : [])));
  return Object.entries(DISCOVERED).flatMap(([name, about]) =>
    all || named.has(name) ? [{ kind: 'read-also' as const, file, at: node.at, ...about, setting: `\`${key}\`` }] : [],
  );
}

function approveAll(root: Node, source: SourceFile, key: string): Directive[] {
  const value = booleanOf(child(root, key)) ?? booleanOf(descend(root, ['settings', key])) ?? booleanOf(descend(root, key.split('.')));
  return value?.value ? [approval(value.at, source, { setting: `\`${key}\`` })] : [];
}

/** `type: command` runs a command for the value; a prompt without `password: true` shows it while it is typed. */
function inputOf(item: Node, source: SourceFile): Directive | undefined {
  const id = textOf(child(item, 'id'));
  const type = textOf(child(item, 'type'))?.value;
  if (!id) return undefined;
  const base = { file: source, at: id.at, target: id.value, setting: `the input \`${plainText(id.value, 60)}\`` };
  if (type === 'command') return { ...base, at: textOf(child(item, 'command'))?.at ?? id.at, kind: 'runs-code' };
  const masked = booleanOf(child(item, 'password'))?.value === true || type === 'pickString';
  return { ...base, kind: !masked && isSecret(item, id.value) ? 'unmasked-input' : 'input' };
}

function isSecret(item: Node, id: string): boolean {
  const description = textOf(child(item, 'description'))?.value ?? '';
  return tells(id) || /\b(?:api[ -]?key|token|secret|password|passphrase|credential)s?\b/i.test(description);
}

import type { Directive } from '../../model/directive.ts';
import { child, descend, itemsOf, textOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** Amp: `amp.mcpPermissions`, ordered rules on command or url; the first that matches counts. */
export const amp: DirectiveReader = (root, source) =>
  itemsOf(child(root, 'amp.mcpPermissions') ?? descend(root, ['amp', 'mcpPermissions'])).flatMap((rule): Directive[] => {
    const matches = child(rule, 'matches');
    const target = textOf(child(matches, 'url')) ?? textOf(child(matches, 'command'));
    const kind = textOf(child(rule, 'action'))?.value === 'reject' ? 'deny-server' : 'allow-server';
    return target ? [{ kind, file: source, at: target.at, target: target.value, setting: '`amp.mcpPermissions`' }] : [];
  });

import type { Directive } from '../../model/directive.ts';
import { membersOf, textOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** More folders are not looked at. */
const LIMIT = 2000;

/**
 * `trustedFolders.json` of Gemini CLI 0.61 and Qwen Code 0.24.4: in a folder with `DO_NOT_TRUST`, and below, no server is connected to;
 * the innermost folder decides, `TRUST_PARENT` speaking for the one above.
 */
export const trustedFolders: DirectiveReader = (root, file) =>
  membersOf(root)
    .slice(0, LIMIT)
    .flatMap(({ key, value }): Directive[] => {
      const word = textOf(value)?.value;
      const about = { file, at: value.at, below: true, setting: '`trustedFolders.json`' } as const;
      if (word === 'DO_NOT_TRUST') return [{ kind: 'disable', project: key.value, ...about }];
      if (word === 'TRUST_FOLDER') return [{ kind: 'enable', project: key.value, ...about }];
      const parent = key.value.replace(/[/\\][^/\\]*$/, '');
      return word === 'TRUST_PARENT' ? [{ kind: 'enable', project: parent || '/', ...about }] : [];
    });

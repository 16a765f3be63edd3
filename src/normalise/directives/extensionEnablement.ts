import type { Directive } from '../../model/directive.ts';
import { child, membersOf, textsOf } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** The folder of extensions, in the home unless a variable moved it. */
const PATH = /^(.*?)([/\\])(?:\.(?:gemini|qwen)[/\\])?extensions[/\\][^/\\]+$/;
const MANIFEST: Readonly<Record<string, string>> = { 'gemini-cli': 'gemini-extension.json', 'qwen-code': 'qwen-extension.json' };

/** More rules of one extension are not looked at. */
const LIMIT = 500;

/**
 * `extensions disable` of Gemini CLI 0.61 and Qwen Code 0.24.4: per extension a list of folders, `!` switching off, `*` at the end for all
 * below; the last that fits the folder in which the program runs wins. What is said of the whole home holds everywhere.
 */
export const extensionEnablement: DirectiveReader = (root, file) => {
  const [, home, separator = '/'] = PATH.exec(file.path) ?? [];
  const manifest = MANIFEST[file.client];
  if (home === undefined || manifest === undefined) return [];
  return membersOf(root).flatMap(({ key, value }) => {
    const targetFile = `${file.path.replace(/[^/\\]+$/, '')}${key.value}${separator}${manifest}`;
    return textsOf(child(value, 'overrides'))
      .slice(-LIMIT)
      .map(({ value: rule, at }) => ({ ...ruled(rule, home), file, at, targetFile, setting: '`overrides`' }));
  });
};

/** Both programs write folders with `/`. */
function ruled(rule: string, home: string): Pick<Directive, 'kind' | 'project' | 'below'> {
  const kind = rule.startsWith('!') ? 'disable' : 'enable';
  const folder = rule.replace(/^!/, '').replace(/\/?\*$/, '');
  if (folder === home.replaceAll('\\', '/') || folder === '') return { kind };
  return { kind, project: folder, ...(rule.endsWith('*') && { below: true }) };
}

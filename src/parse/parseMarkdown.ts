import type { Node } from '../model/node.ts';
import { Journal } from './journal.ts';
import { legibleFrontMatter } from './legibleFrontMatter.ts';
import { parseYaml } from './parseYaml.ts';

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*\r?$/gm;

/** The YAML front matter of a Markdown text, with positions in the whole text; undefined where it has none. */
export function parseMarkdown(text: string, journal: Journal): Node | undefined {
  const opening = OPENING.exec(text)?.[0];
  if (!opening) return undefined;
  CLOSING.lastIndex = opening.length;
  const closing = CLOSING.exec(text);
  if (closing) return frontMatter(`${opening.replace('---', '   ')}${text.slice(opening.length, closing.index)}`, journal);
  journal.problem(journal.span(0, 3), { message: 'the front matter opened here does not end', help: 'Add a line `---` behind it.' });
  return undefined;
}

function frontMatter(yaml: string, journal: Journal): Node | undefined {
  const attempt = new Journal(journal.path);
  parseYaml(yaml, attempt);
  return parseYaml(attempt.problems.length === 0 ? yaml : legibleFrontMatter(yaml), journal);
}

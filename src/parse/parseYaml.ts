import { Composer, type Document, isScalar } from 'yaml';
import type { Node } from '../model/node.ts';
import { withoutMarkers } from './blank.ts';
import type { Journal } from './journal.ts';
import { guarded } from './parserGuard.ts';
import { tooLarge } from './sizeLimit.ts';
import { YAML_ERRORS } from './yamlErrors.ts';
import { yamlNode } from './yamlNode.ts';
import { yamlTokens } from './yamlTokens.ts';

/** `yaml` reads 2 MB a second. */
const MAX_LENGTH = 5 * 2 ** 20;

/** The root of a YAML text, as far as it can be read; undefined where it holds no value. */
export function parseYaml(text: string, journal: Journal): Node | undefined {
  if (tooLarge(text, MAX_LENGTH, journal)) return undefined;
  return guarded(() => {
    const [first, second] = documents(withoutMarkers(text, journal), journal);
    if (second) noteSecond(second, journal);
    return first?.contents ? yamlNode(first.contents, text, journal) : undefined;
  }, journal);
}

/** The documents that hold something; the errors of all go to the journal. */
function documents(text: string, journal: Journal): Document.Parsed[] {
  // Keys written twice are found here, for the library compares each with each.
  const composer = new Composer({ uniqueKeys: false, logLevel: 'silent' });
  const all = [...composer.compose(yamlTokens(text, journal), false, text.length)];
  // Where the tokens were cut off, everything still open would count as broken.
  const cut = journal.problems.some(({ kind }) => kind === 'too-deep' || kind === 'too-large');
  for (const error of cut ? [] : all.flatMap((document) => document.errors)) {
    const [start, end] = error.pos;
    journal.problem(journal.span(start, Math.min(Math.max(start, end), text.length)), {
      message: `no valid YAML: ${YAML_ERRORS[error.code]}`,
      help: 'Mend this line and scan again.',
    });
  }
  return all.filter(({ contents }) => contents && !(isScalar(contents) && contents.value === null));
}

function noteSecond({ contents }: Document.Parsed, journal: Journal): void {
  const start = contents?.range[0] ?? 0;
  const message = 'a second document begins here; only the first is read';
  journal.problem(journal.span(start, start), { message, help: 'Put each document into a file of its own.' });
}

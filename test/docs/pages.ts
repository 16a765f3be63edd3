import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block: the words behind the fence, and what stands in it. */
export interface Fence {
  readonly page: string;
  readonly line: number;
  readonly words: readonly string[];
  readonly text: string;
}

const TOP = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];

/** Every page that users read, by its path. */
export const PAGES: ReadonlyMap<string, string> = new Map(
  [...TOP, ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name))]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(path, 'utf8')]),
);

/** The pages that people wrote; those of rules and clients are written from the program. */
export const WRITTEN: readonly string[] = [...PAGES.keys()].filter((path) => !/^docs\/(?:rules\/|rules\.md|clients\.md)/.test(path));

export function fencesOf(page: string): Fence[] {
  const fences: Fence[] = [];
  let open: { line: number; words: string[]; lines: string[] } | undefined;
  for (const [i, line] of (PAGES.get(page) ?? '').split('\n').entries()) {
    const fence = /^```(.*)$/.exec(line);
    if (!fence) open?.lines.push(line);
    else if (open) {
      fences.push({ page, line: open.line, words: open.words, text: open.lines.join('\n') });
      open = undefined;
    } else open = { line: i + 1, words: (fence[1] ?? '').split(' ').filter((word) => word !== ''), lines: [] };
  }
  return fences;
}

/** The page without its fenced blocks and code spans. */
export function proseOf(page: string): string {
  let fenced = false;
  const lines = (PAGES.get(page) ?? '').split('\n').filter((line) => {
    const isFence = line.startsWith('```');
    if (isFence) fenced = !fenced;
    return !isFence && !fenced;
  });
  return lines.join('\n').replace(/`+[^`\n]*`+/g, '');
}

/** The commands of `sh` blocks, comments taken off; a line that ends in a backslash goes on. */
export function commandsOf(page: string, word?: string): string[] {
  return fencesOf(page)
    .filter(({ words }) => words[0] === 'sh' && (word === undefined || words.includes(word)))
    .flatMap(({ text }) => text.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

import { blank } from './blank.ts';
import { Journal } from './journal.ts';
import { parseYaml } from './parseYaml.ts';

/** Front matter is a few lines; what is longer is no prose, and its errors are told. */
const MAX_LENGTH = 2 ** 16;
/** A key at the start of a line: whatever follows belongs to it until the next one. */
const KEY = /^([\w-]+):(?=\s|$)/gm;

/**
 * Front matter with blanks in place of the keys whose value is no YAML: descriptions with a colon in them, mostly
 * (`description: Use this agent when … user: "…"`). Clients read the rest of such a file, and agents like that are many.
 * Keys that speak of MCP stay, whatever is wrong with them.
 */
export function legibleFrontMatter(yaml: string): string {
  if (yaml.length > MAX_LENGTH) return yaml;
  const keys = [...yaml.matchAll(KEY)];
  const parts = keys.map(({ index, 1: key = '' }, i) => {
    const part = yaml.slice(index, keys[i + 1]?.index);
    return /mcp/i.test(key) || isYaml(part) ? part : blank(part, 0, part.length);
  });
  return yaml.slice(0, keys[0]?.index) + parts.join('');
}

function isYaml(text: string): boolean {
  const journal = new Journal('');
  parseYaml(text, journal);
  return journal.problems.length === 0;
}

import type { AST } from 'toml-eslint-parser';
import type { Node } from '../model/node.ts';
import { type Located, located, type Span } from '../model/span.ts';
import { AlignedString } from './alignedString.ts';
import type { Journal } from './journal.ts';
import { TomlTable } from './tomlTable.ts';

type Key = AST.TOMLKey['keys'][number];

/** One tree from one or more programs over the same text: the others hold what the first had to leave out. */
export function tomlNode(programs: readonly AST.TOMLProgram[], text: string, journal: Journal): Node | undefined {
  const tree = new TomlTree(text, journal);
  for (const program of programs) tree.add(program);
  return tree.root.members.length > 0 ? tree.root : undefined;
}

class TomlTree {
  readonly root: TomlTable;
  private readonly text: string;
  private readonly journal: Journal;

  constructor(text: string, journal: Journal) {
    this.text = text;
    this.journal = journal;
    this.root = new TomlTable(journal.span(0, text.length));
  }

  add(program: AST.TOMLProgram): void {
    for (const statement of program.body[0].body) {
      if (statement.type === 'TOMLKeyValue') this.addValue(this.root, statement);
      else this.addTable(statement);
    }
  }

  private addTable(statement: AST.TOMLTable): void {
    const at = this.span(statement.range);
    const { owner, last } = this.owner(this.root, statement.key.keys, at);
    if (!last) return;
    const table = statement.kind === 'array' ? owner.append(last, at) : owner.table(last, at);
    for (const value of statement.body) this.addValue(table, value);
  }

  private addValue(table: TomlTable, statement: AST.TOMLKeyValue): void {
    const { owner, last } = this.owner(table, statement.key.keys, this.span(statement.range));
    const earlier = last && owner.add(last, this.value(statement.value));
    if (earlier) this.journal.deviation('duplicate-key', last.at, earlier.at);
  }

  /** The table that holds the last part of a dotted key, and that part. */
  private owner(table: TomlTable, keys: readonly Key[], at: Span): { owner: TomlTable; last?: Located<string> } {
    const parts = keys.map((key) => this.keyPart(key));
    const owner = parts.slice(0, -1).reduce((here, part) => here.table(part, { ...at, start: Math.min(at.start, part.at.start) }), table);
    return { owner, last: parts.at(-1) };
  }

  private keyPart(key: Key): Located<string> {
    const { path, start, end } = this.span(key.range);
    return key.type === 'TOMLBare' ? located(key.name, { path, start, end }) : located(key.value, { path, start: start + 1, end: end - 1 });
  }

  private value(content: AST.TOMLContentNode): Node {
    const at = this.span(content.range);
    if (content.type === 'TOMLArray') return { kind: 'array', at, items: content.elements.map((element) => this.value(element)) };
    if (content.type === 'TOMLInlineTable') return this.inlineTable(content, at);
    return this.scalar(content, at);
  }

  private inlineTable(content: AST.TOMLInlineTable, at: Span): Node {
    const table = new TomlTable(at);
    for (const statement of content.body) this.addValue(table, statement);
    return table;
  }

  private scalar(content: AST.TOMLValue, at: Span): Node {
    switch (content.kind) {
      case 'string': {
        const writing = { from: at.start + (content.multiline ? 3 : 1), escapes: content.style === 'basic' };
        return new AlignedString({ at, value: content.value, text: this.text, writing });
      }
      case 'integer':
      case 'float':
        return { kind: 'number', at, value: content.value };
      case 'boolean':
        return { kind: 'boolean', at, value: content.value };
      default:
        // A date or time: no other format has it, so it is the text that it is written as.
        return new AlignedString({ at, value: this.text.slice(at.start, at.end), text: this.text, writing: { from: at.start } });
    }
  }

  private span([start, end]: readonly [number, number]): Span {
    return this.journal.span(start, end);
  }
}

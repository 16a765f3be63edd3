import type { ArrayNode, Member, Node, ObjectNode } from '../model/node.ts';
import type { Located, Span } from '../model/span.ts';

/** A table that grows while its parts turn up in several places; `at` spans from the first to the last of them. */
export class TomlTable implements ObjectNode {
  readonly kind = 'object';
  readonly members: Member[] = [];
  at: Span;
  private readonly byKey = new Map<string, Member>();

  constructor(at: Span) {
    this.at = at;
  }

  add(key: Located<string>, value: Node): Located<string> | undefined {
    const earlier = this.byKey.get(key.value);
    const member = { key, value };
    this.members.push(member);
    this.byKey.set(key.value, member);
    return earlier?.key;
  }

  /** The table under `key` (of a list of tables, the last), made where there is none or where the key holds another value. */
  table(key: Located<string>, at: Span): TomlTable {
    const value = this.byKey.get(key.value)?.value;
    if (value instanceof TomlTableList) value.at = union(value.at, at);
    const found = value instanceof TomlTableList ? value.items.at(-1) : value;
    if (found instanceof TomlTable) {
      found.at = union(found.at, at);
      return found;
    }
    const made = new TomlTable(at);
    this.add(key, made);
    return made;
  }

  /** A new table at the end of the list of tables under `key`. */
  append(key: Located<string>, at: Span): TomlTable {
    const made = new TomlTable(at);
    const list = this.byKey.get(key.value)?.value;
    if (list instanceof TomlTableList) list.push(made);
    else this.add(key, new TomlTableList(made));
    return made;
  }
}

/** `[[…]]` headers of one name. */
class TomlTableList implements ArrayNode {
  readonly kind = 'array';
  readonly items: TomlTable[];
  at: Span;

  constructor(first: TomlTable) {
    this.items = [first];
    this.at = first.at;
  }

  push(table: TomlTable): void {
    this.items.push(table);
    this.at = union(this.at, table.at);
  }
}

function union(a: Span, b: Span): Span {
  return { path: a.path, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

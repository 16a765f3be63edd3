import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  type Node as YamlNode,
} from 'yaml';
import type { Member, Node } from '../model/node.ts';
import { type Located, located, type Span } from '../model/span.ts';
import { AlignedString } from './alignedString.ts';
import type { Journal } from './journal.ts';

/** Values that aliases may stand for, all together: some lines of aliases of aliases would otherwise be billions. */
const MAX_ALIASED = 100_000;

/** The tree of one YAML document. An alias is the anchored node itself, at the place where that is written. */
export function yamlNode(root: YamlNode, text: string, journal: Journal): Node {
  return new YamlTree(text, journal).node(root);
}

class YamlTree {
  private readonly text: string;
  private readonly journal: Journal;
  private readonly anchors = new Map<string, YamlNode>();
  private readonly done = new Map<YamlNode, { node: Node; size: number }>();
  /** Values so far, those behind aliases counted each time. */
  private count = 0;
  private aliased = 0;

  constructor(text: string, journal: Journal) {
    this.text = text;
    this.journal = journal;
  }

  node(source: YamlNode): Node {
    if (isAlias(source)) return this.alias(source);
    if (source.anchor) this.anchors.set(source.anchor, source);
    const before = this.count++;
    const node = this.read(source);
    this.done.set(source, { node, size: this.count - before });
    return node;
  }

  private read(source: YamlNode): Node {
    if (isMap(source)) return this.object(source);
    if (isSeq(source)) return this.array(source);
    return this.scalar(source as Scalar);
  }

  private alias(source: Alias): Node {
    const at = this.span(source);
    const anchored = this.anchors.get(source.source);
    const target = anchored && this.done.get(anchored);
    if (!target) {
      const message = anchored ? 'an alias inside the value that it stands for' : 'an alias without an anchor before it';
      this.journal.problem(at, { message, help: 'Write the value out, or put its anchor before it.' });
      return { kind: 'null', at };
    }
    this.aliased += target.size;
    if (this.aliased > MAX_ALIASED) return this.tooMany(at);
    this.count += target.size;
    return target.node;
  }

  private tooMany(at: Span): Node {
    const message = `aliases stand for more than ${MAX_ALIASED} values; those from here on are not read`;
    this.journal.problem(at, { kind: 'too-large', message, help: 'Write the values out where they are needed.' });
    return { kind: 'null', at };
  }

  private object(source: YAMLMap): Node {
    const merged: Member[] = [];
    const members: Member[] = [];
    for (const pair of source.items) {
      const value = this.pairValue(pair);
      const key = this.key(pair.key as YamlNode | null, value.at);
      if (isMergeKey(pair)) merged.unshift(...mergedMembers(value));
      else members.push({ key, value });
    }
    this.noteDuplicates(members);
    return { kind: 'object', at: this.collectionSpan(source, members.at(-1)?.value.at), members: joined(merged, members) };
  }

  private pairValue(pair: Pair): Node {
    const value = pair.value as YamlNode | null;
    if (value) return this.node(value);
    const at = pair.key ? this.span(pair.key as YamlNode) : this.journal.span(0, 0);
    return { kind: 'null', at: { ...at, start: at.end } };
  }

  private key(source: YamlNode | null, valueAt: Span): Located<string> {
    if (!source) return located('', { ...valueAt, end: valueAt.start });
    const node = this.node(source);
    if (node.kind === 'string') return located(node.value, node.within(0, node.value.length));
    return located(node.kind === 'null' ? '' : this.text.slice(node.at.start, node.at.end), node.at);
  }

  private noteDuplicates(members: readonly Member[]): void {
    const first = new Map<string, Span>();
    for (const { key } of members) {
      const earlier = first.get(key.value);
      if (earlier) this.journal.deviation('duplicate-key', key.at, earlier);
      else first.set(key.value, key.at);
    }
  }

  private array(source: YAMLSeq): Node {
    const items = source.items.map((item) => this.item(item));
    return { kind: 'array', at: this.collectionSpan(source, items.at(-1)?.at), items };
  }

  /** `[a: 1]` is a list of an object with one member. */
  private item(item: unknown): Node {
    if (!isPair(item)) return this.node(item as YamlNode);
    const value = this.pairValue(item);
    const key = this.key(item.key as YamlNode | null, value.at);
    return { kind: 'object', at: { ...key.at, end: Math.max(key.at.end, value.at.end) }, members: [{ key, value }] };
  }

  private scalar(source: Scalar): Node {
    const at = this.span(source);
    const { value } = source;
    if (value === null) return { kind: 'null', at };
    if (typeof value === 'boolean') return { kind: 'boolean', at, value };
    if (typeof value === 'number') return { kind: 'number', at, value };
    const isText = typeof value === 'string';
    const writing = isText ? writingOf(source, at.start, this.text) : { from: at.start };
    return new AlignedString({ at, value: isText ? value : this.text.slice(at.start, at.end), text: this.text, writing });
  }

  /** A block's own range runs on to the next token; it ends with its last value. */
  private collectionSpan(source: YAMLMap | YAMLSeq, last: Span | undefined): Span {
    const at = this.span(source);
    const inside = last && last.start >= at.start && last.end <= at.end;
    return source.flow || !inside ? at : { ...at, end: last.end };
  }

  private span({ range }: YamlNode): Span {
    return this.journal.span(range?.[0] ?? 0, range?.[1] ?? 0);
  }
}

/** `<<` as a plain key: YAML 1.1, and what most readers of configuration still do. */
function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** What a merge brings in, in the order in which a later one wins. */
function mergedMembers(value: Node): readonly Member[] {
  if (value.kind === 'object') return value.members;
  return value.kind === 'array' ? value.items.toReversed().flatMap((item) => (item.kind === 'object' ? item.members : [])) : [];
}

/** Own members behind the merged ones that they do not replace. */
function joined(merged: readonly Member[], own: readonly Member[]): readonly Member[] {
  if (merged.length === 0) return own;
  const taken = new Set(own.map(({ key }) => key.value));
  const kept = new Map(merged.filter(({ key }) => !taken.has(key.value)).map((member) => [member.key.value, member]));
  return [...kept.values(), ...own];
}

function writingOf({ type }: Scalar, start: number, text: string): { from: number; escapes?: boolean; doubled?: boolean } {
  if (type === 'QUOTE_DOUBLE') return { from: start + 1, escapes: true };
  if (type === 'QUOTE_SINGLE') return { from: start + 1, doubled: true };
  const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
  return { from: isBlock ? text.indexOf('\n', start) + 1 : start };
}

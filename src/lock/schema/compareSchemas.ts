import { canonicalJson, canonicalSchema, isObject, type JsonObject } from '../canonical.ts';
import { compareDefaults, compareTexts } from './annotations.ts';
import { compareArrays } from './arrays.ts';
import { BOUNDS } from './bounds.ts';
import { type Comparison, comparison, metBefore, note, type SchemaChange } from './comparison.ts';
import { finiteRelation, valuesOf } from './finite.ts';
import { kindsOf } from './kindsOf.ts';
import { compareObjects } from './objects.ts';
import { ANNOTATIONS, HOLDERS, isNothing } from './references.ts';
import { type Relation, relationOf, SAME, type Side, UNKNOWN } from './relation.ts';
import { compareUnions } from './unions.ts';
import { listed, shown } from './words.ts';

type Route = readonly string[];

/**
 * Every difference between two schemas of a tool, with what it does to the set of valid values. Text changes are among
 * them, order is none. What is not understood is there as unknown, never left out.
 */
export function compareSchemas(before: unknown, after: unknown, side: Side): SchemaChange[] {
  const c = comparison(before, after, side);
  compareNodes(c, before, after, []);
  compareUnused(c, before, after);
  if (before !== undefined && after !== undefined) compareDialects(c, before, after);
  if (c.changes.length === 0 && canonicalJson(canonicalSchema(before)) !== canonicalJson(canonicalSchema(after)))
    note(c, { route: [], topic: 'unknown', what: 'differ in a way that says nothing else of itself', relation: UNKNOWN });
  return c.changes;
}

function compareNodes(c: Comparison, rawBefore: unknown, rawAfter: unknown, route: Route): void {
  const [a, b] = [c.before.resolve(rawBefore), c.after.resolve(rawAfter)];
  if (metBefore(c, a, b)) return;
  if (c.work.left-- <= 0) {
    if (!c.cut) note(c, { route, topic: 'unknown', what: 'is too large to be compared to its end', relation: UNKNOWN });
    c.cut = true;
    return;
  }
  compareTexts(c, a, b, route);
  if (isNothing(a) || isNothing(b)) {
    const relation = relationOf(!isNothing(a), !isNothing(b));
    note(c, { route, topic: 'limits', what: isNothing(b) ? 'takes no value any more' : 'takes values now', relation });
    return;
  }
  if (compareUnions(c, { a, b, route }, compareNodes) === 'partly') compareLimits(c, a, b, route);
  compareDefaults(c, a, b, route);
}

/** The keywords that this comparison understands; all others are compared as text. */
const UNDERSTOOD = new Set([
  ...ANNOTATIONS,
  ...HOLDERS,
  ...BOUNDS.flatMap((bound) => bound.keywords),
  ...['type', 'enum', 'const', 'properties', 'required', 'additionalProperties', 'items', 'anyOf', 'oneOf'],
]);

function compareLimits(c: Comparison, a: JsonObject, b: JsonObject, route: Route): void {
  const finite = finiteRelation(a, b);
  if (finite) note(c, { route, topic: 'limits', what: valuesChange(a, b), relation: finite });
  else {
    compareTypes(c, a, b, route);
    compareBounds(c, a, b, route);
    compareObjects(c, { a, b, route }, compareNodes);
    compareArrays(c, { a, b, route }, compareNodes);
  }
  for (const keyword of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (UNDERSTOOD.has(keyword) || canonicalJson(a[keyword]) === canonicalJson(b[keyword])) continue;
    note(c, { route: [...route, keyword], topic: 'unknown', what: `has another \`${shown(keyword)}\``, relation: UNKNOWN });
  }
}

function valuesChange(a: JsonObject, b: JsonObject): string {
  const [old, now] = [valuesOf(a), valuesOf(b)];
  if (!old) return `takes only ${listed([...(now?.keys() ?? [])])} now`;
  if (!now) return `takes more than ${listed([...old.keys()])} now, or something else`;
  const lost = [...old.keys()].filter((json) => !now.has(json));
  const won = [...now.keys()].filter((json) => !old.has(json));
  return [lost.length > 0 ? `no longer takes ${listed(lost)}` : '', won.length > 0 ? `takes ${listed(won)} as well` : '']
    .filter(Boolean)
    .join(' and ');
}

function compareTypes(c: Comparison, a: JsonObject, b: JsonObject, route: Route): void {
  const [old, now] = [kindsOf(a), kindsOf(b)];
  const words = `was ${typeWords(a)}, is ${typeWords(b)}`;
  if (!old || !now) {
    const relation = canonicalJson(a.type) === canonicalJson(b.type) ? SAME : UNKNOWN;
    note(c, { route: [...route, 'type'], topic: 'limits', what: words, relation });
    return;
  }
  const lost = [...old].some((kind) => !now.has(kind));
  const won = [...now].some((kind) => !old.has(kind));
  note(c, { route: [...route, 'type'], topic: 'limits', what: words, relation: relationOf(lost, won) });
}

function typeWords({ type }: JsonObject): string {
  if (type === undefined) return 'of any type';
  return shown(Array.isArray(type) ? type.map(String).sort().join(' | ') : String(type));
}

function compareBounds(c: Comparison, a: JsonObject, b: JsonObject, route: Route): void {
  const [old, now] = [kindsOf(a), kindsOf(b)];
  for (const { keywords, kinds, relation } of BOUNDS) {
    if (old && now && !kinds.some((kind) => old.has(kind) && now.has(kind))) continue;
    const changed = keywords.filter((keyword) => canonicalJson(a[keyword]) !== canonicalJson(b[keyword]));
    if (changed.length === 0) continue;
    const words = changed.map((keyword) => `${keyword} ${shownValue(a[keyword])} -> ${shownValue(b[keyword])}`);
    note(c, {
      route: [...route, changed[0] ?? ''],
      topic: 'limits',
      what: `has ${words.join(', ')}`,
      relation: softened(relation(a, b), { a, b, changed: keywords }),
    });
  }
}

/** Limits that may already exclude what another limit excludes: no address is empty, so `minLength: 1` refuses none. */
const ENTANGLING = ['pattern', 'format', 'multipleOf'];

interface Limited {
  readonly a: JsonObject;
  readonly b: JsonObject;
  readonly changed: readonly string[];
}

/** Where another limit stands beside the changed one, a loss is only possible. */
function softened({ forward, backward }: Relation, { a, b, changed }: Limited): Relation {
  const isEntangled = (schema: JsonObject) => ENTANGLING.some((keyword) => schema[keyword] !== undefined && !changed.includes(keyword));
  return {
    forward: forward === 'no' && isEntangled(a) ? 'unknown' : forward,
    backward: backward === 'no' && isEntangled(b) ? 'unknown' : backward,
  };
}

function shownValue(value: unknown): string {
  return value === undefined ? 'none' : shown(typeof value === 'string' ? value : canonicalJson(value));
}

/** Definitions that no reference leads to mean nothing to a validator, but a model reads them all the same. */
function compareUnused(c: Comparison, before: unknown, after: unknown): void {
  for (const holder of ['$defs', 'definitions']) {
    const [old, now] = [mapAt(before, holder), mapAt(after, holder)];
    for (const [name, schema] of Object.entries(now)) {
      if (c.after.reached.has(schema) || canonicalJson(old[name]) === canonicalJson(schema)) continue;
      note(c, { route: [holder, name], topic: 'text', what: 'is a definition that nothing uses, new or changed', relation: UNKNOWN });
    }
  }
}

function mapAt(schema: unknown, keyword: string): JsonObject {
  const map = isObject(schema) ? schema[keyword] : undefined;
  return isObject(map) ? map : {};
}

/** Keywords that say different things in different drafts. */
const DRAFTED = /"(?:\$ref|additionalItems|dependencies|\$recursiveRef|\$dynamicRef|exclusiveM\w+":(?:true|false)|items":\[)/;

function compareDialects(c: Comparison, before: unknown, after: unknown): void {
  const [old, now] = [before, after].map((schema) => (isObject(schema) ? schema.$schema : undefined));
  if (old === now) return;
  const relation = DRAFTED.test(canonicalJson(before) + canonicalJson(after)) ? UNKNOWN : SAME;
  c.changes.push({
    route: ['$schema'],
    topic: 'unknown',
    what: `names another dialect: ${shownValue(old)} -> ${shownValue(now)}`,
    relation,
  });
}

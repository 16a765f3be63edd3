import { canonicalJson, type JsonObject } from '../canonical.ts';
import { type Comparison, note } from './comparison.ts';
import { valuesOf } from './finite.ts';
import { kindsOf } from './kindsOf.ts';
import type { Compare, Pair } from './objects.ts';
import { ANNOTATIONS, HOLDERS, type References } from './references.ts';
import { type Answer, flipped, UNKNOWN, verdictOf } from './relation.ts';

interface Union {
  readonly branches: readonly unknown[];
  /** `oneOf`: a value that two branches take is refused. */
  readonly exclusive: boolean;
}

/**
 * Compares what `anyOf` and `oneOf` take, as a set of alternatives: each of one side has to be a part of one of the other.
 * `wholly`: nothing is left to compare; `partly`: the keywords beside the union are.
 */
export function compareUnions(c: Comparison, { a, b, route }: Pair, compare: Compare): 'wholly' | 'partly' {
  const [old, now] = [unionOf(a), unionOf(b)];
  if (!old && !now) return 'partly';
  const [before, after] = [old ?? alone(a), now ?? alone(b)];
  if (before.branches.length * after.branches.length > MOST_PAIRS) return unknown(c, route);
  if ((!old && limitsOf(b).length > 0) || (!now && limitsOf(a).length > 0)) return unknown(c, route);

  const relation = {
    forward: covered(c, 'forward', { from: before, into: after, compare }),
    backward: covered(c, 'backward', { from: after, into: before, compare }),
  };
  note(c, { route: [...route, unionWord(b) ?? unionWord(a) ?? 'anyOf'], topic: 'limits', what: words(before, after), relation });
  compareWords(c, before, after, route);
  return old && now ? 'partly' : 'wholly';
}

const MOST_PAIRS = 2500;

function unknown(c: Comparison, route: readonly string[]): 'wholly' {
  note(c, { route: [...route, 'anyOf'], topic: 'limits', what: 'has other alternatives', relation: UNKNOWN });
  return 'wholly';
}

function words(before: Union, after: Union): string {
  const [old, now] = [before.branches.length, after.branches.length];
  return old === now ? 'has other alternatives' : `has ${now} alternative${now === 1 ? '' : 's'}, had ${old}`;
}

function unionWord(schema: JsonObject): 'anyOf' | 'oneOf' | undefined {
  if (Array.isArray(schema.anyOf)) return 'anyOf';
  return Array.isArray(schema.oneOf) ? 'oneOf' : undefined;
}

function unionOf(schema: JsonObject): Union | undefined {
  const word = unionWord(schema);
  const branches = word && schema[word];
  // Both at once is rare; then the second one is compared as a keyword that nobody understands.
  return Array.isArray(branches) ? { branches, exclusive: word === 'oneOf' } : undefined;
}

/** A schema without alternatives is the only alternative there is. */
function alone(schema: JsonObject): Union {
  return { branches: [withoutTexts(schema)], exclusive: false };
}

function withoutTexts(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !ANNOTATIONS.has(keyword)));
}

/** The keywords that limit values beside a union. */
function limitsOf(schema: JsonObject): string[] {
  const word = unionWord(schema);
  return Object.keys(schema).filter((keyword) => keyword !== word && !ANNOTATIONS.has(keyword) && !HOLDERS.has(keyword));
}

interface Cover {
  readonly from: Union;
  readonly into: Union;
  readonly compare: Compare;
}

/** Whether every value of one union is one of the other; no only where a branch surely has values that no other takes. */
function covered(c: Comparison, direction: 'forward' | 'backward', { from, into, compare }: Cover): Answer {
  const [ours, theirs] = direction === 'forward' ? [c.before, c.after] : [c.after, c.before];
  const clear = (union: Union, of: References) => !union.exclusive || apart(union.branches, of);
  const answers = from.branches.map((x): Answer => {
    if (into.branches.some((y) => subset(c, direction, { x, y, compare }) === 'yes')) return 'yes';
    return into.branches.every((y) => disjoint(ours.resolve(x), theirs.resolve(y), [ours, theirs])) ? 'no' : 'unknown';
  });
  if (answers.includes('no')) return clear(from, ours) ? 'no' : 'unknown';
  if (answers.includes('unknown')) return onlyOne(from, into) ? onePart(c, direction, { from, into, compare }) : 'unknown';
  return clear(into, theirs) || sameBranches(from, into) ? 'yes' : 'unknown';
}

/** With one alternative on each side there is no other that could take what this one leaves. */
function onlyOne(from: Union, into: Union): boolean {
  return from.branches.length === 1 && into.branches.length === 1;
}

function onePart(c: Comparison, direction: 'forward' | 'backward', { from, into, compare }: Cover): Answer {
  return subset(c, direction, { x: from.branches[0], y: into.branches[0], compare });
}

function sameBranches(a: Union, b: Union): boolean {
  const jsons = (union: Union) =>
    union.branches
      .map((branch) => canonicalJson(branch))
      .sort()
      .join();
  return a.exclusive === b.exclusive && jsons(a) === jsons(b);
}

interface Part {
  readonly x: unknown;
  readonly y: unknown;
  readonly compare: Compare;
}

/** Whether `x` (of the old side, or of the new one when looking backward) takes nothing that `y` does not. */
function subset(c: Comparison, direction: 'forward' | 'backward', { x, y, compare }: Part): Answer {
  const [ours, theirs] = direction === 'forward' ? [c.before, c.after] : [c.after, c.before];
  const [from, into] = [ours.resolve(x), theirs.resolve(y)];
  const known = c.subsets.get(direction)?.get(from) ?? new Map();
  c.subsets.get(direction)?.set(from, known);
  const answer = known.get(into);
  if (answer !== undefined) return answer;
  known.set(into, 'yes');
  const found = answerOf(c, direction, { x: from, y: into, compare });
  known.set(into, found);
  return found;
}

function answerOf(c: Comparison, direction: 'forward' | 'backward', { x, y, compare }: Part): Answer {
  const isForward = direction === 'forward';
  const sub: Comparison = { ...c, changes: [], seen: new Map(), cut: false };
  compare(sub, isForward ? x : y, isForward ? y : x, []);
  const limits = sub.changes.filter((change) => change.topic !== 'text' && change.topic !== 'default');
  const verdicts = limits.map(({ relation }) => verdictOf(isForward ? relation : flipped(relation), 'input'));
  if (verdicts.includes('breaking')) return 'no';
  return verdicts.includes('review') ? 'unknown' : 'yes';
}

function apart(branches: readonly unknown[], of: References): boolean {
  if (branches.length > 50) return false;
  const schemas = branches.map((branch) => of.resolve(branch));
  return schemas.every((x, i) => schemas.slice(i + 1).every((y) => disjoint(x, y, [of, of])));
}

/** Surely no common value: other types, other enumerations, or a required property that tells them apart. */
function disjoint(a: JsonObject, b: JsonObject, [ofA, ofB]: readonly [References, References]): boolean {
  const [values, others] = [valuesOf(a), valuesOf(b)];
  if (values && others) return [...values.keys()].every((json) => !others.has(json));
  const [kinds, otherKinds] = [kindsOf(a), kindsOf(b)];
  if (kinds && otherKinds && [...kinds].every((kind) => !otherKinds.has(kind))) return true;
  const isObjectOnly = [kinds, otherKinds].every((k) => k?.size === 1 && k.has('object'));
  return isObjectOnly && bothRequired(a, b).some((name) => toldApart(ofA.resolve(property(a, name)), ofB.resolve(property(b, name))));
}

function toldApart(a: JsonObject, b: JsonObject): boolean {
  const [values, others] = [valuesOf(a), valuesOf(b)];
  return values !== undefined && others !== undefined && [...values.keys()].every((json) => !others.has(json));
}

function bothRequired(a: JsonObject, b: JsonObject): string[] {
  const names = (schema: JsonObject) => (Array.isArray(schema.required) ? schema.required.filter((n) => typeof n === 'string') : []);
  const others = new Set(names(b));
  return names(a).filter((name) => others.has(name));
}

function property(schema: JsonObject, name: string): unknown {
  const { properties } = schema;
  return typeof properties === 'object' && properties !== null ? (properties as JsonObject)[name] : undefined;
}

/** Texts inside the alternatives, which the comparison of sets does not look at. */
function compareWords(c: Comparison, before: Union, after: Union, route: readonly string[]): void {
  const old = new Set(textsIn(before.branches));
  const added = textsIn(after.branches).filter((text) => !old.has(text));
  if (added.length === 0) return;
  note(c, { route, topic: 'text', what: 'has other words in its alternatives', relation: UNKNOWN, after: added.join('\n') });
}

function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  const stack: unknown[] = [value];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) {
      if (typeof inner === 'string' && (key === 'description' || key === 'title' || key === '$comment')) texts.push(inner);
      else stack.push(inner);
    }
  }
  return texts;
}

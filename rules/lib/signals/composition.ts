import { isDenied, isSpokenOf, isUndone, NOT } from './denial.ts';
import { classOf } from './lexicon.ts';
import type { Sentence, Token } from './sentences.ts';
import type { Signal } from './signal.ts';

/**
 * What no honest sentence brings together, in classes of words.
 * `forbid tell user` is each within five words of the one before; `|` one of several; `...` anywhere behind; `+` the very next; `&` begins another row,
 * anywhere in the sentence; `~` one that is not far from the first; `!` a row that must be absent; `=word` the word itself. A first row that is denied or only spoken of is void.
 */
export type Composition = readonly [what: string, weight: 1 | 2 | 3, pattern: string];

interface Slot {
  readonly classes: readonly number[];
  readonly near: number;
}

/** Whether a row is the deed itself, and whether words before it can deny it. */
interface Place {
  readonly first: boolean;
  readonly deniable: boolean;
  /** What it must not be far from. */
  readonly by?: Stretch;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Compiled {
  readonly what: string;
  readonly weight: number;
  /** All slots, the rarest first. */
  readonly slots: readonly Slot[];
  readonly deed: readonly Slot[];
  readonly others: readonly (readonly Slot[])[];
  readonly nearby: readonly (readonly Slot[])[];
  readonly absent: readonly (readonly Slot[])[];
  readonly deniable: boolean;
}

const NEAR = 5;
/** In characters, to either side. */
const NEARBY = 110;
const ANYWHERE: Place = { first: false, deniable: false };
const DENIALS = ['forbid', 'not', 'only', '=not', '=without', '=no', '=never', 'hush', 'off', '=nobody', '=nothing', '=skip', '=instead'];

/** Makes a table of compositions ready to be matched. */
export function compile(compositions: readonly Composition[]): Compiled[] {
  return compositions.map(([what, weight, pattern]) => {
    const [deed = '', ...rows] = pattern.split(/\s+(?=[&~!])/);
    const marked = (mark: string) => rows.filter((row) => row.startsWith(mark)).map((row) => slotsOf(row.replace(/^[&~!]\s*/, '')));
    const [others, nearby, absent] = [marked('&'), marked('~'), marked('!')];
    return {
      what,
      weight,
      slots: [slotsOf(deed), ...others, ...nearby].flat().sort((a, b) => commonness(a) - commonness(b)),
      deed: slotsOf(deed),
      others,
      nearby,
      absent,
      deniable: !deed.split(/[ |]/).some((atom) => DENIALS.includes(atom.replace('+', ''))),
    };
  });
}

function slotsOf(row: string): Slot[] {
  const slots: Slot[] = [];
  let near = NEAR;
  for (const atom of row.split(/\s+/)) {
    if (atom === '...') near = Number.POSITIVE_INFINITY;
    else {
      const next = atom.startsWith('+');
      slots.push({
        classes: atom
          .slice(next ? 1 : 0)
          .split('|')
          .map(classOf),
        near: next ? 1 : near,
      });
      near = NEAR;
    }
  }
  return slots;
}

/** Classes whose words stand in nearly every sentence: no composition is looked up by them. */
const COMMON: ReadonlySet<number> = new Set(
  'user bid not forbid when all content result give read send change call model must first deed answer =to =the =of =in =it =as =a =is =with =for =this =that =by =be =or =and'
    .split(' ')
    .map(classOf),
);

/** Compositions by the number of each class of their rarest slot. */
export type Index = readonly (readonly Compiled[] | undefined)[];

/** Files each composition under the slot that fewest sentences have a word for. */
export function indexed(compiled: readonly Compiled[]): Index {
  const index: Compiled[][] = [];
  for (const one of compiled) for (const c of one.slots[0]?.classes ?? []) index[c] = [...(index[c] ?? []), one];
  return index;
}

function commonness({ classes }: Slot): number {
  return classes.reduce((sum, c) => sum + (COMMON.has(c) ? 30 : 1), 0);
}

/** The signals of one sentence. */
export function composedIn(sentence: Sentence, index: Index): Signal[] {
  const candidates = new Set<Compiled>();
  for (const { classes } of sentence.tokens) for (const c of classes) for (const one of index[c] ?? []) candidates.add(one);
  const found: Signal[] = [];
  for (const one of candidates) {
    const place = isPossible(one.slots, sentence.holds) ? placeIn(sentence, one) : undefined;
    if (place) found.push({ what: one.what, weight: one.weight, ...place });
  }
  return found;
}

/** Every slot has a word somewhere in the sentence: nearly all compositions end here. */
function isPossible(slots: readonly Slot[], holds: Uint8Array): boolean {
  for (const { classes } of slots) {
    let held = false;
    for (const c of classes) if (holds[c]) held = true;
    if (!held) return false;
  }
  return true;
}

function placeIn(sentence: Sentence, { deed, others, nearby, absent, deniable }: Compiled): Stretch | undefined {
  const place = find(deed, sentence, { first: true, deniable });
  const whole =
    place &&
    others.every((row) => find(row, sentence, { first: false, deniable: isDeed(row) })) &&
    nearby.every((row) => find(row, sentence, { first: false, deniable: isDeed(row), by: place }));
  return whole && !absent.some((row) => find(row, sentence, ANYWHERE)) ? place : undefined;
}

/** Where the slots of a row follow each other; the earliest that is. */
function find(row: readonly Slot[], { tokens }: Sentence, { first: isFirst, deniable, by }: Place): Stretch | undefined {
  const [first, ...rest] = row;
  if (!first) return undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (!isOf(tokens[i], first) || (isFirst && isSpokenOf(tokens, i)) || isFar(tokens[i], by)) continue;
    if ((deniable && isDenied(tokens, i)) || (isFirst && isUndone(tokens, i))) continue;
    const last = follow(tokens, i, rest, deniable);
    if (last !== undefined) return { start: tokens[i]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  }
  return undefined;
}

const DEED_CLASSES: ReadonlySet<number> = new Set(
  'carry send collect give gain grant steal change evade sneak hide omit'.split(' ').map(classOf),
);

/** A row that begins with something done: what is denied has not been done. */
function isDeed([first]: readonly Slot[]): boolean {
  return first?.classes.some((c) => DEED_CLASSES.has(c)) ?? false;
}

function isFar(token: Token | undefined, by: Stretch | undefined): boolean {
  return by !== undefined && token !== undefined && (token.end < by.start - NEARBY || token.start > by.end + NEARBY);
}

/** The last token of the nearest way through the other slots: every place that a slot can reach is kept, so nothing is tried twice. */
function follow(tokens: readonly Token[], from: number, slots: readonly Slot[], deniable: boolean): number | undefined {
  let reached = [from];
  for (const slot of slots) {
    const next = new Set<number>();
    for (const at of slot.near <= NEAR ? reached : [Math.min(...reached)]) {
      const end = Math.min(tokens.length, (tokens[at]?.next ?? at + 1) + slot.near);
      for (let i = at + 1; i < end; i++) {
        if (isOf(tokens[i], slot)) next.add(i);
        else if (deniable && i >= (tokens[at]?.next ?? 0) && tokens[i]?.classes.has(NOT)) break;
      }
    }
    if (next.size === 0) return undefined;
    reached = [...next];
  }
  return Math.min(...reached);
}

function isOf(token: Token | undefined, { classes }: Slot): boolean {
  if (token === undefined || token.classes.size === 0) return false;
  for (const c of classes) if (token.classes.has(c)) return true;
  return false;
}

import type { Credential } from '../../model/credential.ts';
import type { Expansion } from '../../model/expansion.ts';
import { part } from '../../model/text.ts';
import { type Judgement, literal, placeholder, typeOfName } from './judge.ts';
import { tells } from './names.ts';
import type { Place } from './place.ts';
import { saysPlaceholder } from './placeholders.ts';
import { type Expander, isExpanded, type Referral, referralsIn } from './references.ts';
import { PUBLIC, SAMPLE, type Shaped, shapesIn } from './shapes.ts';
import { type Slot, slotsOf } from './slots.ts';

/** What replaces references before the server sees them. */
export interface Resolution {
  readonly expansion: Expansion;
  readonly expanders: readonly Expander[];
  /** Variables of the entry's own that the text may name as `${VAR}` or `$VAR`. */
  readonly own?: ReadonlySet<string>;
}

/**
 * The credentials in one text, each character given to one of them: references first, then what has a service's own form,
 * then what stands where a URL, a telling name or the place itself puts a secret.
 */
export function examine(place: Place, resolution: Resolution): Credential[] {
  const { value } = place.text;
  if (value === '') return [];
  const free = claims(value.length);
  const slots = slotsOf(place);
  const around = tellingSlots(slots, value.length);
  const referred = referralsIn(value).flatMap((referral) => (free(referral) ? fromReferral(referral, around, place, resolution) : []));
  const shaped = shapesIn(value).flatMap((found) => (free(found) ? shapedAt(found, place, around) : []));
  const judged = slots.flatMap((slot) => {
    const judgement = slot.judge(value.slice(slot.from, slot.to));
    return judgement && free(slot) ? [credentialAt(place, { ...slot, ...judgement })] : [];
  });
  return [...referred, ...shaped, ...judged].sort((a, b) => a.at.start - b.at.start);
}

/** Lets each character be claimed once. */
function claims(length: number): (range: Range) => boolean {
  const taken = new Uint8Array(length);
  return ({ from, to }) => {
    if (from >= to || taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  };
}

interface Found extends Judgement {
  readonly from: number;
  readonly to: number;
  readonly name?: string;
}

function credentialAt(place: Place, { from, to, name = place.name, kind, type, confidence, weak }: Found): Credential {
  const { where, text } = place;
  return { where, name, kind, type, confidence, ...(weak && { weak }), at: text.within(from, to), value: text.value.slice(from, to) };
}

function shapedAt({ type, from, to }: Shaped, place: Place, around: Around): Credential[] {
  if (type === PUBLIC) return [];
  const sample = type === SAMPLE || saysPlaceholder(place.text.value.slice(from, to));
  const judgement = sample ? placeholder(type) : literal(type, 'high');
  return [credentialAt(place, { from, to, name: around({ from, to })?.name, ...judgement })];
}

function fromReferral(referral: Referral, around: Around, place: Place, resolution: Resolution): Credential[] {
  const name = around(referral)?.name ?? (tells(referral.name) ? referral.name : undefined);
  const fallback = fallbackOf(referral, name, place, resolution);
  if (fallback.length > 0) return fallback;
  if (name === undefined) return [];
  const isOwn = resolution.own?.has(referral.name) && /^\$(?:VAR|\{VAR\})$/.test(referral.syntax);
  const expanded = isOwn || isExpanded(referral.syntax, resolution.expansion, resolution.expanders);
  const judgement: Judgement = expanded
    ? { kind: 'reference', type: typeOfName(name), confidence: 'high' }
    : { kind: 'placeholder', type: 'unexpanded-reference', confidence: 'high' };
  return [credentialAt(place, { ...referral, name, ...judgement })];
}

/** `${VAR:-value}`: a secret as the default is a secret in the file. */
function fallbackOf(referral: Referral, name: string | undefined, place: Place, resolution: Resolution): Credential[] {
  if (!referral.fallback) return [];
  const text = part(place.text, referral.fallback.from, referral.fallback.to);
  return examine({ ...place, name, text }, resolution).filter(({ kind }) => kind === 'literal');
}

type Range = { readonly from: number; readonly to: number };
type Around = (range: Range) => Slot | undefined;

/** Finds the slot around a stretch where a secret belongs, at last the whole text. Slots of one sort never overlap, so that the index costs linear time. */
function tellingSlots(slots: readonly Slot[], length: number): Around {
  let owners: Int32Array | undefined;
  return ({ from, to }) => {
    owners ??= ownersOf(slots, length);
    const candidates = [slots[(owners[from] ?? 0) - 1], slots.at(-1)];
    return candidates.find((slot) => slot?.telling && slot.from <= from && to <= slot.to);
  };
}

/** For each character, the number of the first telling slot that holds it, counted from one. */
function ownersOf(slots: readonly Slot[], length: number): Int32Array {
  const owners = new Int32Array(length);
  for (let i = slots.length - 1; i >= 0; i--) {
    const slot = slots[i];
    if (slot?.telling) owners.fill(i + 1, slot.from, slot.to);
  }
  return owners;
}

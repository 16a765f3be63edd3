import { composedSignals } from './signals/compositions.ts';
import { DEEDS } from './signals/deeds.ts';
import { disguisedOrders, hiddenTexts, paddings } from './signals/disguises.ts';
import { LANGUAGES } from './signals/languages.ts';
import { ORDERS } from './signals/orders.ts';
import { type Signal, signalsIn } from './signals/signal.ts';

export type { Signal } from './signals/signal.ts';

const PATTERNS = [...ORDERS, ...DEEDS, ...LANGUAGES];

/** Names, types and values: too short for an order in Latin letters. */
const TOO_SHORT = /^[\x20-\x7e]{0,15}$/;

/** Of a longer text both ends are looked at: what is hidden stands at the start or behind a long padding. */
const LONGEST = 40_000;

/**
 * What distinguishes a text that gives the model orders from one that describes a tool. No single phrase decides: real servers say
 * IMPORTANT and MUST. Disguised and encoded texts are judged by what they turn out to say.
 */
export function instructionSignals(text: string): Signal[] {
  if (TOO_SHORT.test(text)) return [];
  if (text.length <= LONGEST) return allIn(text);
  const tail = text.length - LONGEST / 2;
  const later = allIn(text.slice(tail)).map((signal) => ({ ...signal, start: signal.start + tail, end: signal.end + tail }));
  return [...allIn(text.slice(0, LONGEST / 2)), ...later];
}

function allIn(text: string): Signal[] {
  return once([...inPlain(text), ...paddings(text), ...hidden(text)]);
}

function inPlain(text: string): Signal[] {
  return [...signalsIn(text, PATTERNS), ...composedSignals(text), ...disguisedOrders(text)];
}

/** Each trait once for each weight, however it was found. */
function once(signals: readonly Signal[]): Signal[] {
  return signals.filter((signal, i) => signals.findIndex((s) => s.what === signal.what && s.weight === signal.weight) === i);
}

/** How much the signals weigh together; those that ordinary servers give as well count as one. */
export function weightOf(signals: readonly Signal[]): number {
  const heavy = signals.filter(({ weight }) => weight > 1).reduce((sum, { weight }) => sum + weight, 0);
  return heavy + (signals.some(({ weight }) => weight === 1) ? 1 : 0);
}

/** A text that is hidden and gives orders, or is addressed to the model, has no honest reason to be hidden. */
function hidden(text: string): Signal[] {
  return hiddenTexts(text).flatMap(({ what, text: found, start, end }) => {
    const weight = weightOf(once(inPlain(found)));
    const spoken = weight >= 2 || ADDRESSED.test(found);
    return spoken ? [{ what: `hides orders ${what}`, weight: 3, start, end }] : [];
  });
}

const ADDRESSED = /\b(?:assistant|model|agent|llm|ai)\b\s?[:,]|\byou\s+(?:must|should|have\s+to|are)\b|\bthe\s+user\b/i;

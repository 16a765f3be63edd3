/** One trait of a text that gives orders, and where it stands. */
export interface Signal {
  readonly what: string;
  /** 3: hardly ever honest. 2: odd beside another. 1: ordinary servers speak so too; all of these together count as one. */
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/** `deniable`: void where the words just before deny it ("cannot bypass", "no conversation content is sent"). */
export type Pattern = readonly [what: string, weight: 1 | 2 | 3, pattern: RegExp, deniable?: 'deniable'];

/** Words that deny what follows. */
const DENIAL =
  /\b(?:not|never|no|cannot|can't|won't|doesn't|don't|without|nor|prevents?|detects?|blocks?|against|from|attempts? to)\s+(?:[\w-]+\s+){0,3}$/i;

/** What follows is spoken about: a scanner that names what it looks for. */
const MENTION =
  /\b(?:detect\w*|scan\w*|flag\w*|report\w*|reject\w*|match\w*|find\w*|look\w* for|such as|like|e\.g\.|phrases?|patterns?|strings?|examples?)[\s,:]+(?:[\w-]+\s+){0,4}["'“‘`«]$/i;

/** Whether what begins at an offset is denied, or only spoken about. */
export function isDenied(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return MENTION.test(before) || DENIAL.test(before);
}

/** All signals of a text, each trait counted once for each weight that it was found with; every pattern costs linear time. */
export function signalsIn(text: string, patterns: readonly Pattern[]): Signal[] {
  const found = new Map<string, Signal>();
  for (const [what, weight, pattern, deniable] of patterns) {
    if (found.has(what + weight)) continue;
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      if (MENTION.test(before) || (deniable && DENIAL.test(before))) continue;
      found.set(what + weight, { what, weight, start: match.index, end: match.index + match[0].length });
      break;
    }
  }
  return [...found.values()];
}

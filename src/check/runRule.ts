import type { Advisories } from '../model/advisory.ts';
import type { Entry } from '../model/entry.ts';
import type { Estate } from '../model/estate.ts';
import type { Draft } from '../model/finding.ts';
import type { LockFacts } from '../model/lock.ts';
import type { Problem } from '../model/outcome.ts';
import type { CatalogVerdict, Policy } from '../model/policy.ts';
import type { AnyRule, Facts, Subject, Subjects } from '../model/rule.ts';
import { type Span, wholeFile } from '../model/span.ts';

export interface RuleContext {
  readonly policy: Policy;
  /** ISO date of the run. */
  readonly today: string;
  verdictOf(entry: Entry): CatalogVerdict;
  readonly lock?: LockFacts;
  readonly advisories?: Advisories;
  readonly unpublished?: ReadonlySet<string>;
}

/** What a rule said, before the engine has judged it. */
export interface Said {
  readonly rule: AnyRule;
  readonly draft: Draft;
  /** The entry that the rule was asked about, where it was asked about one. */
  readonly entry?: Entry;
}

const SUBJECTS: { readonly [K in Subject]: (estate: Estate) => readonly Subjects[K][] } = {
  file: (estate) => estate.files,
  entry: (estate) => estate.entries,
  directive: (estate) => estate.directives,
  server: (estate) => estate.servers,
  inspection: (estate) => estate.inspected,
  client: (estate) => estate.views,
  process: (estate) => estate.running ?? [],
  estate: (estate) => [estate],
};

/** Asks one rule about everything it is on. Where it breaks it is our fault, said once, and the other places are still asked. */
export function runRule(rule: AnyRule, estate: Estate, context: RuleContext): { said: Said[]; problems: Problem[] } {
  const options = { ...rule.options, ...context.policy.rules[rule.id]?.options };
  const { policy, today, verdictOf, lock, advisories, unpublished } = context;
  const facts: Facts<object> = { estate, policy, options, today, verdictOf, lock, advisories, unpublished };
  const said: Said[] = [];
  let broken: Problem | undefined;
  for (const subject of SUBJECTS[rule.on as Subject](estate)) {
    try {
      for (const draft of rule.check(subject, facts)) said.push({ rule, draft, entry: entryOf(rule, subject) });
    } catch (error) {
      broken ??= ruleBroke(rule, subject, error);
    }
  }
  return { said, problems: broken ? [broken] : [] };
}

function entryOf(rule: AnyRule, subject: unknown): Entry | undefined {
  if (rule.on === 'entry') return subject as Entry;
  if (rule.on === 'inspection') return (subject as Subjects['inspection']).entry;
  if (rule.on === 'process') return (subject as Subjects['process']).entry;
  return undefined;
}

/** The exception's text may quote the configuration, so only its kind and place are told. */
function ruleBroke(rule: AnyRule, subject: unknown, error: unknown): Problem {
  const kind = error instanceof Error ? error.name : typeof error;
  const frame = error instanceof Error ? /\bat (\w[\w.]*) .*?[\\/]([\w.-]+:\d+):\d+\)/.exec(error.stack ?? '') : null;
  return {
    kind: 'rule-broke',
    at: placeOf(subject),
    message: `the rule ${rule.id} failed with ${kind}${frame ? ` in ${frame[1]} (${frame[2]})` : ''}; its verdict here is unknown`,
    fault: 'us',
    help: 'Please report it, with the kind of file it happened on.',
    incomplete: true,
  };
}

function placeOf(subject: unknown): Span {
  const known = subject as Partial<Subjects['entry'] & Subjects['file'] & Subjects['inspection'] & { at: Span }>;
  return known.node?.at ?? known.entry?.node.at ?? known.at ?? wholeFile(known.source?.path ?? '');
}

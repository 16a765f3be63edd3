import type { Entry } from '../model/entry.ts';
import type { Estate } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { pointerAt } from '../model/pointer.ts';
import type { AnyRule } from '../model/rule.ts';
import type { AuditedFile, SourceDocument } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { plainText } from '../model/untrusted.ts';
import { fingerprint } from './fingerprint.ts';
import { type RuleContext, runRule, type Said } from './runRule.ts';
import { settle } from './settle.ts';
import { severityOf } from './severityOf.ts';
import { spanIndex } from './spanIndex.ts';
import { suppressor } from './suppressions.ts';

export interface CheckContext extends RuleContext {
  /** The text behind a path that a span names: a config, or a server's own words. */
  documentOf(path: string): SourceDocument | undefined;
}

/** A message may quote a name or a url from a configuration; longer than this it is cut. */
const LONGEST_MESSAGE = 1000;

/** Asks every rule that the policy has not switched off and judges what they say; the findings come by file, place and rule. */
export function check(estate: Estate, rules: readonly AnyRule[], context: CheckContext): Outcome<Finding[]> {
  const asked = rules.filter((rule) => context.policy.rules[rule.id]?.severity !== 'off');
  const answers = asked.map((rule) => runRule(rule, estate, context));
  const said = settle(answers.flatMap((answer) => answer.said)).sort(inOrder);
  const findings = said.map(judge(estate, context));
  const suppressedBy = suppressor(context);
  return {
    value: findings.map((finding) => ({ ...finding, suppressed: suppressedBy(finding) })),
    problems: answers.flatMap((answer) => answer.problems),
  };
}

function inOrder(a: Said, b: Said): number {
  const [x, y] = [a.draft.at, b.draft.at];
  return compare(x.path, y.path) || x.start - y.start || x.end - y.end || compare(a.rule.id, b.rule.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Turns drafts into findings, one after the other: equal ones are told apart by their ordinal. */
function judge(estate: Estate, context: CheckContext): (said: Said) => Finding {
  const files = new Map(estate.files.map((file) => [file.source.path, file]));
  const entries = spanIndex(estate.entries.flatMap(placesOf));
  const seen = new Map<string, number>();

  return ({ rule, draft, entry: asked }) => {
    const entry = asked ?? entries.around(draft.at);
    const file = files.get(draft.at.path);
    const source = entry?.file ?? file?.source;
    const place = {
      pointer: pointerOf(draft.at, entry, context.documentOf(draft.at.path) ?? file?.document),
      server: entry?.name.value,
      client: source?.client,
    };
    const identity = { rule: rule.id, ...place, file: portable(draft.at.path, source) };
    const first = fingerprint(identity, 0);
    const ordinal = seen.get(first) ?? 0;
    seen.set(first, ordinal + 1);
    return {
      rule: rule.id,
      severity: severityOf(rule, draft, { policy: context.policy, source }),
      confidence: rule.confidence,
      message: plainText(draft.message, LONGEST_MESSAGE),
      help: plainText(draft.help ?? rule.fix, LONGEST_MESSAGE),
      at: draft.at,
      ...place,
      entry: entry?.key,
      fingerprint: ordinal === 0 ? first : fingerprint(identity, ordinal),
      related: (draft.related ?? []).map(({ at, message }) => ({ at, message: plainText(message, LONGEST_MESSAGE) })),
      fix: draft.fix,
    };
  };
}

/** An entry stands where its definition stands and where its name does. */
function placesOf(entry: Entry): (readonly [Span, Entry])[] {
  const name = entry.name.at;
  return [[entry.node.at, entry], ...(name.end > name.start ? [[name, entry] as const] : [])];
}

function pointerOf(at: Span, entry: Entry | undefined, document: SourceDocument | undefined): string {
  if (entry && at.path === entry.file.path) return entry.pointer + pointerAt(entry.node, at);
  return document?.root && at.end > at.start ? pointerAt(document.root, at) : '';
}

/** The path as another machine would have it: below its project, or the last two names of a user's file. */
function portable(path: string, source: AuditedFile['source'] | undefined): string {
  const project = source?.scope === 'project' ? source.project : undefined;
  const rest = project !== undefined && path.startsWith(project) ? path.slice(project.length) : path;
  const names = rest.split(/[\\/]/).filter((name) => name !== '');
  return (rest === path ? names.slice(-2) : names).join('/');
}

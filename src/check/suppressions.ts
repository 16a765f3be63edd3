import type { Finding, Suppression } from '../model/finding.ts';
import { inlineIgnoreOf } from '../model/inlineIgnore.ts';
import type { Ignore, Policy } from '../model/policy.ts';
import type { SourceDocument } from '../model/source.ts';
import { matchesPath } from './matchesPath.ts';

export interface SuppressionContext {
  readonly policy: Policy;
  readonly today: string;
  documentOf(path: string): SourceDocument | undefined;
}

/** Says why a finding need not be acted on, or nothing. Ignores that ran out no longer count; the rule `expired-ignore` names them. */
export function suppressor({ policy, today, documentOf }: SuppressionContext): (finding: Finding) => Suppression | undefined {
  const ignores = policy.ignore.filter((ignore) => !isOver(ignore, today));
  const inline = inlineReasons(documentOf);
  return (finding) => {
    const ignored = ignores.find((ignore) => meant(ignore, finding));
    if (ignored) return { by: 'policy', reason: ignored.reason };
    const reason = inline(finding);
    if (reason) return { by: 'inline', reason };
    return policy.baseline.has(finding.fingerprint) ? { by: 'baseline', reason: 'was there when the baseline was made' } : undefined;
  };
}

function isOver({ until }: Ignore, today: string): boolean {
  return until !== undefined && until < today;
}

function meant(ignore: Ignore, finding: Finding): boolean {
  return (
    (ignore.rule === finding.rule || ignore.rule === '*') &&
    (ignore.server === undefined || ignore.server === finding.server) &&
    (ignore.fingerprint === undefined || ignore.fingerprint === finding.fingerprint) &&
    (ignore.path === undefined || matchesPath(ignore.path, finding.at.path))
  );
}

type Comments = ReadonlyMap<number, ReadonlyMap<string, string>>;

/** Comments that ignore a rule on their own line and on the next one; each document is read once. */
function inlineReasons(documentOf: SuppressionContext['documentOf']): (finding: Finding) => string | undefined {
  const known = new Map<string, { lineOf(offset: number): number; comments: Comments }>();
  return ({ rule, at }) => {
    let document = known.get(at.path);
    if (!document) {
      document = readComments(documentOf(at.path));
      known.set(at.path, document);
    }
    if (document.comments.size === 0) return undefined;
    return document.comments.get(document.lineOf(at.start))?.get(rule);
  };
}

function readComments(document: SourceDocument | undefined): { lineOf(offset: number): number; comments: Comments } {
  const asked = (document?.comments ?? []).flatMap(({ value, at }) => {
    const ignore = inlineIgnoreOf(value);
    return ignore?.reason ? [{ ignore, at }] : [];
  });
  if (!document || asked.length === 0) return { lineOf: () => 0, comments: new Map() };

  const lineOf = lineCounter(document.text);
  const comments = new Map<number, Map<string, string>>();
  for (const { ignore, at } of asked) {
    for (const line of [lineOf(at.start), lineOf(Math.max(at.start, at.end - 1)) + 1]) {
      const reasons = comments.get(line) ?? new Map<string, string>();
      for (const rule of ignore.rules) reasons.set(rule, ignore.reason);
      comments.set(line, reasons);
    }
  }
  return { lineOf, comments };
}

function lineCounter(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) ends.push(i);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

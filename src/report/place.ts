import type { Inspected } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { SourceFile } from '../model/source.ts';
import type { Span } from '../model/span.ts';

const spokenBy = new WeakMap<Report, ReadonlyMap<string, Inspected>>();

/** Who said the text behind a path; undefined where the path is a file. */
export function speakerOf(report: Report, path: string): Inspected | undefined {
  let known = spokenBy.get(report);
  if (!known) {
    const spoken = report.estate.inspected.flatMap((i) => (i.inspection.document ? [[i.inspection.document.path, i] as const] : []));
    known = new Map(spoken);
    spokenBy.set(report, known);
  }
  return known.get(path);
}

/** The place in a file that a person can open: a server's own words are reached through the entry that starts it. */
export function fileSpan(report: Report, at: Span): Span {
  return speakerOf(report, at.path)?.inspection.at ?? at;
}

/** The pointer that belongs to `fileSpan`: the entry's own, where the finding is about a server's words. */
export function filePointer(report: Report, finding: Finding): string {
  return speakerOf(report, finding.at.path)?.entry.pointer ?? finding.pointer;
}

/** The place in a server's own words, where the finding is about them. */
export function quotedSpan(report: Report, finding: Pick<Finding, 'at'>): Span | undefined {
  return speakerOf(report, finding.at.path) && finding.at;
}

const sources = new WeakMap<Report, ReadonlyMap<string, SourceFile>>();

/** What discovery knows of the file at a path. */
export function sourceAt(report: Report, path: string): SourceFile | undefined {
  let known = sources.get(report);
  if (!known) {
    known = new Map(report.estate.files.map((f) => [f.source.path, f.source]));
    sources.set(report, known);
  }
  return known.get(path);
}

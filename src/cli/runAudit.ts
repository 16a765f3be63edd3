import type { Report } from '../model/report.ts';
import type { Flags } from './options.ts';
import type { Streams } from './streams.ts';

/** Runs an audit. What it is made of is loaded only now: most of a command line's time without it would be spent on loading. */
export async function runAudit(paths: readonly string[], flags: Flags, streams: Streams): Promise<Report> {
  const { wiredAudit } = await import('./wiredAudit.ts');
  return wiredAudit(paths, flags, streams);
}

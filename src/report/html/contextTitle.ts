import type { Report } from '../../model/report.ts';
import { displayPath } from '../displayPath.ts';
import type { ClientContext } from '../summary.ts';
import { words } from '../words.ts';

/** A client, and the project where it is looked at in one. */
export function contextTitle(report: Report, { name, project }: ClientContext): string {
  return project === undefined ? name : `${name} in ${words(report, displayPath(report.run, project), 80)}`;
}

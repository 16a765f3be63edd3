import type { Problem } from '../../model/outcome.ts';
import type { Report } from '../../model/report.ts';
import { displayPath } from '../displayPath.ts';
import { words } from '../words.ts';
import { physicalLocation, type SarifScope, scopeOf } from './location.ts';
import { sarifText, sentence } from './message.ts';

/** Whether the audit got to the end, and what it could not do. `notices` are ours, for people. */
export function invocationOf(report: Report, scope: SarifScope, notices: readonly string[]) {
  const { startedAt, durationMs, complete } = report.run;
  const notes = [...report.run.notices.map((n) => words(report, n)), ...notices];
  return {
    executionSuccessful: complete,
    startTimeUtc: startedAt,
    endTimeUtc: new Date(Date.parse(startedAt) + durationMs).toISOString(),
    toolExecutionNotifications: [
      ...report.problems.map((p) => problemNotification(report, p, scope)),
      ...silentServers(report),
      ...notes.map((text) => ({ level: 'note', message: { text: sarifText(text) } })),
    ],
  };
}

function problemNotification(report: Report, problem: Problem, scope: SarifScope) {
  const here = scopeOf(report, problem.at) === scope;
  const path = words(report, displayPath(report.run, problem.at.path));
  const help = problem.help === undefined ? '' : ` ${words(report, problem.help)}`;
  return {
    level: problem.incomplete ? 'error' : 'warning',
    message: { text: sarifText(`${path}: ${sentence(words(report, problem.message))}${help}`) },
    ...(here ? { locations: [{ physicalLocation: physicalLocation(report, problem.at, scope) }] } : {}),
  };
}

function silentServers(report: Report) {
  const failed = report.estate.inspected.filter((i) => i.inspection.outcome === 'failed');
  return failed.map(({ entry, inspection }) => {
    const text = `The server ${words(report, entry.name.value, 200)} was asked and did not answer: ${words(report, inspection.reason ?? 'no reason was given')}`;
    return { level: inspection.fault === 'ours' ? 'error' : 'warning', message: { text: sarifText(text) } };
  });
}

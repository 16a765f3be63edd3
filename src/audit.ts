import { documentReader, rootOf } from './audit/documentReader.ts';
import { documentsOf } from './audit/documentsOf.ts';
import { holdAgainstLock } from './audit/holdAgainstLock.ts';
import { lookAtProcesses } from './audit/lookAtProcesses.ts';
import { measure } from './audit/measure.ts';
import type { Parts } from './audit/parts.ts';
import { readFile } from './audit/readFile.ts';
import { runFacts } from './audit/runFacts.ts';
import { check } from './check/check.ts';
import { discover } from './discover/discover.ts';
import { graphOf } from './estate/graph.ts';
import { maturityOf } from './estate/maturity.ts';
import { serversOf } from './estate/servers.ts';
import { toolSearch } from './estate/toolSearch.ts';
import { viewsOf } from './estate/views.ts';
import { withoutEchoes } from './estate/withoutEchoes.ts';
import { withSettings } from './estate/withSettings.ts';
import type { Entry } from './model/entry.ts';
import type { Estate } from './model/estate.ts';
import { redactor } from './model/redact.ts';
import type { Report } from './model/report.ts';
import { maskShapes } from './normalise/credentials/maskShapes.ts';
import { newRoom } from './normalise/room.ts';
import { catalogVerdict } from './policy/catalogVerdict.ts';
import { clientTokens } from './tokens/clientTokens.ts';

/** The whole flow: discover, parse, normalise, estate, inspect, check; the report is a value that every format renders. */
export async function audit(parts: Parts): Promise<Report> {
  const { machine, clients, rules, policy, options } = parts;
  const started = performance.now();
  const reader = documentReader(machine);
  const found = await discover(machine, clients, { ...options, read: async (path, format) => rootOf(await reader(path, format)) });
  const shared = { read: reader, room: newRoom() };
  const read = await Promise.all(found.value.files.map((source) => readFile(machine, source, shared)));
  const files = read.map((r) => r.file);
  const directives = read.flatMap((r) => r.directives);
  const entries = withSettings(withoutEchoes(read.flatMap((r) => r.entries)), directives);
  const known = redactor([...entries.flatMap((entry) => entry.credentials), ...files.flatMap((file) => file.loose ?? [])]);
  const redact = (text: string) => maskShapes(known(text));

  const inspections = (await parts.inspect?.(entries)) ?? [];
  const measured = await measure(parts, entries, inspections);
  const held = await holdAgainstLock(parts, { entries, measured, redact });
  const unpublished = await parts.unpublished?.(entries);
  const processes = await lookAtProcesses(parts, entries, redact);

  const today = options.now.toISOString().slice(0, 10);
  const verdicts = new Map(entries.map((entry) => [entry.key, catalogVerdict(entry, policy.catalogs, today)]));
  const verdictOf = (entry: Entry) => verdicts.get(entry.key) ?? { status: 'no-catalog' as const };
  const searched = toolSearch(directives, machine.env);
  const views = viewsOf(clients, entries, held.inspected).map((view) => ({
    ...view,
    tokens: clientTokens(view, options.encoding, searched(view)),
  }));
  const servers = serversOf(entries, inspections, verdictOf);
  const estate: Estate = { files, entries, directives, servers, inspected: held.inspected, views, running: processes.running };

  const documents = documentsOf(estate, [...policy.documents, ...(held.document ? [held.document] : [])]);
  const documentOf = (path: string) => documents.get(path);
  const { lock } = held;
  const { advisories } = parts;
  const checked = check(estate, rules, { policy, today, verdictOf, documentOf, lock, advisories, unpublished });
  const problems = [policy, found, held, processes, ...files, checked].flatMap((stage) => stage.problems);
  const complete = !problems.some((p) => p.incomplete) && !inspections.some((i) => i.fault === 'ours');
  const durationMs = Math.round(performance.now() - started);
  return {
    run: runFacts(parts, { durationMs, complete, notices: found.value.notices }),
    estate,
    graph: graphOf(estate),
    findings: checked.value,
    problems,
    policy,
    rules,
    clients,
    maturity: parts.repository && maturityOf(estate, { policy, findings: checked.value, repository: parts.repository }),
    documentOf,
    redact,
  };
}

import type { Entry } from '../model/entry.ts';
import { groupBy } from '../model/groupBy.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Variable } from '../model/launch.ts';
import type { InspectRequest } from './inspectRequest.ts';
import { skipped } from './outcomes.ts';

/** One request for all entries that would do exactly the same, values included: a server in five files is asked once. */
export function requestsOf(entries: readonly Entry[]): InspectRequest[] {
  return [...groupBy(entries, sameness).values()].flatMap(([entry, ...others]) =>
    entry ? [{ entry, alsoFor: others.map((o) => o.key) }] : [],
  );
}

function sameness({ transport, file, project, key }: Entry): string {
  const where = project ?? file.project;
  if (transport.kind === 'stdio') {
    const { command, args, env, inheritedEnv, cwd, envFile } = transport;
    const values = [args, inheritedEnv].map((list) => list.map((v) => v.value));
    return JSON.stringify([file.dialect, where, command.value, values, env.map(pair).sort(), cwd?.value, envFile?.value]);
  }
  if (!('url' in transport)) return key;
  const { kind, url, headers, headersFromEnv, bearerTokenEnv, variables = [] } = transport;
  const values = [headers, headersFromEnv, variables].map((list) => list.map(pair).sort());
  return JSON.stringify([file.dialect, kind, url.value, values, bearerTokenEnv?.value]);
}

function pair(variable: Variable): string {
  return JSON.stringify([variable.name.value, variable.value?.value]);
}

/** The inspections of entries that may not be asked: each says why. */
export function notAsked(refused: readonly { readonly entry: Entry; readonly reason: string }[]): Inspection[] {
  return refused.map(({ entry, reason }) => skipped({ entry, alsoFor: [] }, reason));
}

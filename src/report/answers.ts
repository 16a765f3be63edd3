import type { Report } from '../model/report.ts';
import { displayPath } from './displayPath.ts';
import { grouped } from './grouped.ts';
import { maturityWords } from './maturity/maturityWords.ts';
import { plural } from './plural.ts';
import { type CatalogStatus, type ClientContext, type Summary, summarise } from './summary.ts';
import { words } from './words.ts';

/** How many clients the answer on context names, the heaviest first. */
const MOST_CONTEXTS = 5;

export interface Answer {
  readonly label: string;
  readonly lines: readonly string[];
}

/** The four questions in words: how many, who owns them, what credentials, what they cost; and what failed. */
export function answersOf(report: Report): Answer[] {
  const summary = summarise(report);
  const { notices } = report.run;
  return [
    { label: 'Servers', lines: [servers(summary)] },
    { label: 'Owners', lines: [owners(report, summary)] },
    { label: 'Credentials', lines: [credentials(summary)] },
    { label: 'Context', lines: contexts(report, summary) },
    { label: 'Failures', lines: [failures(summary)] },
    ...(report.maturity ? [{ label: 'Maturity', lines: [maturityWords(report.maturity)] }] : []),
    ...(notices.length > 0 ? [{ label: 'Left out', lines: notices.map((n) => words(report, n)) }] : []),
  ];
}

function servers({ servers, entries, clients, files }: Summary): string {
  return `${plural(servers, 'server')} in ${plural(entries, 'entry', 'entries')}, ${plural(clients, 'client')}, ${plural(files, 'file')}`;
}

const STANDINGS: readonly (readonly [CatalogStatus, string])[] = [
  ['approved', 'approved'],
  ['shadow', 'in no catalog (shadow)'],
  ['denied', 'denied'],
  ['no-catalog', 'unknown: there is no catalog'],
];

function owners(report: Report, { catalog, owners, servers }: Summary): string {
  if (servers === 0) return 'no server';
  const standings = STANDINGS.filter(([status]) => catalog[status] > 0).map(([status, text]) => `${catalog[status]} ${text}`);
  const named = owners.slice(0, 3).map(([owner, count]) => `${words(report, owner, 40)} (${count})`);
  const more = owners.length > named.length ? [`${owners.length - named.length} more`] : [];
  return [...standings, ...(named.length > 0 ? [`owned by ${[...named, ...more].join(', ')}`] : [])].join(' · ');
}

function credentials({ credentials: { literal, reference, placeholder } }: Summary): string {
  if (literal + reference + placeholder === 0) return 'none in these files';
  return `${literal} in the clear · ${plural(reference, 'reference')} · ${plural(placeholder, 'placeholder')}`;
}

function contexts(report: Report, { contexts, tokens, asked }: Summary): string[] {
  if (!tokens) return [`not counted: no server was listed (${plural(asked.unasked + asked.skipped, 'entry', 'entries')} not asked)`];
  const heaviest = [...contexts].sort((a, b) => b.eager - a.eager);
  const lines = heaviest.slice(0, MOST_CONTEXTS).map((context) => contextLine(report, context));
  const more = heaviest.length > lines.length ? [`and ${heaviest.length - lines.length} more, each less than these`] : [];
  return [
    ...lines,
    ...more,
    `counted with ${tokens.encoding} over each tool's name, description and input schema, and the servers' instructions`,
  ];
}

function contextLine(report: Report, { name, project, ...context }: ClientContext): string {
  const { eager, deferred, contextTokens, tools, unknown } = context;
  const where = project === undefined ? name : `${name} in ${words(report, displayPath(report.run, project), 60)}`;
  const share = contextTokens ? ` (${((100 * eager) / contextTokens).toFixed(1)} % of ${grouped(contextTokens)})` : '';
  const lazy = deferred === undefined ? '' : `, ${grouped(deferred)} while tools are loaded on demand`;
  const missing = unknown > 0 ? `, a lower bound: ${plural(unknown, 'server')} not counted` : '';
  return `${where}: ${plural(eager, 'token')}${share} for ${plural(tools, 'tool')}${lazy}${missing}`;
}

function failures({ fileStatus, asked }: Summary): string {
  const parts = [
    ...(fileStatus.failed > 0 ? [`${plural(fileStatus.failed, 'file')} could not be read`] : []),
    ...(fileStatus.unsupported > 0 ? [`${plural(fileStatus.unsupported, 'file')} not opened`] : []),
    ...(asked.failed > 0 ? [`${plural(asked.failed, 'server')} did not answer`] : []),
    ...(asked['auth-required'] > 0 ? [`${plural(asked['auth-required'], 'server')} asked for a login`] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : 'none';
}

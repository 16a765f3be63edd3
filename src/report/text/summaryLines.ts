import { displayPath } from '../displayPath.ts';
import { type CatalogStatus, type ClientContext, type Summary, summarise } from '../summary.ts';
import { words } from '../words.ts';
import { type Layout, plural, prose } from './layout.ts';

const LABEL = 14;

/** The four questions: how many, who owns them, what credentials, what they cost; and what failed. */
export function summaryLines(layout: Layout): string[] {
  const summary = summarise(layout.report);
  const row = (label: string, text: string) => prose(layout, text, { indent: 0, label: label.padEnd(LABEL), style: layout.paint.heading });
  const contexts = contextLines(layout, summary);
  return [
    ...row('Servers', servers(summary)),
    ...row('Owners', owners(layout, summary)),
    ...row('Credentials', credentials(summary)),
    ...contexts.flatMap((line, i) => row(i === 0 ? 'Context' : '', line)),
    ...row('Failures', failures(summary)),
    ...layout.report.run.notices.flatMap((n) => row('Left out', words(layout.report, n))),
  ];
}

function servers({ servers, entries, clients, files }: Summary): string {
  return `${plural(servers, 'server')} in ${plural(entries, 'entry', 'entries')}, ${plural(clients, 'client')}, ${plural(files, 'file')}`;
}

const STANDINGS: readonly (readonly [CatalogStatus, string])[] = [
  ['approved', 'approved'],
  ['shadow', 'in no catalog (shadow)'],
  ['denied', 'denied'],
  ['no-catalog', 'nobody known: there is no catalog'],
];

function owners({ report }: Layout, { catalog, owners, servers }: Summary): string {
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

function contextLines(layout: Layout, { contexts, tokens, asked }: Summary): string[] {
  if (!tokens) return [`not counted: no server was listed (${plural(asked.unasked + asked.skipped, 'entry', 'entries')} not asked)`];
  const lines = contexts.map((context) => contextLine(layout, context));
  return [...lines, `counted with ${tokens.encoding} over each tool's name, description and input schema`];
}

function contextLine({ report }: Layout, { name, project, ...context }: ClientContext): string {
  const { eager, deferred, contextTokens, tools, unknown } = context;
  const where = project === undefined ? name : `${name} in ${words(report, displayPath(report.run, project), 60)}`;
  const share = contextTokens ? ` (${((100 * eager) / contextTokens).toFixed(1)} % of ${contextTokens.toLocaleString('en-US')})` : '';
  const lazy = deferred === undefined ? '' : `, ${deferred.toLocaleString('en-US')} while tools are loaded on demand`;
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

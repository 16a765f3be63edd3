import type { Exchange } from '../http/exchange.ts';
import { parseChallenges } from './challenge.ts';
import type { Evidence, Fetched } from './evidence.ts';

/** What was asked and what came back, a line each, in order. */
export function steps(evidence: Evidence): string[] {
  const metadata = [...evidence.resource, ...evidence.issuers.flatMap((i) => i.fetched), ...evidence.fallback];
  const tools = evidence.tools === undefined ? [] : [`tools/list without any credential -> ${evidence.tools} tools`];
  const error = evidence.error ? [`error ${evidence.error.code}: ${evidence.error.message}`] : [];
  return [...evidence.exchanges.map(exchanged), ...tools, ...error, ...metadata.map(fetched)];
}

function exchanged({ verb, method, url, status, error, contentType, challenges, location }: Exchange): string {
  const asked = `${verb} ${method ?? pathOf(url)}`;
  if (status === undefined) return `${asked} -> ${error}`;
  const schemes = challenges
    .flatMap(parseChallenges)
    .map((c) => (c.params.resource_metadata ? `${c.scheme} with resource_metadata` : c.scheme));
  const said = [
    contentType?.split(';')[0],
    status === 401 && schemes.length === 0 ? 'no WWW-Authenticate' : undefined,
    schemes.length > 0 ? `WWW-Authenticate: ${schemes.join(', ')}` : undefined,
    location && URL.canParse(location, url) ? `to ${new URL(location, url).origin}` : undefined,
  ];
  return [`${asked} -> ${status}`, ...said.filter((s) => s !== undefined)].join(', ');
}

function fetched({ url, status, error, refused, json, contentType }: Fetched): string {
  if (refused) return `GET ${url} was not made: ${error}`;
  return `GET ${url} -> ${status ?? error}${status === 200 ? (json ? ', JSON' : `, ${contentType ?? 'no content type'}, not JSON`) : ''}`;
}

/** Without the query, which may hold state. */
function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}

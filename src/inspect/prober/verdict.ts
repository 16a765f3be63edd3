import type { Authorization, Verdict } from '../../model/inspection.ts';
import { plainText } from '../../model/untrusted.ts';
import { isAuthError } from './authError.ts';
import { challengesOf } from './challenge.ts';
import { type Evidence, found } from './evidence.ts';
import { isSecure, issuerFaults, noMetadata, resourceFaults, scopeFaults } from './metadataFaults.ts';
import { steps } from './steps.ts';

interface Ruling {
  readonly verdict: Verdict;
  readonly faults?: readonly string[];
  readonly notes?: readonly string[];
}

/** Nobody reads more, and a server can name ten thousand. */
const FAULTS = 20;
const SCOPES = 100;

function first(texts: readonly string[], count: number): readonly string[] {
  return texts.length <= count ? texts : [...texts.slice(0, count), `and ${texts.length - count} more`];
}

/** What a remote server says of authorization: a pure function of recorded evidence. */
export function verdictOf(evidence: Evidence): Authorization {
  const { verdict, faults = [], notes = [] } = ruling(evidence);
  const resource = found(evidence.resource)?.json;
  return {
    verdict,
    evidence: [...steps(evidence), ...notes].map((line) => plainText(line)),
    faults: first(faults, FAULTS).map((fault) => plainText(fault)),
    issuers: evidence.issuers.map(({ issuer }) => plainText(issuer)),
    scopes: [...new Set([...strings(resource?.scopes_supported), ...challengedScopes(evidence)])]
      .slice(0, SCOPES)
      .map((s) => plainText(s, 100)),
  };
}

function ruling(evidence: Evidence): Ruling {
  if (evidence.tools !== undefined) return { verdict: 'open' };
  const gate = evidence.exchanges.find((e) => e.status === 401 || e.status === 403)?.status ?? (refusedInWords(evidence) ? 401 : undefined);
  if (evidence.handshake) return { verdict: gate === undefined ? 'open' : 'gated-list', ...offers(evidence) };
  if (gate === 401) return gated(evidence);
  if (gate === 403) return forbidden(evidence);
  return { verdict: elsewhere(evidence) };
}

function refusedInWords({ error }: Evidence): boolean {
  return error !== undefined && isAuthError(error);
}

/** 401: which way in it offers, and whether that way works. */
function gated(evidence: Evidence): Ruling {
  const resource = found(evidence.resource);
  const { faults, notes } = offers(evidence);
  if (resource?.json) return { verdict: faults.length > 0 ? 'oauth-broken' : 'oauth', faults, notes };
  if (faults.length > 0) return { verdict: 'oauth-broken', faults, notes };
  return { verdict: offersOldWay(evidence) ? 'oauth-2025-03-26' : 'static-only', notes };
}

/** What is wrong with the OAuth that it offers. One authorization server that works is enough. */
function offers(evidence: Evidence): { faults: readonly string[]; notes: readonly string[] } {
  const server = new URL(evidence.url);
  const resource = found(evidence.resource)?.json;
  const named = namedFaults(evidence, server);
  if (!resource) return { faults: [...named, ...webPage(evidence)], notes: [] };
  const judged = resourceFaults(resource, server);
  const issuers = evidence.issuers.map((issuer) => issuerFaults(issuer, evidence.kind));
  const works = issuers.some((i) => i.faults.length === 0);
  const ofIssuers = issuers.flatMap((i) => i.faults);
  const scopes = scopeFaults([...strings(resource.scopes_supported), ...challengedScopes(evidence)]);
  return {
    faults: [...named, ...judged.faults, ...(works ? [] : ofIssuers), ...new Set(scopes)],
    notes: [...judged.notes, ...issuers.flatMap((i) => i.notes), ...(works ? ofIssuers : [])],
  };
}

/** The challenge names the metadata: clients go there and nowhere else. */
function namedFaults({ named, resource }: Evidence, server: URL): string[] {
  if (named === undefined) return [];
  if (!URL.canParse(named)) return ['resource_metadata in the challenge is not a URL'];
  const [first] = resource;
  const origin = new URL(named).origin === server.origin ? [] : [`resource_metadata leads to another origin (${new URL(named).origin})`];
  const insecure = isSecure(named) || new URL(named).origin === server.origin ? [] : ['resource_metadata is not https'];
  const lost = first && !first.json ? [`resource_metadata in the challenge: ${noMetadata([first])}`] : [];
  return [...origin, ...insecure, ...lost];
}

/** A page for every path, as single-page applications answer: a client takes it for metadata and fails. */
function webPage({ resource, named }: Evidence): string[] {
  const page = named === undefined && resource.some((f) => f.status === 200);
  return page ? [`/.well-known/oauth-protected-resource: ${noMetadata(resource)}`] : [];
}

/** What an endpoint says that misses its parameters. */
const ASKED_TOO_LITTLE: ReadonlySet<number | undefined> = new Set([400, 302, 303]);

function offersOldWay({ fallback }: Evidence): boolean {
  const [metadata, authorize] = fallback;
  if (metadata?.json) return typeof metadata.json.authorization_endpoint === 'string' || typeof metadata.json.issuer === 'string';
  // Some fall over the missing parameters; only where another path is plainly not found does that tell of an endpoint.
  return ASKED_TOO_LITTLE.has(authorize?.status) || (authorize?.status === 500 && metadata?.status === 404);
}

/** 403: a login page, a step-up, a key that is wanted, or a wall. */
function forbidden(evidence: Evidence): Ruling {
  const refusal = evidence.exchanges.find((e) => e.status === 403);
  if (refusal?.contentType?.includes('text/html')) return { verdict: 'auth-wall' };
  const challenges = challengesOf(evidence.exchanges);
  if (challenges.some((c) => c.params.error === 'insufficient_scope')) {
    return { verdict: 'forbidden', notes: ['asks for more scope: an OAuth step-up'] };
  }
  if (found(evidence.resource)) return gated(evidence);
  const wantsKey = challenges.length > 0 || isAuthError({ message: refusal?.body ?? '' });
  return { verdict: wantsKey ? 'static-only' : 'forbidden' };
}

const LOGIN = /sign[ -]?in|log[ -]?in|single sign-on|\bsso\b|password|authenticat|cloudflareaccess|accounts\.google/i;

/** Neither listed nor turned away. */
function elsewhere({ exchanges, url }: Evidence): Verdict {
  const last = exchanges.findLast((e) => e.status !== undefined) ?? exchanges.at(-1);
  const redirect = exchanges.find((e) => e.location !== undefined && (e.status ?? 0) >= 300 && (e.status ?? 0) < 400);
  if (redirect?.location !== undefined) return leadsAway(redirect.location, url) ? 'auth-wall' : 'not-mcp';
  if (last?.status === undefined) return 'unreachable';
  const page = exchanges.find((e) => e.status === 200 && e.contentType?.includes('text/html'));
  if (page) return LOGIN.test(page.body ?? '') ? 'auth-wall' : 'not-mcp';
  return last.status >= 500 || last.status === 429 ? 'unreachable' : 'not-mcp';
}

function leadsAway(location: string, from: string): boolean {
  if (!URL.canParse(location, from)) return false;
  const target = new URL(location, from);
  return target.origin !== new URL(from).origin || LOGIN.test(target.pathname);
}

function challengedScopes({ exchanges }: Evidence): string[] {
  return challengesOf(exchanges).flatMap((c) => c.params.scope?.split(/\s+/).filter(Boolean) ?? []);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
}

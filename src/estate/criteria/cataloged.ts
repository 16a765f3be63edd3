import { type Entry, remoteUrl } from '../../model/entry.ts';
import type { Server } from '../../model/estate.ts';
import { plainText } from '../../model/untrusted.ts';
import { type Evidence, type Judgement, met, named, notMet, type Question, shareOf, unknown } from './judgement.ts';

/** Level 2: somebody knows every server, and stands for it. */
export const CATALOGED: readonly Question[] = [
  { id: 'catalog', level: 2, title: 'A catalog says which servers may run', judge: catalog },
  { id: 'cataloged', level: 2, title: 'Every server is approved in it', judge: cataloged },
  { id: 'owned', level: 2, title: 'Every approval names an owner and a purpose', judge: owned },
  { id: 'oauth', level: 2, title: 'No static credential where OAuth is offered', judge: oauth },
];

function catalog({ policy: { catalogs } }: Evidence): Judgement {
  const approvals = catalogs.flatMap((c) => c.entries).filter((entry) => entry.effect === 'allow').length;
  if (approvals > 0) return met(`${approvals} approved in ${catalogs.map((c) => plainText(c.name, 60)).join(', ')}`);
  const seen = catalogs.length === 0 ? 'there is no catalog' : 'the catalog approves nothing';
  return notMet(seen, 'Run `mcp-audit init`: it writes a catalog of what is here, to be filled in.', 1);
}

function cataloged({ inUse }: Evidence): Judgement {
  const missing = inUse.filter((server) => server.catalog.status !== 'approved');
  if (missing.length === 0) return met(`${inUse.length} of ${inUse.length} servers`);
  const seen = `${shareOf(inUse.length - missing.length, inUse.length)} servers; not approved: ${named(missing)}`;
  return notMet(seen, `Put ${named(missing)} into the catalog, or remove ${missing.length === 1 ? 'it' : 'them'}.`, 2 * missing.length);
}

function owned({ inUse }: Evidence): Judgement {
  const approved = inUse.filter((server) => server.catalog.status === 'approved');
  const missing = approved.filter(({ catalog }) => catalog.status === 'approved' && !(catalog.entry.owner && catalog.entry.purpose));
  if (approved.length === 0)
    return unknown('no server is approved yet', 'Write `owner` and `purpose` into each catalog entry.', inUse.length);
  if (missing.length === 0) return met(`${approved.length} of ${approved.length} approvals`);
  const seen = `${shareOf(approved.length - missing.length, approved.length)} approvals; not: ${named(missing)}`;
  return notMet(seen, `Write \`owner\` and \`purpose\` into the catalog entries of ${named(missing)}.`, missing.length);
}

/** Rules that say that a static credential could be spared. */
const SPARED: ReadonlySet<string> = new Set(['static-credential', 'oauth-available']);

function oauth({ inUse, findings }: Evidence): Judgement {
  const told = new Set(findings.filter((f) => !f.suppressed && SPARED.has(f.rule)).map((f) => f.entry));
  const isHolding = (server: Server) => server.entries.some(holdsRemoteCredential);
  const isOffered = (server: Server) =>
    server.entries.some((entry) => told.has(entry.key)) || (isHolding(server) && verdictsOf(server).includes('oauth'));
  const offered = inUse.filter(isOffered);
  const holding = inUse.filter((server) => isHolding(server) && !isOffered(server));
  const unasked = holding.filter((server) => verdictsOf(server).length === 0);
  if (offered.length > 0)
    return notMet(
      `${named(offered)} could sign in with OAuth`,
      `Let ${named(offered)} sign in with OAuth, and take the static credential away.`,
      3 * offered.length,
    );
  if (unasked.length === 0) return met(holding.length === 0 ? 'no remote server is sent a static credential' : 'none of them offers OAuth');
  return unknown(
    `${named(unasked)}: whether OAuth is offered was not asked`,
    'Run `mcp-audit scan --connect remote`: it asks remote servers whether they offer OAuth, without any credential.',
    1,
  );
}

function holdsRemoteCredential(entry: Entry): boolean {
  const sent = entry.credentials.filter(({ where, kind }) => kind !== 'placeholder' && !where.startsWith('/oauth'));
  return remoteUrl(entry) !== undefined && entry.state.enabled && sent.length > 0;
}

function verdictsOf({ inspections }: Server) {
  return inspections.flatMap(({ authorization }) => authorization?.verdict ?? []);
}

import { type AddressKind, beside, literalKind } from '../guard.ts';
import type { JsonObject } from '../jsonObject.ts';
import { stringOf } from '../jsonObject.ts';
import type { Fetched, IssuerEvidence } from './evidence.ts';
import { found } from './evidence.ts';

/** What is wrong with metadata, and what is only worth knowing. */
export interface Judgement {
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

const SECURE = /^https:$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Encrypted, or on this machine. */
export function isSecure(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return SECURE.test(protocol) || (protocol === 'http:' && LOOPBACK.test(hostname));
}

/** The metadata of the protected resource (RFC 9728) against the address that was asked. */
export function resourceFaults(metadata: JsonObject, server: URL): Judgement {
  const { authorization_servers: servers, resource } = metadata;
  const identity = resourceIdentity(stringOf(resource), server);
  const missing =
    !Array.isArray(servers) || servers.length === 0 ? ['authorization_servers is missing or empty: nobody can issue a token'] : [];
  const insecure = Array.isArray(servers) ? servers.filter((s) => typeof s === 'string' && !isSecure(s)) : [];
  return {
    faults: [...identity.faults, ...missing, ...insecure.map((s) => `the authorization server ${s} is not https`)],
    notes: identity.notes,
  };
}

/** RFC 9728, 3.3: identical. Clients tolerate a parent path of the same origin. */
function resourceIdentity(resource: string | undefined, server: URL): Judgement {
  if (resource === undefined || !URL.canParse(resource)) return { faults: ['resource is missing or not a URL'], notes: [] };
  const named = new URL(resource);
  if (named.hash) return { faults: ['resource has a fragment'], notes: [] };
  if (named.origin !== server.origin) return { faults: [`resource names another origin (${named.origin})`], notes: [] };
  const path = (url: URL) => url.pathname.replace(/\/$/, '');
  if (path(named) === path(server)) return { faults: [], notes: [] };
  const parent = `${path(server)}/`.startsWith(`${path(named)}/`);
  return parent
    ? { faults: [], notes: [`resource is ${resource}, a parent of the address: strict clients refuse it`] }
    : { faults: [`resource is ${resource}, which is not the address of the server`], notes: [] };
}

const OMNIBUS: ReadonlySet<string> = new Set(['*', 'all', 'full-access', 'full_access', 'fullaccess']);

/** Scopes that a challenge or the metadata asks for and should not. */
export function scopeFaults(scopes: readonly string[]): string[] {
  const broad = scopes.filter((s) => OMNIBUS.has(s.toLowerCase()) || /[:./]\*$/.test(s));
  const offline = scopes.includes('offline_access') ? ['asks for offline_access, which only the client may decide on'] : [];
  return [...offline, ...broad.map((s) => `asks for the scope ${s}, which covers everything`)];
}

/** The metadata of one authorization server (RFC 8414, or OpenID Connect discovery). */
export function issuerFaults({ issuer, fetched }: IssuerEvidence, server: AddressKind): Judgement {
  const metadata = found(fetched)?.json;
  if (!metadata) return { faults: [`${issuer}: ${noMetadata(fetched)}`], notes: [] };
  const faults = [...identityFaults(metadata, issuer), ...endpointFaults(metadata, server), ...pkceFaults(metadata)];
  return { faults: faults.map((fault) => `${issuer}: ${fault}`), notes: grades(metadata).map((note) => `${issuer}: ${note}`) };
}

/** Why no metadata was found, from what was tried. */
export function noMetadata(fetched: readonly Fetched[]): string {
  const refused = fetched.find((f) => f.refused);
  if (refused) return `its metadata was not asked for: ${refused.error}`;
  if (fetched.some((f) => f.status === 200 && f.contentType?.includes('html'))) return 'its metadata is a web page, not JSON';
  if (fetched.some((f) => f.status === 200)) return 'its metadata is not a JSON object';
  const [first] = fetched;
  return first?.error ? (UNREAD[first.error] ?? `its metadata cannot be reached (${first.error})`) : 'it has no metadata';
}

const UNREAD: Readonly<Record<string, string>> = {
  ABORT_ERR: 'its metadata did not come within 5 s',
  TOO_LARGE: 'its metadata is larger than 256 KB',
};

/** RFC 8414, 3.3: a client must not use metadata whose issuer is another one, byte for byte. */
function identityFaults({ issuer }: JsonObject, expected: string): string[] {
  if (issuer === expected) return [];
  return [typeof issuer === 'string' ? `its metadata says that it is the issuer ${issuer}` : 'its metadata names no issuer'];
}

/** Where a client would send its user, its code or its registration. */
const ENDPOINTS = ['authorization_endpoint', 'token_endpoint', 'registration_endpoint', 'revocation_endpoint', 'introspection_endpoint'];

function endpointFaults(metadata: JsonObject, server: AddressKind): string[] {
  const required = ['authorization_endpoint', 'token_endpoint'].flatMap((name) =>
    typeof metadata[name] === 'string' ? [] : [`${name} is missing`],
  );
  const insecure = ENDPOINTS.flatMap((name) => {
    const endpoint = metadata[name];
    if (typeof endpoint !== 'string') return [];
    if (!isSecure(endpoint)) return [`${name} is not https`];
    const kind = literalKind(new URL(endpoint));
    return kind === undefined || beside(server)(kind) ? [] : [`${name} leads to a ${kind} address, into the network of whoever signs in`];
  });
  const types = metadata.response_types_supported;
  const code = Array.isArray(types) && types.includes('code') ? [] : ['response_types_supported does not offer code'];
  return [...required, ...insecure, ...code];
}

function pkceFaults({ code_challenge_methods_supported: methods }: JsonObject): string[] {
  if (!Array.isArray(methods)) return ['code_challenge_methods_supported is missing: clients must refuse a server without PKCE'];
  return methods.includes('S256') ? [] : ['code_challenge_methods_supported does not offer S256'];
}

/** Extras that say how a client can register and what it can rely on. */
function grades(metadata: JsonObject): string[] {
  const cimd = metadata.client_id_metadata_document_supported === true;
  const dcr = typeof metadata.registration_endpoint === 'string';
  const registration = cimd
    ? 'takes client metadata documents'
    : dcr
      ? 'offers dynamic registration only, which is deprecated'
      : 'needs a client that is registered beforehand';
  return [
    registration,
    ...(metadata.authorization_response_iss_parameter_supported === true ? ['names itself in its responses (iss)'] : []),
  ];
}

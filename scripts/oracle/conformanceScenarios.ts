import type { Verdict } from '../../src/model/inspection.ts';

/** What a fixture server of the conformance suite must be found to be, and words that a fault or a line of the evidence must hold. */
export interface Expected {
  readonly verdict: Verdict;
  readonly says?: string;
}

const OAUTH: Expected = { verdict: 'oauth' };

/** Client scenarios of 0.1.16, all of them, from what the suite's own source says of each server. */
export const SCENARIOS: Readonly<Record<string, Expected>> = {
  initialize: { verdict: 'open' },
  tools_call: { verdict: 'open', says: '1 tools' },
  'elicitation-sep1034-client-defaults': { verdict: 'open', says: '1 tools' },
  'sse-retry': { verdict: 'open', says: '1 tools' },
  'auth/metadata-default': { ...OAUTH, says: '/.well-known/oauth-protected-resource/mcp -> 200' },
  'auth/metadata-var1': { ...OAUTH, says: '/.well-known/openid-configuration -> 200' },
  'auth/metadata-var2': { ...OAUTH, says: '/.well-known/oauth-authorization-server/tenant1 -> 200' },
  'auth/metadata-var3': { ...OAUTH, says: '/tenant1/.well-known/openid-configuration -> 200' },
  'auth/basic-cimd': { ...OAUTH, says: 'takes client metadata documents' },
  'auth/scope-from-www-authenticate': OAUTH,
  'auth/scope-from-scopes-supported': OAUTH,
  'auth/scope-omitted-when-undefined': OAUTH,
  'auth/scope-step-up': OAUTH,
  'auth/scope-retry-limit': OAUTH,
  'auth/token-endpoint-auth-basic': OAUTH,
  'auth/token-endpoint-auth-post': OAUTH,
  'auth/token-endpoint-auth-none': OAUTH,
  'auth/pre-registration': { ...OAUTH, says: 'registered beforehand' },
  'auth/2025-03-26-oauth-metadata-backcompat': { verdict: 'oauth-2025-03-26', says: '/.well-known/oauth-authorization-server -> 200' },
  'auth/2025-03-26-oauth-endpoint-fallback': { verdict: 'oauth-2025-03-26', says: '/authorize -> ' },
  'auth/resource-mismatch': { verdict: 'oauth-broken', says: 'resource names another origin' },
  // The authorization server offers offline_access, as it may; the protected resource does not ask for it.
  'auth/offline-access-scope': OAUTH,
  'auth/offline-access-not-supported': OAUTH,
  'auth/client-credentials-jwt': OAUTH,
  'auth/client-credentials-basic': OAUTH,
  'auth/cross-app-access-complete-flow': OAUTH,
};

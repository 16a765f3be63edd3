/** Whether a JSON-RPC error is a refusal for want of a credential: servers that gate a method often say so with status 200. */
export function isAuthError({ message }: { readonly message: string }): boolean {
  return /unauthori[sz]ed|unauthenticated|not authenticated|authentication|(?:api[ -]?key|token|credentials?)\b.{0,40}(?:required|missing|invalid|expired|not (?:set|provided|found))|(?:missing|invalid|no|requires?)\b.{0,40}(?:api[ -]?key|access token|bearer|credentials?)|\b401\b/i.test(
    message.slice(0, 1000),
  );
}

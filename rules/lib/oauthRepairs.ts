/** What the owner of a server does about each fault that the prober names; the first that fits. */
const REPAIRS: readonly (readonly [fault: RegExp, repair: string])[] = [
  [/authorization_servers is missing or empty/, 'list at least one issuer in authorization_servers'],
  [/the authorization server .* is not https/, 'serve the authorization server over https'],
  [
    /resource is missing|resource has a fragment|resource names another|resource is .*not the address/,
    'write the address of the endpoint, exactly, as resource',
  ],
  [
    /resource_metadata .*(?:not https|another origin|not a URL)/,
    'let resource_metadata in the challenge lead to https on the server’s own origin',
  ],
  [
    /resource_metadata in the challenge|oauth-protected-resource/,
    'answer the metadata’s address with 200, application/json and a JSON object',
  ],
  [/asks for offline_access/, 'leave offline_access out of the scopes: the client adds it where it wants it'],
  [/which covers everything/, 'name the scopes one by one instead of one for everything'],
  [
    /says that it is the issuer|names no issuer/,
    'let issuer in the authorization server’s metadata be the string in authorization_servers, byte for byte',
  ],
  [/code_challenge_methods_supported/, 'support PKCE and say so: code_challenge_methods_supported: ["S256"]'],
  [/(?:_endpoint) is missing/, 'name authorization_endpoint and token_endpoint in the metadata'],
  [/(?:_endpoint) is not https/, 'serve every endpoint over https'],
  [/response_types_supported/, 'offer the response type code'],
  [/metadata/, 'publish the authorization server’s metadata below /.well-known/oauth-authorization-server (RFC 8414)'],
];

/** What to do about a fault of `authorization.faults`; undefined where nobody has thought of it. */
export function repairOf(fault: string): string | undefined {
  return REPAIRS.find(([pattern]) => pattern.test(fault))?.[1];
}

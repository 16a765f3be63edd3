/** Where RFC 9728 puts the metadata of a protected resource: below its path, then at the root. */
export function resourceMetadataUrls(server: URL): string[] {
  const path = withoutTrailingSlash(server.pathname);
  const root = `${server.origin}/.well-known/oauth-protected-resource`;
  return path === '' ? [root] : [`${root}${path}`, root];
}

/** Where RFC 8414 and OpenID Connect put the metadata of an authorization server. */
export function issuerMetadataUrls(issuer: URL): string[] {
  const { origin } = issuer;
  const path = withoutTrailingSlash(issuer.pathname);
  const inserted = ['oauth-authorization-server', 'openid-configuration'].map((name) => `${origin}/.well-known/${name}${path}`);
  return path === '' ? inserted : [...inserted, `${origin}${path}/.well-known/openid-configuration`];
}

function withoutTrailingSlash(path: string): string {
  return path.replace(/\/$/, '');
}

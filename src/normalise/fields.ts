/** What a field of an entry is about. */
export type Concept =
  | 'command'
  | 'args'
  | 'env'
  | 'inheritedEnv'
  | 'envFile'
  | 'cwd'
  | 'url'
  | 'headers'
  | 'headersFromEnv'
  | 'bearerTokenEnv'
  | 'headersHelper'
  | 'oauth'
  | 'type'
  | 'state'
  | 'allow'
  | 'deny'
  | 'approve';

/**
 * Every name under which some client keeps a concept. All of them are read everywhere, so that no server and no secret is missed;
 * a name that the file's own client does not know becomes a misfit.
 */
export const FIELDS: Readonly<Record<Concept, readonly string[]>> = {
  command: ['command', 'cmd'],
  args: ['args', 'arguments'],
  env: ['env', 'environment', 'envs'],
  inheritedEnv: ['env_vars', 'env_keys'],
  envFile: ['envFile', 'env_file'],
  cwd: ['cwd', 'working_directory', 'workingDirectory'],
  url: ['url', 'serverUrl', 'httpUrl', 'httpURL', 'uri', 'tcp', 'baseUrl', 'base_url'],
  headers: ['headers', 'http_headers', 'requestOptions'],
  headersFromEnv: ['env_http_headers', 'header_env'],
  bearerTokenEnv: ['bearer_token_env_var', 'bearerTokenEnvVar', 'bearer_token_env'],
  headersHelper: ['headersHelper'],
  oauth: ['oauth', 'auth'],
  type: ['type', 'transport', 'transportType'],
  state: ['disabled', 'disable', 'enabled', 'enable', 'active', 'isActive'],
  allow: ['includeTools', 'enabled_tools', 'enabledTools', 'available_tools', 'allowedTools', 'allow'],
  deny: ['excludeTools', 'disabledTools', 'disabled_tools', 'deny'],
  approve: ['autoApprove', 'alwaysAllow', 'trust', 'default_tools_approval_mode', 'toolPermissions', 'toolPolicy'],
};

/** The names of `state` that say no where they are true. */
export const SWITCHES_OFF: readonly string[] = ['disabled', 'disable'];

/** Names that people write and no client reads. */
const MISNOMERS: Readonly<Record<string, Concept>> = {
  link: 'url',
  endpoint: 'url',
  address: 'url',
  href: 'url',
  serverURL: 'url',
  server_url: 'url',
  baseURL: 'url',
  http_url: 'url',
  remoteUrl: 'url',
  remote_url: 'url',
  sseUrl: 'url',
  sse_url: 'url',
  parameters: 'args',
  environmentVariables: 'env',
  environment_variables: 'env',
  variables: 'env',
  bearer_token: 'bearerTokenEnv',
};

const CONCEPTS: ReadonlyMap<string, Concept> = new Map(
  (Object.keys(FIELDS) as Concept[]).flatMap((concept) => FIELDS[concept].map((name) => [name, concept] as const)),
);

/** What a field is about, whichever client it belongs to. */
export function conceptOf(field: string): Concept | undefined {
  return CONCEPTS.get(field) ?? (Object.hasOwn(MISNOMERS, field) ? MISNOMERS[field] : undefined);
}

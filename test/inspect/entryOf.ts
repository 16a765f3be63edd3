import type { Credential } from '../../src/model/credential.ts';
import type { Entry, Remote, Stdio, Transport } from '../../src/model/entry.ts';
import type { Container, Launch, Variable } from '../../src/model/launch.ts';
import { type Text, wholly } from '../../src/model/text.ts';

const at = { path: '/home/ann/.cursor/mcp.json', start: 0, end: 1 };
const here = (value: string): Text => wholly(value, at);
const variables = (values: Readonly<Record<string, string>>): Variable[] =>
  Object.entries(values).map(([name, value]) => ({ name: here(name), value: here(value) }));

export interface StdioParts {
  readonly command: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly inheritedEnv?: readonly string[];
  readonly cwd?: string;
  readonly runner?: string;
  /** The argument that is the file which an interpreter runs. */
  readonly script?: string;
  /** The remote address that the command only forwards to. */
  readonly bridgeTo?: string;
  /** The container engine that the command is. */
  readonly engine?: Container['engine'];
}

/** A stdio entry as normalise would make it, with only what inspecting looks at. */
export function stdioEntry(
  { command, args = [], env = {}, inheritedEnv = [], cwd, runner, engine, bridgeTo, script }: StdioParts,
  name = 'server',
): Entry {
  const container: Container | undefined = engine && { engine, mounts: [], capabilities: [], env: [] };
  const launch: Launch = {
    wrappers: [],
    program: here(command),
    programName: engine ?? command,
    args: args.map(here),
    runner,
    container,
    ...(script !== undefined && { script: here(script) }),
    ...(bridgeTo !== undefined && { bridge: { url: here(bridgeTo), headers: [] } }),
    serverArgs: [],
  };
  const stdio: Stdio = {
    kind: 'stdio',
    command: here(command),
    args: args.map(here),
    env: variables(env),
    inheritedEnv: inheritedEnv.map(here),
    ...(cwd !== undefined && { cwd: here(cwd) }),
    launch,
  };
  return entry(name, stdio);
}

export interface RemoteParts {
  readonly url: string;
  readonly kind?: Remote['kind'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly headersFromEnv?: Readonly<Record<string, string>>;
  readonly bearerTokenEnv?: string;
}

/** A remote entry as normalise would make it. */
export function remoteEntry(
  { url, kind = 'streamable-http', headers = {}, headersFromEnv = {}, bearerTokenEnv }: RemoteParts,
  name = 'server',
): Entry {
  return entry(name, {
    kind,
    url: here(url),
    headers: variables(headers),
    headersFromEnv: variables(headersFromEnv),
    ...(bearerTokenEnv !== undefined && { bearerTokenEnv: here(bearerTokenEnv) }),
  });
}

export function entry(name: string, transport: Transport, credentials: readonly Credential[] = []): Entry {
  return {
    key: `${at.path}#/mcpServers/${name}`,
    name: here(name),
    file: { path: at.path, client: 'cursor', alsoReadBy: [], scope: 'user', format: 'json', dialect: 'cursor', kind: 'active' },
    pointer: `/mcpServers/${name}`,
    node: { kind: 'null', at },
    transport,
    state: { enabled: true },
    tools: { deny: [], autoApprove: { kind: 'none' } },
    timeouts: [],
    credentials,
    misfits: [],
    identity: `command:${name}`,
  };
}

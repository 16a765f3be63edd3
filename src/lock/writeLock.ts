import { DEFINITION_PARTS, type Lock, type LockedServer, type LockedTool } from '../model/lock.ts';
import { toYaml } from './yaml.ts';

/** The version of the file's shape. */
export const LOCK_VERSION = 1;

const HEAD = `# What the MCP servers here said when somebody reviewed them. \`mcp-audit lock\` writes this file, \`mcp-audit lock --check\`
# holds the servers against it. Commit it, and read its changes as you read code: a model does what these texts say.
`;

/** The lock as a file: the same bytes for the same lock, one blank line between servers. */
export function writeLock(lock: Lock): string {
  const head = toYaml({ lockVersion: LOCK_VERSION, encoding: lock.encoding });
  const servers = lock.servers.map((server) => toYaml([serverYaml(server)]));
  return `${HEAD}${head}servers:${servers.length === 0 ? ' []\n' : `\n${servers.join('\n')}`}`;
}

function serverYaml(server: LockedServer): object {
  const { args, env, headers, capabilities } = server.conditions;
  return {
    identity: server.identity,
    names: server.names,
    spec: server.spec,
    package: server.package,
    serverInfo: { name: server.serverName, version: server.serverVersion },
    era: server.era,
    protocolVersion: server.protocolVersion,
    conditions: { args: some(args), env: some(env), headers: some(headers), capabilities },
    digest: server.digest,
    tokens: server.tokens,
    instructions: server.instructions,
    tools: server.tools.map(toolYaml),
  };
}

function some(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** The name stands above; parts in the order in which a reader meets them. */
function toolYaml({ name, digest, tokens, definition }: LockedTool): object {
  const parts = DEFINITION_PARTS.filter((part) => part !== 'name' && definition && part in definition);
  return { name, digest, tokens, definition: Object.fromEntries(parts.map((part) => [part, definition?.[part]])) };
}

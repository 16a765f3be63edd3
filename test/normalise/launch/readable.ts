import type { Launch, Variable } from '../../../src/model/launch.ts';

/** A launch on one line: `wrappers > runner package@version! file(…) code(…) -> url {headers} | arguments of the server`. */
export function readable(launch: Launch): string {
  const { wrappers, runner, programName, package: found, script, inlineCode, container, bridge, serverArgs } = launch;
  const version = found?.version ? `@${found.version.value}` : '';
  const parts = [
    wrappers.length > 0 ? `${wrappers.map((w) => w.value).join(' + ')} >` : '',
    runner ?? programName,
    found ? `${found.ecosystem}:${found.name}${version}${found.pinned ? '!' : ''}` : '',
    found?.registry ? `from ${found.registry.value}` : '',
    script ? `file(${script.value})` : '',
    inlineCode ? `code(${inlineCode.value})` : '',
    ...(container ? containerWords(container) : []),
    bridge ? `-> ${bridge.url.value}` : '',
    bridge && bridge.headers.length > 0 ? `{${list(bridge.headers)}}` : '',
    bridge?.transport ?? '',
    serverArgs.length > 0 ? `| ${serverArgs.map((a) => a.value).join(' ')}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function containerWords({ mounts, privileged, network, capabilities, env }: NonNullable<Launch['container']>): string[] {
  const mounted = mounts.map((m) => `${m.source.value}:${m.target}${m.readOnly ? ':ro' : ''}`);
  return [
    mounted.length > 0 ? `mounts(${mounted.join(',')})` : '',
    privileged ? 'privileged' : '',
    network ? `net(${network.value})` : '',
    capabilities.length > 0 ? `caps(${capabilities.map((c) => c.value).join(',')})` : '',
    env.length > 0 ? `env(${list(env)})` : '',
  ];
}

function list(variables: readonly Variable[]): string {
  return variables.map(({ name, value }) => (value ? `${name.value}=${value.value}` : name.value)).join(',');
}

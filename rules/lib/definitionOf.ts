import type { Entry } from '../../src/model/entry.ts';
import type { Variable } from '../../src/model/launch.ts';

/** All that makes a server what it is, as one comparable text: command, arguments and environment, or url and headers. */
export function definitionOf({ transport }: Entry): string | undefined {
  if (transport.kind === 'stdio') {
    const { command, args, env, cwd } = transport;
    return JSON.stringify(['stdio', command.value, args.map((arg) => arg.value), pairs(env), cwd?.value]);
  }
  return 'url' in transport ? JSON.stringify(['remote', transport.url.value, pairs(transport.headers)]) : undefined;
}

function pairs(variables: readonly Variable[]): string[] {
  return variables.map(({ name, value }) => `${name.value}=${value?.value ?? ''}`).sort();
}

import type { Entry } from '../../src/model/entry.ts';
import type { Variable } from '../../src/model/launch.ts';

const known = new WeakMap<Entry, string | undefined>();

/** All that makes a server what it is, as one comparable text: command, arguments and environment, or url and headers. */
export function definitionOf(entry: Entry): string | undefined {
  if (!known.has(entry)) known.set(entry, written(entry));
  return known.get(entry);
}

function written({ transport }: Entry): string | undefined {
  if (transport.kind === 'stdio') {
    const { command, args, env, cwd } = transport;
    return JSON.stringify(['stdio', command.value, args.map((arg) => arg.value), pairs(env), cwd?.value]);
  }
  return 'url' in transport ? JSON.stringify(['remote', transport.url.value, pairs(transport.headers)]) : undefined;
}

function pairs(variables: readonly Variable[]): string[] {
  return variables.map(({ name, value }) => `${name.value}=${value?.value ?? ''}`).sort();
}

import type { Remote, Stdio } from '../../../src/model/entry.ts';
import type { Expansion, ReferenceSyntax } from '../../../src/model/expansion.ts';
import type { Variable } from '../../../src/model/launch.ts';
import { plainlyWritten, type Text } from '../../../src/model/text.ts';
import { type CredentialParts, credentialsOf } from '../../../src/normalise/credentials/credentials.ts';

/** A text that stands at the start of its own document, so that a span is an offset in its value. */
export function text(value: string): Text {
  return plainlyWritten(value, { path: '/p/.mcp.json', start: 0, end: value.length });
}

export function variables(of: Readonly<Record<string, string>>): Variable[] {
  return Object.entries(of).map(([name, value]) => ({ name: text(name), value: text(value) }));
}

export function expanding(...patterns: ReferenceSyntax[]): Expansion {
  return { id: 'test', patterns, places: [] };
}

interface StdioParts {
  readonly command?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly inheritedEnv?: readonly string[];
}

export function stdio({ command = 'npx', args = [], env = {}, inheritedEnv = [] }: StdioParts): Stdio {
  const container = /docker$/.test(command) ? { engine: 'docker' as const, mounts: [], capabilities: [], env: [] } : undefined;
  const program = text(command);
  return {
    kind: 'stdio',
    command: program,
    args: args.map(text),
    env: variables(env),
    inheritedEnv: inheritedEnv.map(text),
    launch: { wrappers: [], program, programName: command, args: args.map(text), serverArgs: [], container },
  };
}

export function remote(url: string, headers: Readonly<Record<string, string>> = {}): Remote {
  return { kind: 'streamable-http', url: text(url), headers: variables(headers), headersFromEnv: [] };
}

/** What is found, as `kind type where value`. */
export function seen(transport: CredentialParts['transport'], expansion = expanding(), extra: readonly Variable[] = []): string[] {
  return credentialsOf({ transport, expansion, extra }).map(
    ({ kind, type, where, value, weak }) => `${weak ? 'weak' : kind} ${type} ${where} ${value}`,
  );
}

import type { Credential } from '../../model/credential.ts';
import type { Stdio, Transport } from '../../model/entry.ts';
import type { Expansion } from '../../model/expansion.ts';
import type { Variable } from '../../model/launch.ts';
import type { Located } from '../../model/span.ts';
import { forwardedNames } from './arguments.ts';
import { examine } from './examine.ts';
import { typeOfName } from './judge.ts';
import { tells } from './names.ts';
import { pastedSecrets, pointing } from './pasted.ts';
import type { Place } from './place.ts';
import { namePlaces, placesOf } from './places.ts';
import type { Expander } from './references.ts';

/** What an entry consists of, as far as secrets may stand in it. */
export interface CredentialParts {
  readonly transport: Transport;
  /** The references that the entry's client expands. */
  readonly expansion: Expansion;
  /** Fields beside the transport that the client or the server reads (`apiKey`, `token`). */
  readonly extra: readonly Variable[];
  readonly name?: Located<string>;
}

/** Every secret, reference to one and gap for one in an entry, each at exactly its own characters and once. */
export function credentialsOf({ transport, expansion, extra, name }: CredentialParts): Credential[] {
  const expanders = expandersOf(transport);
  const variables = 'url' in transport ? transport.variables : undefined;
  const named = variables && new Set(variables.map((variable) => variable.name.value));
  const written = placesOf(transport, extra).flatMap((place) =>
    place.kind === 'comment'
      ? outsideSettings(place)
      : examine(place, {
          expansion,
          expanders: reaching(place, expanders),
          ...(place.kind === 'header' && named && { own: named }),
        }),
  );
  return [...written, ...namePlaces(name, transport).flatMap(outsideSettings), ...namedElsewhere(transport)];
}

/** Secrets in texts that belong to no entry, such as comments; references and gaps in them are nobody's concern. */
export function looseCredentials(texts: readonly Located<string>[]): Credential[] {
  return texts.flatMap((text) => outsideSettings({ where: '', text: pointing(text), kind: 'comment' }));
}

function outsideSettings(place: Place): Credential[] {
  return examine(place, { expansion: NOTHING_EXPANDED, expanders: [] }).filter(({ kind, weak }) => kind === 'literal' && !weak);
}

const NOTHING_EXPANDED: Expansion = { id: 'none', patterns: [], places: [] };

const EXPANDERS: readonly (readonly [RegExp, Expander])[] = [
  [/^(?:ba|z|da|k|fi)?sh$/, 'shell'],
  [/^(?:cmd|powershell|pwsh)$/, 'cmd'],
  [/^(?:op|dotenvx|doppler|infisical|vals|chamber|teller|envchain|aws-vault|varlock)$/, 'secret-store'],
];

/** What stands between the client and the server and has references of its own. */
function expandersOf(transport: Transport): Expander[] {
  if (transport.kind !== 'stdio') return [];
  const programs = programsOf(transport);
  const found = EXPANDERS.filter(([name]) => programs.some((program) => name.test(program))).map(([, expander]) => expander);
  return transport.args.some(({ value }) => /^mcp-remote(?:@|$)/.test(value)) ? [...found, 'mcp-remote'] : found;
}

/** A shell and a bridge see the arguments only; a secret store sees the environment as well. */
function reaching(place: Place, expanders: readonly Expander[]): readonly Expander[] {
  return place.kind === 'value' ? expanders.filter((expander) => expander === 'secret-store') : expanders;
}

function programsOf({ command, launch }: Stdio): string[] {
  return [command, ...launch.wrappers].map(({ value }) =>
    (value.trim().split(/\s/, 1)[0] ?? '').replace(/^.*[/\\]|\.(?:exe|cmd)$/gi, '').toLowerCase(),
  );
}

/** Secrets that the entry takes from the environment by name, without writing them anywhere. */
function namedElsewhere(transport: Transport): Credential[] {
  if (transport.kind === 'stdio') {
    const inherited = transport.inheritedEnv.map((text) => ({ where: '/inheritedEnv', text }));
    const pasted = inherited.flatMap(({ where, text }) => pastedSecrets(where, undefined, text));
    const isPasted = (text: Located<string>) => pasted.some(({ value }) => value === text.value);
    const named = [...forwardedNames(transport), ...inherited].filter(({ text }) => tells(text.value) && !isPasted(text));
    return [...pasted, ...named.map(({ where, text }) => reference(where, text.value, text))];
  }
  if (!('url' in transport)) return [];
  const { bearerTokenEnv, headersFromEnv } = transport;
  return [
    ...(bearerTokenEnv ? byName('/bearerTokenEnv', 'Authorization', bearerTokenEnv) : []),
    ...headersFromEnv.flatMap(({ name, value }) =>
      value && tells(name.value) ? byName(`/headersFromEnv/${name.value}`, name.value, value) : [],
    ),
  ];
}

/** A variable's name, or the secret that somebody wrote in its stead. */
function byName(where: string, name: string, text: Located<string>): Credential[] {
  const pasted = pastedSecrets(where, name, text);
  return pasted.length > 0 ? pasted : [reference(where, name, text)];
}

function reference(where: string, name: string, { at, value }: Located<string>): Credential {
  return { where, name, kind: 'reference', type: typeOfName(name), confidence: 'high', at, value };
}

import type { Credential } from '../model/credential.ts';
import type { Entry, Transport } from '../model/entry.ts';
import type { Variable } from '../model/launch.ts';
import { booleanOf, membersOf, type Node, textOf } from '../model/node.ts';
import { pointer, pointerAt } from '../model/pointer.ts';
import type { SourceFile } from '../model/source.ts';
import { credentialsOf } from './credentials/credentials.ts';
import type { Dialect } from './dialect.ts';
import { borrowed } from './dialects.ts';
import { type Concept, conceptOf } from './fields.ts';
import { type Fields, fieldsOf } from './fieldsOf.ts';
import type { Found } from './found.ts';
import { identityOf } from './identity.ts';
import { misfitsOf } from './misfits.ts';
import { nativeFolder } from './nativeFolder.ts';
import { readState } from './readState.ts';
import { readTimeouts } from './readTimeouts.ts';
import { readTools } from './readTools.ts';
import { declaredTypeOf, readTransport } from './readTransport.ts';
import type { World } from './world.ts';

export interface Context {
  readonly source: SourceFile;
  readonly dialect: Dialect;
  readonly world: World;
}

/** Reads one declaration of a server. A declaration that is no object is an entry all the same, of unknown transport. */
export function readEntry(found: Found, { source, dialect: own, world }: Context): Entry {
  const dialect = found.foreign ? borrowed(own) : own;
  const { name, node, route } = found;
  const fields = fieldsOf(node);
  const transport = readTransport(fields, dialect);
  const declaredType = declaredTypeOf(fields);
  const extra = spareTexts(fields, transport);
  const credentials = placed(onceEach(credentialsOf({ transport, expansion: dialect.expansion, extra, name })), node);
  const place = pointer(route);
  const project = found.under !== undefined && route[0] === 'projects' ? nativeFolder(found.under, source) : source.project;
  return {
    key: `${source.path}#${place}${found.overwritten ? `@${name.at.start}` : ''}`,
    name,
    file: source,
    pointer: place,
    node,
    transport,
    declaredType,
    state: found.overwritten
      ? { enabled: false, reason: 'a later entry has the same name', at: found.overwritten }
      : readState(fields, dialect),
    tools: readTools(fields, dialect),
    timeouts: readTimeouts(fields, dialect),
    credentials,
    misfits: [...found.misfits, ...misfitsOf({ node, name, fields, transport, declaredType, dialect })],
    ...(found.foreign && { foreign: true }),
    ...(dialect.bareEntry === 'switch' && transport.kind === 'unknown' && { toggle: true }),
    identity: identityOf({ entry: { name, transport, credentials }, source, project, world }),
    project,
    deferred: isDeferred(fields),
  };
}

/** A field may be read for the transport and be a field beside it as well (Cursor's `auth.CLIENT_SECRET`); what stands there is one credential. */
function onceEach(credentials: readonly Credential[]): Credential[] {
  const seen = new Set<string>();
  return credentials.filter(({ at: { start, end } }) => {
    const place = `${start} ${end}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** Pointers as the file has them (`/environment/TOKEN`), where there are few enough to look each one up. */
function placed(credentials: readonly Credential[], node: Node): readonly Credential[] {
  if (credentials.length > 500) return credentials;
  return credentials.map((credential) => ({ ...credential, where: pointerAt(node, credential.at) || credential.where }));
}

/**
 * Kimi, Hermes, opencode 2; and the other way round Claude Code's `alwaysLoad`, Qwen Code's `alwaysLoadTools`, Copilot CLI's `deferTools`.
 * Undefined: as the client does.
 */
function isDeferred(fields: Fields): boolean | undefined {
  const always = ['alwaysLoad', 'alwaysLoadTools'].some((name) => booleanOf(fields.named(name)?.value)?.value);
  if (always || textOf(fields.named('deferTools')?.value)?.value === 'never') return false;
  const switches = ['deferred', 'lazy', 'codemode'].map((name) => booleanOf(fields.named(name)?.value)?.value);
  return switches.find((on) => on !== undefined);
}

const STDIO: readonly Concept[] = ['command', 'args', 'env', 'inheritedEnv', 'cwd', 'envFile'];
const REMOTE: readonly Concept[] = ['url', 'headers', 'headersFromEnv', 'bearerTokenEnv', 'headersHelper'];
/** Never a place for secrets: types, switches, lists of tools. */
const PLAIN: ReadonlySet<Concept> = new Set(['type', 'state', 'allow', 'deny', 'approve']);

/** Texts in the fields that the transport was not made from, by the name of their field; a secret may stand in any of them. */
function spareTexts(fields: Fields, transport: Transport): Variable[] {
  const concepts = transport.kind === 'stdio' ? STDIO : REMOTE;
  const read = new Set(concepts.map((concept) => fields.of(concept)?.key.at.start));
  return fields.objects.flatMap(membersOf).flatMap(({ key, value }) => {
    const concept = conceptOf(key.value);
    if (read.has(key.at.start) || (concept !== undefined && PLAIN.has(concept))) return [];
    return textsBelow(value, key, 0);
  });
}

function textsBelow(node: Node, name: Variable['name'], depth: number): Variable[] {
  const value = textOf(node);
  if (value) return [{ name, value }];
  if (depth > 4) return [];
  if (node.kind === 'array') return node.items.slice(0, 200).flatMap((item) => textsBelow(item, name, depth + 1));
  return membersOf(node)
    .slice(0, 200)
    .flatMap((m) => textsBelow(m.value, m.key, depth + 1));
}

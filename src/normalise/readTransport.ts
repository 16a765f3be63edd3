import type { Stdio, Transport } from '../model/entry.ts';
import { child, textOf } from '../model/node.ts';
import type { Located } from '../model/span.ts';
import type { Dialect } from './dialect.ts';
import { FIELDS } from './fields.ts';
import type { Fields } from './fieldsOf.ts';
import { readRemote } from './readRemote.ts';
import { readStdio } from './readStdio.ts';
import { kindOfType } from './transportTypes.ts';

/** What an entry says of its type, verbatim. */
export function declaredTypeOf(fields: Fields): Located<string> | undefined {
  for (const name of FIELDS.type) {
    const node = fields.named(name)?.value;
    const type = textOf(node) ?? textOf(child(node, 'type'));
    if (type) return type;
  }
  return undefined;
}

/**
 * Reads how the client would reach the server. A command wins over an address unless the type says remote;
 * with neither, the entry is part of the client or says nothing that can be read.
 */
export function readTransport(fields: Fields, dialect: Dialect): Transport {
  const declared = declaredTypeOf(fields);
  const kind = declared && kindOfType(declared.value);
  const stdio = fixed(readStdio(fields), dialect);
  const remote = readRemote(fields, dialect, declared);
  if (stdio && remote) return kind === undefined || kind === 'stdio' || dialect.stdioOnly ? stdio : remote;
  const transport = stdio ?? remote;
  if (transport) return transport;
  return {
    kind:
      kind === 'builtin' || (dialect.bareEntry === 'builtin' && (fields.named('settings') ?? fields.named('uses'))) ? 'builtin' : 'unknown',
  };
}

function fixed(stdio: Stdio | undefined, dialect: Dialect): Stdio | undefined {
  const found = stdio?.launch.package;
  if (!stdio || !found?.version || !dialect.fixedVersions) return stdio;
  return { ...stdio, launch: { ...stdio.launch, package: { ...found, pinned: true } } };
}

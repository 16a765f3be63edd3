import type { Misfit, Transport } from '../model/entry.ts';
import { nearest } from '../model/nearest.ts';
import { itemsOf, type Node } from '../model/node.ts';
import type { Located, Span } from '../model/span.ts';
import type { Dialect } from './dialect.ts';
import { FIELDS } from './fields.ts';
import type { Fields } from './fieldsOf.ts';
import type { Judged } from './judged.ts';
import { quoted } from './quoted.ts';
import { readState } from './readState.ts';
import { splitCommand } from './readStdio.ts';
import { readTimeouts } from './readTimeouts.ts';
import { timeLimits } from './timeLimits.ts';
import { kindOfType } from './transportTypes.ts';
import { unexpanded } from './unexpanded.ts';
import { unknownFields } from './unknownFields.ts';

/** What the client will not do with an entry as it is written, in the order in which one would look. */
export function misfitsOf(judged: Judged): Misfit[] {
  if (judged.node.kind !== 'object') return [noObject(judged)];
  if (judged.dialect.stdioOnly && 'url' in judged.transport) return transports(judged);
  const { fields, dialect } = judged;
  const limits = timeLimits(readTimeouts(fields, dialect), dialect);
  const refused = dialect.refused?.(judged.transport, judged.node) ?? [];
  return [
    ...shapes(judged),
    ...types(judged),
    ...transports(judged),
    ...unknownFields(judged),
    ...limits,
    ...refused,
    ...unexpanded(judged),
  ];
}

const NOUN: Readonly<Record<Node['kind'], string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'a switch',
  null: 'null',
};

function noObject({ node, name }: Judged): Misfit {
  return badShape(node.at, `the server ${quoted(name.value)} is ${NOUN[node.kind]}, not an object; no client loads it`);
}

function badShape(at: Span, message: string, instead?: string): Misfit {
  return { kind: 'bad-shape', at, message, instead };
}

function shapes({ fields, dialect, transport }: Judged): Misfit[] {
  const found: Misfit[] = [];
  const command = fields.of('command');
  const args = fields.of('args');
  const nested = fields.objects.length > 1;
  if (command?.value.kind === 'array' && !dialect.commandList)
    found.push(badShape(command.value.at, '`command` is one program here, not a list', '"command" with the program, "args" with the rest'));
  if (command?.value.kind === 'string' && dialect.commandList && !dialect.open)
    found.push(badShape(command.value.at, `${dialect.reader} wants \`command\` as a list: the program and its arguments`));
  if (transport.kind === 'stdio' && command?.value.kind === 'string' && !dialect.commandList && splitCommand(transport))
    found.push(
      badShape(
        transport.command.at,
        '`command` holds a whole command line; the client looks for a program of that name',
        'the program in "command", each argument in "args"',
      ),
    );
  if (args && args.value.kind !== 'array')
    found.push(badShape(args.value.at, '`args` must be a list of texts', 'a list with one text per argument'));
  if (itemsOf(args?.value).some((item) => item.kind !== 'string')) found.push(...oddArguments(args?.value));
  const nestedAt = nested ? fields.objects[0]?.at : undefined;
  if (nestedAt && !dialect.nestedTransport)
    found.push(badShape(nestedAt, `${dialect.reader} reads command and url beside the name, not inside \`transport\``));
  return found;
}

function oddArguments(args: Node | undefined): Misfit[] {
  return itemsOf(args)
    .filter((item) => item.kind !== 'string')
    .slice(0, 3)
    .map((item) => badShape(item.at, `an argument is ${NOUN[item.kind]}; arguments are texts`, 'put it in quotes'));
}

function types({ declaredType, dialect, transport, name, fields }: Judged): Misfit[] {
  if (declaredType && !isElsewhere(fields, dialect)) return unknownType(declaredType, dialect, transport);
  const remote = 'url' in transport;
  const needed = dialect.needsType === 'always' ? remote || transport.kind === 'stdio' : dialect.needsType === 'remote' && remote;
  if (!needed) return [];
  const at = fields.of('url')?.key.at ?? name.at;
  const type = !remote ? 'stdio' : dialect.id === 'agent-plugin' ? 'streamable-http' : 'http';
  return [{ kind: 'missing-type', at, message: `${dialect.reader} refuses this entry without a \`type\``, instead: `"type": "${type}"` }];
}

/** The type stands in a field that this client does not look at, so that to it there is none. */
function isElsewhere(fields: Fields, { known, needsType }: Dialect): boolean {
  return needsType !== undefined && known !== undefined && fields.named('type') === undefined;
}

function unknownType(declared: Located<string>, dialect: Dialect, transport: Transport): Misfit[] {
  const kind = kindOfType(declared.value);
  const wrongSide = kind !== undefined && ((kind === 'stdio' && 'url' in transport) || (transport.kind === 'stdio' && isRemote(kind)));
  if (wrongSide) {
    const has = transport.kind === 'stdio' ? 'a command' : 'a url';
    return [badShape(declared.at, `the type is ${quoted(declared.value)}, but the entry has ${has}`)];
  }
  const accepted = dialect.types ? dialect.types.includes(declared.value) : kind !== undefined || dialect.ownParts !== undefined;
  if (accepted || declared.value === 'inline_python') return [];
  const same = dialect.types?.find((type) => kindOfType(type) === kind && kind !== undefined);
  const instead = same ?? nearest(declared.value, dialect.types ?? ['stdio', 'http', 'sse']);
  return [{ kind: 'unknown-type', at: declared.at, message: `${dialect.reader} knows no transport ${quoted(declared.value)}`, instead }];
}

function isRemote(kind: string): boolean {
  return kind === 'streamable-http' || kind === 'sse' || kind === 'websocket';
}

function transports({ transport, dialect, name, fields, declaredType }: Judged): Misfit[] {
  if (dialect.stdioOnly && 'url' in transport) {
    const message = `${dialect.reader} reads only servers with a command from this file; remote ones are connectors of the account`;
    return [badShape(fields.of('url')?.key.at ?? name.at, message)];
  }
  if (
    transport.kind !== 'unknown' ||
    declaredType?.value === 'inline_python' ||
    (dialect.bareEntry === 'switch' && isSwitch(fields)) ||
    !readState(fields, dialect).enabled
  )
    return [];
  return [
    {
      kind: 'missing-transport',
      at: name.at,
      message: `${quoted(name.value)} has neither a command nor a url`,
      instead: '"command" or "url"',
    },
  ];
}

/** opencode, Kilo: `{"enabled": false}` turns off a server that another layer declares. */
function isSwitch(fields: Fields): boolean {
  return FIELDS.state.some((name) => fields.named(name) !== undefined);
}

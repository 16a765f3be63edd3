import type { Era } from '../model/inspection.ts';
import type { Conditions, Lock, LockedPackage, LockedServer, LockedTool } from '../model/lock.ts';
import { child, itemsOf, type Node, numberOf, plainOf, textOf, textsOf } from '../model/node.ts';
import type { Outcome, Problem } from '../model/outcome.ts';
import type { SourceDocument } from '../model/source.ts';
import type { Encoding } from '../model/tokens.ts';
import { canonicalDefinition, digestOf, isObject, listingDigest } from './canonical.ts';
import { LOCK_VERSION } from './writeLock.ts';

/**
 * A lock from its parsed text. What does not have the shape of a lock is left out and said; a tool whose text does not
 * have the digest that stands beside it was edited by hand, and is said too: a lock is written by a scan, not by wish.
 */
export function readLock(document: SourceDocument): Outcome<Lock | undefined> {
  const { root } = document;
  const version = numberOf(child(root, 'lockVersion'))?.value;
  if (version !== LOCK_VERSION) return { value: undefined, problems: [notOurs(document, version)] };
  const problems: Problem[] = [];
  const servers = itemsOf(child(root, 'servers')).flatMap((node) => serverOf(node, problems) ?? []);
  const encoding: Encoding = textAt(root, 'encoding') === 'cl100k_base' ? 'cl100k_base' : 'o200k_base';
  return { value: { encoding, servers, document }, problems };
}

function notOurs({ path, root }: SourceDocument, version: number | undefined): Problem {
  const at = child(root, 'lockVersion')?.at ?? { path, start: 0, end: 0 };
  const message =
    version === undefined ? 'is no lock: it has no `lockVersion`' : `has lockVersion ${version}; this program knows ${LOCK_VERSION}`;
  return { kind: 'lock', at, message, fault: 'file', help: 'Write it anew with `mcp-audit lock`.', incomplete: true };
}

function serverOf(node: Node, problems: Problem[]): LockedServer | undefined {
  const identity = textAt(node, 'identity');
  if (identity === undefined) {
    problems.push({ kind: 'lock', at: node.at, message: 'a server without an identity', fault: 'file', incomplete: true });
    return undefined;
  }
  const tools = itemsOf(child(node, 'tools')).map((tool) => toolOf(tool, problems));
  const instructions = textAt(node, 'instructions');
  const tokens = child(node, 'tokens');
  return {
    identity,
    names: textsOf(child(node, 'names')).map((name) => name.value),
    spec: textAt(node, 'spec') ?? '',
    package: packageOf(child(node, 'package')),
    serverName: textAt(child(node, 'serverInfo'), 'name'),
    serverVersion: textAt(child(node, 'serverInfo'), 'version'),
    era: eraOf(textAt(node, 'era')),
    protocolVersion: textAt(node, 'protocolVersion'),
    conditions: conditionsOf(child(node, 'conditions')),
    instructions,
    tokens: tokens && {
      instructions: numberAt(tokens, 'instructions'),
      prompts: numberAt(tokens, 'prompts'),
      resources: numberAt(tokens, 'resources'),
    },
    digest: listingDigest(instructions, tools),
    tools,
    at: node.at,
  };
}

function toolOf(node: Node, problems: Problem[]): LockedTool {
  const name = textAt(node, 'name') ?? '';
  const told = textAt(node, 'digest');
  const written = child(node, 'definition');
  const plain = written && plainOf(written);
  const definition = isObject(plain) ? canonicalDefinition({ ...plain, name: name || undefined }) : undefined;
  const digest = definition ? digestOf(definition) : (told ?? '');
  if (told !== undefined && told !== digest) problems.push(edited(node));
  const counted = child(node, 'tokens');
  return { name, digest, definition, at: child(node, 'name')?.at ?? node.at, tokens: counted && tokensOf(counted) };
}

function edited(node: Node): Problem {
  const at = child(node, 'digest')?.at ?? node.at;
  const message = 'the digest does not fit the definition below it: this tool was edited by hand';
  return { kind: 'lock', at, message, fault: 'file', help: 'Write the lock with `mcp-audit lock`.', incomplete: false };
}

function tokensOf(node: Node): LockedTool['tokens'] {
  const of = (key: string) => numberAt(node, key);
  return { sent: of('sent'), wire: of('wire'), outputSchema: of('outputSchema'), description: of('description'), nameOnly: of('nameOnly') };
}

function packageOf(node: Node | undefined): LockedPackage | undefined {
  const [ecosystem, name] = [textAt(node, 'ecosystem'), textAt(node, 'name')];
  if (ecosystem === undefined || name === undefined) return undefined;
  return { ecosystem, name, version: textAt(node, 'version'), integrity: textAt(node, 'integrity') };
}

function conditionsOf(node: Node | undefined): Conditions {
  const list = (key: string) => textsOf(child(node, key)).map((text) => text.value);
  return { args: list('args'), env: list('env'), headers: list('headers'), capabilities: list('capabilities') };
}

function eraOf(text: string | undefined): Era | undefined {
  return text === 'legacy' || text === 'modern' ? text : undefined;
}

function textAt(node: Node | undefined, key: string): string | undefined {
  return textOf(child(node, key))?.value;
}

function numberAt(node: Node, key: string): number {
  return numberOf(child(node, key))?.value ?? 0;
}

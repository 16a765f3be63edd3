import { type Entry, remoteUrl } from '../model/entry.ts';
import type { CatalogVerdict } from '../model/policy.ts';

/** A list from a configuration is cut here, so that an expression over it stays cheap. */
const LONGEST_LIST = 500;

/** What an expression may ask of `server`; a misspelt name is told when the policy is read. */
export const serverSchema = {
  name: 'string',
  client: 'string',
  scope: 'string',
  file: 'string',
  source: 'string',
  tracked: 'bool',
  enabled: 'bool',
  transport: 'string',
  identity: 'string',
  command: 'string',
  args: 'list<string>',
  env: 'list<string>',
  headers: 'list<string>',
  url: { href: 'string', scheme: 'string', host: 'string', port: 'int', path: 'string' },
  package: { ecosystem: 'string', name: 'string', version: 'string', pinned: 'bool' },
  credentials: 'list<map>',
  catalog: { status: 'string', owner: 'string', purpose: 'string' },
  autoApproval: 'string',
};

/** One entry as `server`: every name is always there, empty where it does not apply. Credentials are kinds, never values. */
export function serverFacts(entry: Entry, verdict: CatalogVerdict): Record<string, unknown> {
  const { transport, file } = entry;
  const stdio = transport.kind === 'stdio' ? transport : undefined;
  const approved = verdict.status === 'approved' ? verdict.entry : undefined;
  return {
    name: entry.name.value,
    client: file.client,
    scope: file.scope,
    file: file.path,
    source: file.kind,
    tracked: file.tracked ?? false,
    enabled: entry.state.enabled,
    transport: transport.kind,
    identity: entry.identity,
    command: stdio?.command.value ?? '',
    args: cut(stdio?.args.map((arg) => arg.value)),
    env: cut(stdio?.env.map((variable) => variable.name.value)),
    headers: cut('headers' in transport ? transport.headers.map((header) => header.name.value) : []),
    url: urlFacts(remoteUrl(entry)?.value),
    package: packageFacts(entry),
    credentials: cut(entry.credentials.map(({ kind, type, where, name = '' }) => ({ kind, type, where, name }))),
    catalog: { status: verdict.status, owner: approved?.owner ?? '', purpose: approved?.purpose ?? '' },
    autoApproval: entry.tools.autoApprove.kind,
  };
}

function cut<T>(list: readonly T[] = []): readonly T[] {
  return list.slice(0, LONGEST_LIST);
}

function urlFacts(href = ''): Record<string, unknown> {
  if (!URL.canParse(href)) return { href, scheme: '', host: '', port: 0n, path: '' };
  const { protocol, hostname, port, pathname } = new URL(href);
  return { href, scheme: protocol.slice(0, -1), host: hostname, port: BigInt(port || 0), path: pathname };
}

function packageFacts({ transport }: Entry): Record<string, unknown> {
  const found = transport.kind === 'stdio' ? transport.launch.package : undefined;
  return {
    ecosystem: found?.ecosystem ?? '',
    name: found?.name ?? '',
    version: found?.version?.value ?? '',
    pinned: found?.pinned ?? false,
  };
}

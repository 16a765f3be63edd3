import { type Entry, remoteUrl } from '../model/entry.ts';
import type { Estate, Server } from '../model/estate.ts';
import { groupBy } from '../model/groupBy.ts';

const POLICY = `# The policy of mcp-audit. Every key: schema/policy.schema.json in the package.
extends: recommended

# Servers that somebody approved. What is in none of these files is reported as a shadow server.
catalogs:
  - ./mcp-audit.catalog.yaml

# Findings that need no action, each with a reason and, if you can, a last day.
ignore: []
#  - rule: unpinned-package
#    server: files
#    reason: built from this repository
#    until: 2027-01-31

# Tokens that tool definitions may cost.
# budgets: { client: 20000, server: 8000, tool: 1500, share: 0.1 }
`;

const CATALOG = `# Servers that are approved here. Fill in owner and purpose; delete what nobody should use.
# An entry matches by package, url or exact command: a name alone is no identity.
`;

export interface FirstPolicy {
  readonly policy: string;
  readonly catalog: string;
  /** How many servers the catalog approves. */
  readonly servers: number;
}

/** A first policy and a first catalog that approves all that is there, with owner and purpose to fill in. No credential is written. */
export function initPolicy(estate: Estate): FirstPolicy {
  const servers = estate.servers.map(listed).filter(({ texts }) => texts.length > 0);
  const entries = servers.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).flatMap(({ texts }) => texts);
  return {
    policy: POLICY,
    catalog: `${CATALOG}servers:${entries.length > 0 ? `\n${entries.join('\n')}` : ' []'}\n`,
    servers: servers.length,
  };
}

/** One catalog entry for each way in which the server is started or reached. */
function listed({ identity, entries }: Server): { key: string; texts: string[] } {
  const active = entries.filter(({ file, transport }) => file.kind === 'active' && transport.kind !== 'builtin');
  const ways = groupBy(active, (entry) => matchLines(entry).join('\n      '));
  return { key: identity, texts: [...ways].map(([match, same]) => catalogEntry(match, same)) };
}

function catalogEntry(match: string, entries: readonly Entry[]): string {
  const clients = [...new Set(entries.map(({ file }) => file.client))].sort();
  return [
    `  - title: ${scalar(entries[0]?.name.value ?? '')}`,
    '    match:',
    `      ${match}`,
    `    owner: null # who answers for it`,
    `    purpose: null # what it is for (found in: ${clients.join(', ')})`,
  ].join('\n');
}

/** By what the server is known again: its package, its address, or its whole command line. */
function matchLines(entry: Entry): string[] {
  const { transport } = entry;
  const found = transport.kind === 'stdio' ? transport.launch.package : undefined;
  if (found) {
    const version = found.pinned && found.version ? [`version: ${scalar(found.version.value.replace(/^==/, ''))}`] : [];
    return [`package: ${scalar(`${found.ecosystem}:${found.name}`)}`, ...version];
  }
  const url = remoteUrl(entry)?.value;
  if (url !== undefined && URL.canParse(url)) return [`url: ${scalar(addressOf(url, holdsSecret(entry, '/url')))}`];
  if (transport.kind !== 'stdio' || holdsSecret(entry, '/args') || holdsSecret(entry, '/command'))
    return [`name: ${scalar(entry.name.value)} # a name is no identity; its definition holds a credential or names no target`];
  return [`command: [${[transport.command, ...transport.args].map((word) => scalar(word.value)).join(', ')}]`];
}

/** Without user, query and fragment; where the rest may hold a secret too, every path of the host. */
function addressOf(url: string, secret: boolean): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${secret ? '' : pathname}`;
}

function holdsSecret({ credentials }: Entry, where: string): boolean {
  return credentials.some((credential) => credential.kind === 'literal' && credential.where.startsWith(where));
}

/** A text as YAML and JSON both read it, with every character that is not plainly visible escaped. */
function scalar(text: string): string {
  if (/^[A-Za-z][\w./-]*$/.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text)) return text;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]|\p{Cf}/gu, (c) => {
    return [...Array(c.length).keys()].map((i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
  });
}

// Writes docs/clients.md from the clients. usage: node scripts/run.mjs scripts/docs-clients.ts
import { CLIENTS } from '../src/clients/all.ts';
import { type Client, type Location, programs } from '../src/model/client.ts';
import type { Platform } from '../src/model/machine.ts';
import { writeGenerated } from './writeGenerated.ts';

const PLATFORMS: readonly Platform[] = ['linux', 'macos', 'windows'];

const INTRO = `# Clients

What \`mcp-audit\` looks for, client by client. Written by \`scripts/docs-clients.ts\` from \`src/clients/\`; to change it, change the client's file.

- **Paths.** \`~\` is the home, \`$NAME\` an environment variable, \`*\` any name, \`**\` any folders. A path without any of them in front is
  looked for in every folder of a project. On Linux the homes of Windows are looked at under WSL, and the other way round.
- **Variables that hold the text itself** are read where this user's configuration is, and reported as \`environment:NAME\`.
- **Support.** *read*: parsed and audited. *seen*: reported as there, with the reason why it is not opened; nothing is executed to read a configuration.
- **Sureness.** High: read in the client's own source, bundle, schema or documentation. Medium: two independent tools agree, or one well-kept
  tool that cites the vendor. Low: one secondary source, or an inference.
- **Only with servers in it**: the name is met elsewhere, so that the file counts only where something stands at its keys.
`;

/** The page for these clients. */
export function clientsPage(clients: readonly Client[]): string {
  const locations = clients.flatMap((client) => client.locations);
  const seen = locations.filter((location) => location.support === 'detect').length;
  const named = programs(clients).length;
  const counts = `${named} clients and files of no particular one, ${locations.length} locations: ${locations.length - seen} read, ${seen} only seen.`;
  return [INTRO, `${counts}\n`, overview(clients), ...clients.map(section)].join('\n');
}

function overview(clients: readonly Client[]): string {
  const rows = clients.map((client) => [
    `[${client.name}](#${client.id})`,
    `\`${client.id}\``,
    distinct(client.locations.map(scopeOf)).join(', '),
    distinct(client.locations.flatMap((location) => [...(location.os ?? PLATFORMS)]))
      .sort()
      .join(', '),
    distinct(client.locations.map(supportOf)).join(', '),
    distinct(client.locations.map(surenessOf)).join(', '),
  ]);
  return table(['Client', 'Id', 'Scopes', 'OS', 'Support', 'Sureness'], rows);
}

function section(client: Client): string {
  const rows = [...grouped(client.locations).values()].map((same) => {
    const [first] = same;
    if (!first) return [];
    return [scopeOf(first), same.map(placeOf).join('<br>'), keysOf(first), notesOf(first)];
  });
  return [
    `<a id="${client.id}"></a>\n\n## ${client.name}\n`,
    ...facts(client).map((fact) => `${fact}\n`),
    table(['Scope', 'Where', 'Keys', 'Notes'], rows),
    `Source: ${client.source}.\n`,
  ].join('\n');
}

function facts({ docs, status, successor, limits, memory }: Client): string[] {
  const said = [
    limits?.tools && `at most ${limits.tools} tools`,
    limits?.toolNameLength && `tool names up to ${limits.toolNameLength} characters`,
    limits?.descriptionLength && `descriptions up to ${limits.descriptionLength} characters`,
    limits?.defersTools && `loads tools on demand${limits.defersTools === 'optional' ? ' if told to' : ''}`,
  ].filter(Boolean);
  return [
    status === 'ended' ? `No longer developed; its files remain.` : '',
    successor ? `Successor: [\`${successor}\`](#${successor}).` : '',
    docs ? `Documentation: <${docs}>` : '',
    said.length > 0 ? `Limits: ${said.join(', ')}.` : '',
    memory ? `Projects are taken from ${distinct(memory.map((m) => `\`${m.path}\``)).join(', ')}.` : '',
  ].filter(Boolean);
}

/** Locations that differ in nothing but where they are. */
function grouped(locations: readonly Location[]): Map<string, Location[]> {
  const groups = new Map<string, Location[]>();
  for (const location of locations) {
    const { path: _, os: __, ...rest } = location;
    const key = JSON.stringify(rest);
    groups.set(key, [...(groups.get(key) ?? []), location]);
  }
  return groups;
}

function scopeOf({ scope, layer }: Location): string {
  return layer ? `${scope} (${layer})` : scope;
}

function supportOf({ support }: Location): string {
  return support === 'detect' ? 'seen' : 'read';
}

function surenessOf({ confidence }: Location): string {
  return confidence ?? 'high';
}

function placeOf({ path, os }: Location): string {
  return os ? `\`${path}\` (${os.join(', ')})` : `\`${path}\``;
}

function keysOf({ roots }: Location): string {
  return roots.map((root) => (root === '$' ? 'the whole file' : `\`${root}\``)).join(', ');
}

function notesOf(location: Location): string {
  const { reason, borrowed, shared, beside, unless, inVariable, above, refers } = location;
  return [
    `${supportOf(location)}, ${surenessOf(location)}`,
    reason,
    inVariable && 'the variable holds the text itself',
    unless && `only where there is no \`${unless}\``,
    borrowed && "another client's file",
    shared && 'only with servers in it',
    beside && `only beside \`${beside}\``,
    above && `also above the project, up to the ${above === 'top' ? 'top of the disk' : "repository's root"}`,
    refers && 'and the files that it names',
  ]
    .filter(Boolean)
    .join('; ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

if (process.argv[1]?.endsWith('docs-clients.ts')) writeGenerated(new Map([['docs/clients.md', clientsPage(CLIENTS)]]));

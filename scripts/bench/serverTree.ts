import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fakeSecret } from '../../fixtures/secrets.ts';

type Server = Readonly<Record<string, unknown>>;
type Named = readonly [name: string, server: Server];

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws of one seed; `of` picks one of a list, `below` an integer. */
class Draw {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = numbers(seed);
  }
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }
  of<T>(values: readonly [T, ...T[]]): T {
    return values[this.below(values.length)] ?? values[0];
  }
}

const version = (draw: Draw) => `${draw.below(4)}.${draw.below(20)}.${draw.below(9)}`;
const npmName = (draw: Draw) =>
  draw.of([
    '@modelcontextprotocol/server-filesystem',
    '@modelcontextprotocol/server-memory',
    '@playwright/mcp',
    '@upstash/context7-mcp',
    'firecrawl-mcp',
    `@team-${draw.below(40)}/mcp-${draw.below(200)}`,
    `mcp-server-${draw.below(2000)}`,
  ]);
const keyName = (draw: Draw) => draw.of(['GITHUB_TOKEN', 'API_KEY', 'SLACK_BOT_TOKEN', 'DATABASE_URL', 'OPENAI_API_KEY', 'LOG_LEVEL']);

/** The ways in which servers are written down, the frequent ones more than once. */
const WRITERS: readonly [(draw: Draw) => Server, ...((draw: Draw) => Server)[]] = [
  (draw) => ({ command: 'npx', args: ['-y', npmName(draw)] }),
  (draw) => ({ command: 'npx', args: ['-y', `${npmName(draw)}@${version(draw)}`], env: { [keyName(draw)]: '${API_KEY}' } }),
  (draw) => ({ command: 'npx', args: ['-y', npmName(draw), `/srv/data/${draw.below(500)}`], env: { LOG_LEVEL: 'info' } }),
  (draw) => ({
    command: 'npx',
    args: ['-y', npmName(draw)],
    env: { GITHUB_TOKEN: fakeSecret('github-pat', String(draw.below(300))) },
  }),
  (draw) => ({ command: 'uvx', args: [`mcp-server-${draw.of(['git', 'fetch', 'time', 'sqlite'])}`, '--repository', '.'] }),
  (draw) => ({
    command: 'uvx',
    args: ['--from', `acme-${draw.below(300)}==${version(draw)}`, 'acme'],
    env: { [keyName(draw)]: 'YOUR_KEY' },
  }),
  (draw) => ({ command: 'node', args: [`./tools/server-${draw.below(900)}/dist/index.js`], cwd: '.' }),
  (draw) => ({
    command: 'python',
    args: ['-m', `acme.server_${draw.below(400)}`],
    env: { PYTHONPATH: 'src', [keyName(draw)]: '${API_KEY}' },
  }),
  (draw) => ({
    command: 'docker',
    args: ['run', '-i', '--rm', '-e', 'API_KEY', `ghcr.io/acme/mcp-${draw.below(300)}:${version(draw)}`],
    env: { API_KEY: fakeSecret('bearer', String(draw.below(900))) },
  }),
  (draw) => ({ command: 'npx', args: ['-y', 'mcp-remote', `https://mcp-${draw.below(300)}.example.com/sse`, '--header', 'X-Team: a'] }),
  (draw) => ({ type: 'http', url: `https://mcp-${draw.below(300)}.example.com/mcp` }),
  (draw) => ({ type: 'http', url: 'https://mcp.linear.app/mcp', headers: { 'X-Trace': String(draw.below(9)) } }),
  (draw) => ({
    type: 'http',
    url: `https://api-${draw.below(300)}.example.com/mcp`,
    headers: { Authorization: `Bearer ${fakeSecret('bearer', String(draw.below(500)))}` },
  }),
  (draw) => ({ type: 'sse', url: `http://10.0.${draw.below(9)}.${draw.below(250)}:${8000 + draw.below(99)}/sse` }),
];

const json = (root: string) => (servers: readonly Named[]) => `${JSON.stringify({ [root]: Object.fromEntries(servers) }, null, 2)}\n`;

function toml(servers: readonly Named[]): string {
  const line = ([key, value]: readonly [string, unknown]) => `${key} = ${Array.isArray(value) ? JSON.stringify(value) : table(value)}`;
  const table = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? `{ ${Object.entries(value).map(([k, v]) => `${JSON.stringify(k)} = ${JSON.stringify(v)}`)} }`
      : JSON.stringify(value);
  return servers.map(([name, server]) => `[mcp_servers.${name}]\n${Object.entries(server).map(line).join('\n')}\n`).join('\n');
}

function yaml(servers: readonly Named[]): string {
  const fields = (server: Server) => Object.entries(server).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`);
  return `name: servers\nmcpServers:\n${servers.map(([name, server]) => `  - name: ${name}\n${fields(server).join('')}`).join('')}`;
}

/** Where projects keep servers, and how each file is written. */
const FILES: readonly [readonly [string, (servers: readonly Named[]) => string], ...(readonly [string, typeof toml])[]] = [
  ['.mcp.json', json('mcpServers')],
  ['.cursor/mcp.json', json('mcpServers')],
  ['.vscode/mcp.json', (servers) => `// servers of this project\n${json('servers')(servers)}`],
  ['.gemini/settings.json', json('mcpServers')],
  ['.codex/config.toml', toml],
  ['.continue/mcpServers/team.yaml', yaml],
];

function serverNamed(draw: Draw, position: number): Named {
  const name = draw.of(['github', 'filesystem', 'postgres', 'browser', `service-${draw.below(500)}`]);
  return [`${name}-${position}`, draw.of(WRITERS)(draw)];
}

/**
 * Writes a folder of projects whose configurations hold that many servers, the same for the same seed: one to nine in a file, one to
 * three files in a project, in the formats and with the faults that projects have.
 * @returns the number of files
 */
export function writeServerTree(root: string, servers: number, seed = 1): number {
  const draw = new Draw(seed);
  let files = 0;
  for (let project = 0, left = servers; left > 0; project++) {
    const first = draw.below(FILES.length);
    for (let at = 0; at <= draw.below(3) && left > 0; at++, files++) {
      const size = Math.min(left, 1 + draw.below(9));
      left -= size;
      const [path, write] = FILES[(first + at) % FILES.length] ?? FILES[0];
      const file = join(root, `project-${project}`, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, write(Array.from({ length: size }, (_, i) => serverNamed(draw, i))));
    }
  }
  return files;
}

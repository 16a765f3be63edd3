import type { Bridge, Launch, Variable } from '../../model/launch.ts';
import { part, type Text } from '../../model/text.ts';
import { readOptions } from './options.ts';

/** A local program that only forwards to a remote server, and how its command line says to which. */
interface Forwarder {
  /** Options that take a value. */
  readonly valued: readonly string[];
  /** Options that carry the address; without one it is the first word that looks like an address. */
  readonly address?: readonly string[];
  /** Options that carry `Name: value`, or a name with the value as the next word where `pairs` is set. */
  readonly headers?: readonly string[];
  readonly pairs?: boolean;
  /** An option that carries a bearer token. */
  readonly bearer?: readonly string[];
  readonly transport?: readonly string[];
}

const REMOTE: Forwarder = {
  valued: [
    '--header',
    '-H',
    '--transport',
    '--host',
    '--auth-timeout',
    '--static-oauth-client-metadata',
    '--static-oauth-client-info',
    '--resource',
    '--ignore-tool',
    '--callback-port',
  ],
  headers: ['--header', '-H'],
  transport: ['--transport'],
};
const PROXY: Forwarder = {
  valued: [
    '-H',
    '--headers',
    '--header',
    '--transport',
    '--port',
    '--host',
    '--sse-port',
    '--sse-host',
    '-e',
    '--env',
    '--cwd',
    '--client-id',
    '--client-secret',
    '--token-url',
    '--allow-origin',
    '--named-server',
    '--named-server-config',
    '--log-level',
  ],
  headers: ['-H', '--headers', '--header'],
  pairs: true,
  transport: ['--transport'],
};

const SUPERGATEWAY: Forwarder = {
  valued: [
    '--sse',
    '--streamableHttp',
    '--streamableHTTP',
    '--stdio',
    '--header',
    '--oauth2Bearer',
    '--port',
    '--baseUrl',
    '--ssePath',
    '--messagePath',
    '--outputTransport',
    '--logLevel',
    '--cors',
    '--healthEndpoint',
    '--protocolVersion',
  ],
  address: ['--sse', '--streamableHttp', '--streamableHTTP'],
  headers: ['--header'],
  bearer: ['--oauth2Bearer'],
};

/** By the name of the package, image or program (mcp-remote 0.1, supergateway 3, mcp-proxy 0.8). */
const FORWARDERS: Readonly<Record<string, Forwarder>> = {
  'mcp-remote': REMOTE,
  '@geelen/mcp-remote': REMOTE,
  'mcp-remote-go': REMOTE,
  'mcp-remote-proxy': REMOTE,
  supergateway: SUPERGATEWAY,
  'supercorp/supergateway': SUPERGATEWAY,
  'ghcr.io/sparfenyuk/mcp-proxy': PROXY,
  'mcp-proxy': PROXY,
  'sparfenyuk-mcp-proxy': PROXY,
  '@pyroprompts/mcp-stdio-to-streamable-http-adapter': { valued: ['--url', '-u', '--uri'], address: ['--url', '-u', '--uri'] },
  'mcp-server-and-gw': { valued: [] },
  'mcp-bridge': { valued: ['--url', '--header'], address: ['--url'], headers: ['--header'] },
  'mcp-sse-client': { valued: [] },
  'mcp-client-proxy': { valued: [] },
  'mcp-stdio-bridge': { valued: ['--url'], address: ['--url'] },
  'mcp-http-bridge': { valued: ['--url'], address: ['--url'] },
};

type Understood = Pick<Launch, 'programName' | 'package' | 'serverArgs'>;

/** The remote server behind a forwarding program; undefined for every other program, and where no address is given. */
export function bridgeOf(launch: Understood): Bridge | undefined {
  const name = [launch.package?.name, launch.programName].find((n) => n !== undefined && Object.hasOwn(FORWARDERS, n));
  const known = name === undefined ? undefined : FORWARDERS[name];
  return known && readBridge(known, launch.serverArgs);
}

interface Word {
  readonly option?: string;
  readonly value: Text;
  readonly next?: Text;
}

function readBridge(known: Forwarder, args: readonly Text[]): Bridge | undefined {
  const words = wordsOf(known, args);
  const carried = words.find((w) => w.option !== undefined && known.address?.includes(w.option));
  const url = carried?.value ?? words.find((w) => w.option === undefined && isAddress(w.value.value))?.value;
  if (!url) return undefined;
  const headers = words.flatMap((w) => headerOf(known, w) ?? []);
  return { url, headers, transport: transportOf(known, words, carried?.option) };
}

/** No bridge has more arguments; a list without end must not cost time without end. */
const MOST = 200;

/** Options and words in any order, as these programs read them. */
function wordsOf(known: Forwarder, args: readonly Text[]): Word[] {
  const valued = new Set(known.valued);
  const words: Word[] = [];
  let left = args.slice(0, MOST);
  while (left.length > 0) {
    const { options, rest } = readOptions(left, valued);
    for (const option of options) {
      if (option.value) words.push({ option: option.name, value: option.value, next: after(left, option.value) });
    }
    const [word, ...more] = rest;
    if (word) words.push({ value: word });
    left = more;
  }
  return words;
}

function after(args: readonly Text[], value: Text): Text | undefined {
  const index = args.indexOf(value);
  return index < 0 ? undefined : args[index + 1];
}

function isAddress(word: string): boolean {
  return /^(?:https?|wss?):\/\//i.test(word) || /^\$\{?[\w:.-]*UR[LI]/i.test(word);
}

function headerOf(known: Forwarder, word: Word): Variable | undefined {
  if (word.option === undefined) return undefined;
  if (known.bearer?.includes(word.option)) return { name: { value: 'Authorization', at: word.value.at }, value: word.value };
  if (!known.headers?.includes(word.option)) return undefined;
  return headerLine(word.value) ?? (known.pairs && word.next ? { name: word.value, value: word.next } : undefined);
}

/** `Name: value`, the space being optional. */
function headerLine(text: Text): Variable | undefined {
  const match = /^([\w-]+)\s*:\s*/.exec(text.value);
  if (!match?.[1]) return undefined;
  return { name: part(text, 0, match[1].length), value: part(text, match[0].length) };
}

function transportOf(known: Forwarder, words: readonly Word[], carriedBy: string | undefined): Bridge['transport'] {
  const option = words.find((w) => w.option !== undefined && known.transport?.includes(w.option))?.value.value.toLowerCase();
  const said = option ?? carriedBy?.toLowerCase();
  if (said === undefined) return undefined;
  if (/^-*(?:http|streamable)/.test(said)) return 'streamable-http';
  return /^-*sse/.test(said) ? 'sse' : undefined;
}

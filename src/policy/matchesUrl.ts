import { matchesWildcard } from '../model/wildcard.ts';

const PATTERN = /^([a-z*][a-z\d+.*-]*):\/\/([^/?#]*)([^#]*)/i;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443' };

/**
 * Whether a server's url is one that an allow-list means. `*` stands for any characters, in the authority never across its end;
 * the host without case and trailing dot, the path with case; a pattern without a path means every path. What stands in front
 * of an `@` is no host. (Claude Code and GitHub Copilot managed settings.)
 */
export function matchesUrl(pattern: string, url: string): boolean {
  const wanted = PATTERN.exec(pattern.trim());
  const given = URL.canParse(url) ? new URL(url) : undefined;
  if (!wanted || !given) return false;
  const [, scheme = '', authority = '', rest = ''] = wanted;
  return (
    matchesWildcard(scheme.toLowerCase(), given.protocol.slice(0, -1)) && matchesAuthority(authority, given) && matchesRest(rest, given)
  );
}

function matchesAuthority(pattern: string, { hostname, port, protocol }: URL): boolean {
  const host = hostname.replace(/\.$/, '');
  const wanted = pattern.toLowerCase().replace(/\.(?=:|$)/, '');
  const number = port || DEFAULT_PORTS[protocol];
  const spellings = port ? [`${host}:${port}`] : [host, `${host}:${number}`];
  return spellings.some((spelling) => matchesWildcard(wanted, spelling));
}

function matchesRest(pattern: string, { pathname, search }: URL): boolean {
  if (pattern === '' || pattern === '*') return true;
  return matchesWildcard(pattern, pattern.includes('?') ? pathname + search : pathname);
}

import type { PackageRef } from '../../model/launch.ts';
import { part, type Text } from '../../model/text.ts';

const HOSTS: Readonly<Record<string, string>> = { github: 'github.com', gitlab: 'gitlab.com', bitbucket: 'bitbucket.org' };
const FULL_COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

/** Where a repository's address ends and the revision begins, with the address in its one canonical form. */
interface Address {
  readonly name: string;
  readonly revision: number;
}

/**
 * A package that is fetched from a repository: `git+https://…@commit`, `git+ssh://…#tag`, `github:user/repo#branch`, and,
 * where `shorthand` is set, npm's bare `user/repo`. Its name is `git+https://host/path`. Only a full commit pins it.
 */
export function gitPackage(spec: Text, shorthand: boolean): PackageRef | undefined {
  const address = hosted(spec.value) ?? remote(spec.value, shorthand) ?? (shorthand ? bare(spec.value) : undefined);
  if (!address) return undefined;
  const version = revisionOf(spec, address.revision);
  return { ecosystem: 'git', name: address.name, version, pinned: FULL_COMMIT.test(version?.value ?? ''), spec, fetched: true };
}

function hosted(spec: string): Address | undefined {
  const match = /^(github|gitlab|bitbucket):([\w.-]+\/[\w.-]+)/.exec(spec);
  return match ? { name: canonical(HOSTS[match[1] ?? ''] ?? '', match[2] ?? ''), revision: match[0].length } : undefined;
}

function bare(spec: string): Address | undefined {
  const match = /^([a-z\d][a-z\d-]*\/[\w.-]+)(?=#|$)/i.exec(spec);
  return match ? { name: canonical('github.com', match[1] ?? ''), revision: match[0].length } : undefined;
}

/** Any address with `git+` in front; without it only one that ends in `.git` or stands at a known host, as npm reads it. */
function remote(spec: string, npm: boolean): Address | undefined {
  const match = /^(git\+)?(?:https?|ssh|git|file):\/\/(?:[^@/\s]*@)?([^/\s:]+(?::\d+)?)[/:]([^@#?\s]+)/.exec(spec) ?? scpLike(spec);
  if (!match) return undefined;
  const [whole, prefix, host = '', path = ''] = match;
  const known = npm && /^(?:github\.com|gitlab\.com|bitbucket\.org)$/i.test(host) && /^[^/]+\/[^/]+$/.test(path);
  if (!prefix && !spec.startsWith('git') && !path.endsWith('.git') && !known) return undefined;
  return { name: canonical(host, path), revision: whole.length };
}

function scpLike(spec: string): RegExpExecArray | null {
  return /^(git@)([^/\s:]+):([^@#?\s]+)/.exec(spec);
}

function canonical(host: string, path: string): string {
  return `git+https://${host.toLowerCase()}/${path.replace(/\.git$/, '').replace(/\/+$/, '')}`;
}

/** `@v1`, `#v1` or `#semver:^1`; a fragment that only names a folder (`#subdirectory=x`) is no revision. */
function revisionOf(spec: Text, from: number): Text | undefined {
  const match = /^(?:@|#(?!subdirectory=|egg=)(?:commit:|semver:)?)([^#&?\s]+)/.exec(spec.value.slice(from));
  if (!match?.[1]) return undefined;
  const start = from + match[0].length - match[1].length;
  return part(spec, start, start + match[1].length);
}

import { matchesSequence, matchesWildcard } from '../model/wildcard.ts';

/**
 * Whether a path is one that a user's pattern means: `*` within a folder, `**` across folders.
 * A pattern that is not absolute may start at any folder, and one that names a folder means all in it.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const start = /^(?:[/\\]|[A-Za-z]:)/.test(pattern) ? [] : ['**'];
  return matchesSequence([...start, ...steps(pattern), '**'], steps(path), { any: '**', same: matchesWildcard });
}

function steps(path: string): string[] {
  return path.split(/[/\\]/).filter((step) => step !== '' && step !== '.');
}

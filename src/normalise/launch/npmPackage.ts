import type { PackageRef } from '../../model/launch.ts';
import { part, type Text } from '../../model/text.ts';
import { archivePackage } from './archivePackage.ts';
import { gitPackage } from './gitPackage.ts';
import { isPath } from './programName.ts';

const NAME = /^(?:@[a-z\d~-][\w.~-]*\/)?[a-z\d~_-][\w.~-]*/i;
const EXACT = /^[v=]?\s?\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/;

/**
 * What npm, pnpm, yarn or bun would fetch for a word: `@scope/name@1.2.3`, an alias, a repository, an address.
 * Undefined for a folder, and for a word whose name still holds a reference or a placeholder.
 */
export function npmPackage(spec: Text): PackageRef | undefined {
  if (isPath(spec.value)) return undefined;
  const alias = /^(?:@[^@/\s]+\/)?[^@/\s]+@npm:/.exec(spec.value) ?? /^npm:/.exec(spec.value);
  if (alias) return named(part(spec, alias[0].length), spec);
  return named(spec, spec) ?? gitPackage(spec, true) ?? archivePackage(spec);
}

function named(text: Text, spec: Text): PackageRef | undefined {
  const name = NAME.exec(text.value)?.[0];
  if (name === undefined) return undefined;
  if (text.value.length === name.length) return { ecosystem: 'npm', name, pinned: false, spec, fetched: true };
  if (text.value.charAt(name.length) !== '@') return undefined;
  const version = part(text, name.length + 1);
  const elsewhere = gitPackage(version, true) ?? archivePackage(version);
  if (elsewhere && !EXACT.test(version.value)) return { ...elsewhere, spec };
  return { ecosystem: 'npm', name, version, pinned: EXACT.test(version.value), spec, fetched: true };
}

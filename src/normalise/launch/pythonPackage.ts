import type { PackageRef } from '../../model/launch.ts';
import { part, type Text } from '../../model/text.ts';
import { archivePackage } from './archivePackage.ts';
import { gitPackage } from './gitPackage.ts';
import { isPath } from './programName.ts';

const REQUIREMENT = /^([a-z\d](?:[\w.-]*[a-z\d])?)(\s*\[[^\]]*\])?\s*/i;
const EXACT =
  /^v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:a|b|c|rc|alpha|beta|pre|preview)[-_.]?\d*)?(?:[-_.]?post[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?(?:\+[\w.]+)?$/i;

/**
 * What uv, pipx or pip would fetch for a word: `name==1.2`, `name@1.2`, `name[extra]>=1`, `name @ git+https://…`.
 * The name is lower case with `-` for `_`; dots stay, for so PyPI shows them.
 */
export function pythonPackage(spec: Text): PackageRef | undefined {
  if (isPath(spec.value)) return undefined;
  const elsewhere = gitPackage(spec, false) ?? archivePackage(spec);
  if (elsewhere) return elsewhere;
  const match = REQUIREMENT.exec(spec.value);
  if (!match?.[1]) return undefined;
  const name = match[1].toLowerCase().replaceAll('_', '-');
  const base = { ecosystem: 'pypi' as const, name, spec, fetched: true };
  const from = match[0].length;
  if (from >= spec.value.length) return { ...base, pinned: false };
  return constrained(base, part(spec, from));
}

function constrained(base: Omit<PackageRef, 'pinned'>, constraint: Text): PackageRef | undefined {
  const operator = /^(===?|@|~=|!=|[<>]=?)\s*/.exec(constraint.value);
  if (!operator) return constraint.value.startsWith(';') ? { ...base, pinned: false } : undefined;
  const sign = operator[1];
  if (sign !== '@' && !sign?.startsWith('==')) return { ...base, version: constraint, pinned: false };
  const target = part(constraint, operator[0].length, endOf(constraint.value));
  const elsewhere = sign === '@' ? (gitPackage(target, false) ?? archivePackage(target)) : undefined;
  if (elsewhere) return { ...elsewhere, spec: base.spec };
  return { ...base, version: target, pinned: EXACT.test(target.value) };
}

/** An environment marker (`; python_version > "3"`) is no part of the version. */
function endOf(constraint: string): number {
  const marker = constraint.indexOf(';');
  return constraint.slice(0, marker < 0 ? undefined : marker).trimEnd().length;
}

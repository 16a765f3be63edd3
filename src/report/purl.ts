import type { Ecosystem, PackageRef } from '../model/launch.ts';

/** The package-url type of each ecosystem that has one. */
const TYPE: Partial<Record<Ecosystem, string>> = {
  npm: 'npm',
  pypi: 'pypi',
  oci: 'docker',
  nuget: 'nuget',
  cargo: 'cargo',
  go: 'golang',
};

/** The package as a package-url; with a version only where that is exact. Undefined where no type is registered for it. */
export function purlOf({ ecosystem, name, version, pinned }: PackageRef): string | undefined {
  const type = TYPE[ecosystem];
  if (type === undefined || name === '') return undefined;
  const path = name.split('/').map(encoded).join('/');
  return `pkg:${type}/${path}${pinned && version ? `@${encoded(version.value)}` : ''}`;
}

function encoded(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '')).replaceAll('%3A', ':');
}

import type { PackageRef } from '../../model/launch.ts';
import type { Text } from '../../model/text.ts';

/** A package at a web address: a tarball, a wheel, a script. Only a checksum in the address pins it. */
export function archivePackage(spec: Text): PackageRef | undefined {
  if (!/^https?:\/\//i.test(spec.value)) return undefined;
  const name = spec.value.replace(/[?#].*$/s, '').replace(/^(https?:\/\/)[^@/]*@/i, '$1');
  return { ecosystem: 'url', name, pinned: /#(?:sha256|sha384|sha512)[=-]/.test(spec.value), spec, fetched: true };
}

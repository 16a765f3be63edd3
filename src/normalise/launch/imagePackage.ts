import type { PackageRef } from '../../model/launch.ts';
import { part, type Text } from '../../model/text.ts';

const PATH = /^[a-z\d][\w.-]*(?::\d+)?(?:\/[\w.-]+)*/i;
const DIGEST = /^sha(?:256:[\da-f]{64}|512:[\da-f]{128})$/i;

/**
 * An image as an engine pulls it: `registry/namespace/name:tag@digest`. Docker Hub's own host and its `library/` are left out of
 * the name, other hosts stay. The version is the digest where there is one, otherwise the tag; only a digest pins.
 */
export function imagePackage(spec: Text): PackageRef | undefined {
  const skipped = /^(?:docker:\/\/)?/.exec(spec.value)?.[0].length ?? 0;
  const path = PATH.exec(spec.value.slice(skipped))?.[0];
  if (path === undefined) return undefined;
  const name = withoutHub(untagged(path));
  const from = skipped + untagged(path).length;
  const rest = /^(?::([\w][\w.-]{0,127}))?(?:@(\S+))?$/.exec(spec.value.slice(from));
  if (!rest) return undefined;
  const [, tag, digest] = rest;
  const tagAt = from + 1;
  const digestAt = from + 1 + (tag === undefined ? 0 : tag.length + 1);
  const version = digest ? part(spec, digestAt) : tag ? part(spec, tagAt, tagAt + tag.length) : undefined;
  return { ecosystem: 'oci', name, version, pinned: DIGEST.test(digest ?? ''), spec, fetched: true };
}

/** `localhost:5000/x` keeps its port; in `name:5000` the number is a tag. */
function untagged(path: string): string {
  return path.includes('/') ? path : path.replace(/:\d+$/, '');
}

function withoutHub(name: string): string {
  return name.replace(/^(?:index\.|registry-1\.)?docker\.io\//, '').replace(/^library\//, '');
}

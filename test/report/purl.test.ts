import { expect, test } from 'vitest';
import type { PackageRef } from '../../src/model/launch.ts';
import { plainlyWritten } from '../../src/model/text.ts';
import { purlOf } from '../../src/report/purl.ts';

function packageOf(ecosystem: PackageRef['ecosystem'], name: string, version?: string, pinned = version !== undefined): PackageRef {
  const text = (value: string) => plainlyWritten(value, { path: '/a', start: 0, end: value.length });
  return { ecosystem, name, version: version === undefined ? undefined : text(version), pinned, spec: text(name), fetched: true };
}

test.each([
  ['a scope', packageOf('npm', '@acme/files', '1.4.2'), 'pkg:npm/%40acme/files@1.4.2'],
  ['PyPI', packageOf('pypi', 'mcp-server-git', '2.0'), 'pkg:pypi/mcp-server-git@2.0'],
  ['an image by its digest', packageOf('oci', 'mcp/git', 'sha256:abc'), 'pkg:docker/mcp/git@sha256:abc'],
  ['a tag that moves is no version', packageOf('npm', 'files', 'latest', false), 'pkg:npm/files'],
  ['an ecosystem without a type', packageOf('mcpb', 'x', '1'), undefined],
  ['a name that is no name', packageOf('npm', 'a b?c#d\ud800'), 'pkg:npm/a%20b%3Fc%23d'],
])('%s', (_, found, purl) => {
  expect(purlOf(found)).toBe(purl);
});

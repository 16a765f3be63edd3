import type { PackageRef } from '../src/model/launch.ts';
import { defineRule } from '../src/model/rule.ts';
import { packageOf } from './lib/launchOf.ts';

const NEWEST: Readonly<Record<string, (name: string) => string>> = {
  npm: (name) => `\`npm view ${name} version\` prints the newest`,
  pypi: (name) => `\`pip index versions ${name}\` lists them`,
  nuget: (name) => `\`dotnet package search ${name} --exact-match\` lists them`,
};

export default defineRule({
  id: 'unpinned-package',
  on: 'entry',
  summary: 'A server is fetched at every start, at whatever version is newest that day.',
  category: 'supply-chain',
  severity: 'warning',
  confidence: 'high',
  why: 'Whoever can publish that package can run code on this machine at the next start, with no change to the file you reviewed.',
  fix: 'Name the exact version that you reviewed.',
  references: ['CWE-494', 'CWE-829', 'MCP04:2025', 'ASI04', 'SAFE-T1002'],

  *check(entry) {
    const ref = packageOf(entry);
    if (!ref?.fetched || ref.pinned || !NAMED.has(ref.ecosystem)) return;
    yield { at: ref.spec.at, message: `${ref.name} ${moves(ref)}`, help: `Write \`${pinned(ref)}\`${source(ref)}.` };
  },

  examples: [
    { title: 'no version', config: '{"mcpServers":{"files":{"command":"npx","args":["-y","«@acme/files»"]}}}' },
    { title: 'a tag moves, so it pins nothing', config: '{"mcpServers":{"files":{"command":"npx","args":["«files@latest»"]}}}' },
    { title: 'a range', config: '{"mcpServers":{"files":{"command":"bunx","args":["«files@^1.2.0»"]}}}' },
    { title: 'a Python package', config: '{"mcpServers":{"time":{"command":"uvx","args":["«mcp-server-time»"]}}}' },
    { title: 'an exact version', config: '{"mcpServers":{"files":{"command":"npx","args":["-y","@acme/files@1.4.2"]}}}' },
    { title: 'an exact Python version', config: '{"mcpServers":{"time":{"command":"uvx","args":["mcp-server-time==2026.8.31"]}}}' },
    { title: 'a program that is already installed', config: '{"mcpServers":{"files":{"command":"/usr/local/bin/files"}}}' },
    { title: 'a package of this repository', config: '{"mcpServers":{"files":{"command":"npx","args":["./tools/files"]}}}' },
  ],
});

/** Images and git references have rules of their own. */
const NAMED: ReadonlySet<string> = new Set(['npm', 'pypi', 'nuget', 'cargo', 'go', 'jsr']);

function moves(ref: PackageRef): string {
  if (!ref.version) return 'is fetched at its newest version at every start';
  return `is pinned only to \`${ref.version.value}\`, which moves with each release`;
}

function pinned({ ecosystem, name }: PackageRef): string {
  return ecosystem === 'pypi' ? `${name}==X.Y.Z` : `${name}@X.Y.Z`;
}

function source({ ecosystem, name }: PackageRef): string {
  const newest = NEWEST[ecosystem];
  return newest ? ` with the version you reviewed (${newest(name)})` : ' with the version you reviewed';
}

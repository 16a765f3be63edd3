import { expect, it } from 'vitest';
import { RULES } from '../../rules/all.ts';
import { audit } from '../../src/audit.ts';
import { CLIENTS } from '../../src/clients/all.ts';
import { NO_POLICY } from '../../src/model/policy.ts';
import { PLAIN } from '../../src/report/renderOptions.ts';
import { renderText } from '../../src/report/text.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const UNPINNED = '{"mcpServers":{"a":{"command":"npx","args":["-y","@acme/a"]}}}';

async function auditOf(path: string) {
  return audit({
    machine: memoryMachine({ platform: 'linux', files: { [path]: UNPINNED } }),
    clients: CLIENTS,
    rules: RULES,
    policy: NO_POLICY,
    options: {
      user: false,
      projects: false,
      roots: ['/srv/repo'],
      exclude: [],
      connect: 'none',
      encoding: 'o200k_base',
      version: '0',
      now: new Date(0),
    },
  });
}

it('counts the notes on a sample in one line, and tells them with --verbose', async () => {
  const report = await auditOf('/srv/repo/examples/.mcp.json');
  expect(renderText(report, PLAIN)).toContain('1 note on 1 file that no client loads');
  expect(renderText(report, PLAIN)).not.toContain('unpinned-package');
  expect(renderText(report, { ...PLAIN, verbose: true })).toContain('unpinned-package');
});

it('tells what stands in a file that a client loads', async () => {
  expect(renderText(await auditOf('/srv/repo/.mcp.json'), PLAIN)).toContain('unpinned-package');
});

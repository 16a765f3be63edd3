import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import { stdioEntry } from './entryOf.ts';

const program = fileURLToPath(new URL('../../fixtures/servers/stdio/olderSdk.mjs', import.meta.url));

it('a server on the older line of the SDK is listed as of the older era', async () => {
  const entry = stdioEntry({ command: process.execPath, args: [program] });
  const [inspection] = await inspect([{ entry, alsoFor: [] }], { deadlineMs: 15_000, environment: process.env, machinePlatform: 'linux' });
  expect(inspection).toMatchObject({
    outcome: 'listed',
    era: 'legacy',
    serverName: 'older',
    instructions: 'Ask before you write.',
    anomalies: [],
  });
  expect(inspection?.tools.map((tool) => tool.name)).toEqual(['read']);
});

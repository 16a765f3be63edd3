import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import { stdioEntry } from './entryOf.ts';

it('a local server of 2026-07-28 is subscribed to, and heard', async () => {
  const server = fileURLToPath(new URL('../../fixtures/servers/stdio/modernChanges.mjs', import.meta.url));
  const entry = stdioEntry({ command: process.execPath, args: [server] });
  const [inspection] = await inspect([{ entry, alsoFor: [] }], { deadlineMs: 10_000, environment: process.env, machinePlatform: 'linux' });
  expect(inspection).toMatchObject({ outcome: 'listed', era: 'modern' });
  expect(inspection?.tools.map((t) => t.name)).toEqual(['add', 'late']);
  expect(inspection?.anomalies).toEqual([
    { kind: 'list-changed', message: 'changes its tools after the handshake: 1 at first, then 2; it adds late' },
  ]);
});

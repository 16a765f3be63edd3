import { afterAll, expect, it } from 'vitest';
import { type Asked, open, type Served, serve } from '../../../fixtures/servers/remote.ts';
import { inspect } from '../../../src/inspect/inspect.ts';
import { remoteEntry } from '../entryOf.ts';

const running: Served[] = [];
afterAll(() => Promise.all(running.map((s) => s.close())));

/** Says 6 MB and no end of its list. */
async function endless(): Promise<Served> {
  const served = await serve((asked: Asked, response) => {
    if (asked.rpc.method !== 'tools/list') return open(asked);
    response.writeHead(200, { 'content-type': 'application/json' }).write(Buffer.alloc(6 << 20, ' '));
    return true;
  });
  running.push(served);
  return served;
}

it('of five servers that begin a large answer and do not end it, one was not read and is not blamed', async () => {
  const servers = await Promise.all(Array.from({ length: 5 }, endless));
  const requests = servers.map(({ url }, i) => ({ entry: remoteEntry({ url }, `s${i}`), alsoFor: [] }));
  const inspections = await inspect(requests, { deadlineMs: 2000, environment: {}, machinePlatform: 'linux' });
  expect(inspections.filter((i) => i.fault === 'server').map((i) => i.reason)).toEqual(
    Array(4).fill('begins to answer and does not end within 2 s'),
  );
  expect(inspections.filter((i) => i.fault === 'ours').map((i) => i.reason)).toEqual([
    'its answer is large, and waited for those of other servers until its time was over',
  ]);
});

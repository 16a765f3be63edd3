import { afterAll, expect, it } from 'vitest';
import { type Behaviour, legacySse, open, type Served, serve } from '../../fixtures/servers/remote.ts';
import { inspect } from '../../src/inspect/inspect.ts';
import { remoteEntry } from './entryOf.ts';

const running: Served[] = [];
afterAll(() => Promise.all(running.map((s) => s.close())));

const isForeign = (value: string | undefined) => value?.includes('rebinding.invalid') === true;

async function ask(behaviour: Parameters<typeof serve>[0], probeRebinding: boolean) {
  const served = await serve(behaviour);
  running.push(served);
  const [inspection] = await inspect([{ entry: remoteEntry({ url: served.url }), alsoFor: [] }], {
    deadlineMs: 8000,
    environment: {},
    machinePlatform: 'linux',
    probeRebinding,
  });
  const foreign = served.asked.filter(({ headers }) => isForeign(headers.host) || isForeign(headers.origin));
  return { outcome: inspection?.outcome, kinds: inspection?.anomalies.map((a) => a.kind), foreign, asked: served.asked };
}

const refusing =
  (header: 'host' | 'origin'): Behaviour =>
  (asked) =>
    isForeign(asked.headers[header]) ? { status: 403 } : open(asked);

it('a server that looks at neither Host nor Origin answers a stranger’s page', async () => {
  const { outcome, kinds, foreign, asked } = await ask(open, true);
  expect({ outcome, kinds }).toEqual({ outcome: 'listed', kinds: ['answers-foreign-origin'] });
  expect(foreign.map(({ verb, rpc }) => `${verb} ${rpc.method}`)).toEqual(['POST initialize']);
  expect(foreign[0]?.headers.authorization).toBeUndefined();
  expect(asked.filter(({ verb }) => verb === 'DELETE')).toHaveLength(2);
});

it.each(['host', 'origin'] as const)('one that refuses a foreign %s is protected', async (header) => {
  expect(await ask(refusing(header), true)).toMatchObject({ outcome: 'listed', kinds: [] });
});

it('a stream of 2024-11-05 is asked for its stream', async () => {
  const { kinds, foreign } = await ask(legacySse(), true);
  expect(kinds).toContain('answers-foreign-origin');
  expect(foreign.map(({ verb }) => verb)).toEqual(['GET']);
});

it('nobody is asked who was not asked for', async () => {
  expect(await ask(open, false)).toMatchObject({ kinds: [], foreign: [] });
});

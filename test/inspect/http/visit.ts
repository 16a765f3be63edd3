import { afterAll } from 'vitest';
import { type Asked, type Served, serve } from '../../../fixtures/servers/remote.ts';
import { inspect } from '../../../src/inspect/inspect.ts';
import type { InspectOptions } from '../../../src/inspect/inspectOptions.ts';
import type { Inspection } from '../../../src/model/inspection.ts';
import { type RemoteParts, remoteEntry } from '../entryOf.ts';

const running: Served[] = [];
afterAll(() => Promise.all(running.map((s) => s.close())));

export interface Visit {
  readonly inspection: Inspection;
  readonly asked: readonly Asked[];
  readonly served: Served;
  readonly ms: number;
}

/** Serves a behaviour and inspects it. */
export async function visit(
  behaviour: Parameters<typeof serve>[0],
  parts: Partial<RemoteParts> = {},
  more: Partial<InspectOptions> = {},
): Promise<Visit> {
  const served = await serve(behaviour);
  running.push(served);
  const options: InspectOptions = { deadlineMs: 8000, environment: {}, machinePlatform: 'linux', ...more };
  const startedAt = performance.now();
  const [inspection] = await inspect([{ entry: remoteEntry({ url: served.url, ...parts }), alsoFor: [] }], options);
  if (!inspection) throw new Error('no inspection');
  return { inspection, asked: served.asked, served, ms: performance.now() - startedAt };
}

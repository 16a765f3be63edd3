import { expect, it } from 'vitest';
import { holding } from '../../src/inspect/holding.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { remoteEntry } from './entryOf.ts';

const request = { entry: remoteEntry({ url: 'https://a.example/mcp' }), alsoFor: [] };
const saying = (length: number) =>
  ({ outcome: 'listed', anomalies: [], tools: [{}], document: { text: 'x'.repeat(length) } }) as unknown as Inspection;

it('keeps what servers say as long as there is room, and says whose words it let go of', () => {
  const hold = holding(100);
  expect([hold(request, saying(60)), hold(request, saying(60)), hold(request, saying(40))]).toMatchObject([
    { outcome: 'listed' },
    { outcome: 'failed', fault: 'ours', tools: [], reason: 'says 1 MB, which the audit cannot hold beside what other servers have said' },
    { outcome: 'listed' },
  ]);
});

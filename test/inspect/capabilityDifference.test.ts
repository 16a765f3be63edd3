import { describe, expect, it } from 'vitest';
import { withCapabilityDifference } from '../../src/inspect/capabilityDifference.ts';
import type { Inspection } from '../../src/model/inspection.ts';

function listing(names: readonly string[], outcome: Inspection['outcome'] = 'listed'): Inspection {
  const tools = names.map((name, i) => ({ name, wire: { name }, pointer: `/tools/${i}` }));
  const at = { path: '/m.json', start: 0, end: 1 };
  return { entries: ['/m.json#/mcpServers/a'], outcome, tools, prompts: [], resources: [], anomalies: [], at };
}

describe('the lists for a plain client and for one that declares everything', () => {
  it('are the same list in another order', () => {
    expect(withCapabilityDifference(listing(['a', 'b']), listing(['b', 'a'])).anomalies).toEqual([]);
  });

  it('differ by tools that come and tools that go', () => {
    const [anomaly] = withCapabilityDifference(listing(['a', 'b']), listing(['b', 'c', 'd'])).anomalies;
    expect(anomaly).toMatchObject({ kind: 'capability-dependent-list', count: 3 });
    expect(anomaly?.message).toContain('adds c, d and drops a');
  });

  it('name five tools and count the rest', () => {
    const [anomaly] = withCapabilityDifference(listing([]), listing(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).anomalies;
    expect(anomaly?.message).toContain('adds a, b, c, d, e and 2 more');
  });

  it('are not compared where one of them failed', () => {
    expect(withCapabilityDifference(listing(['a']), listing([], 'failed')).anomalies).toEqual([]);
    expect(withCapabilityDifference(listing(['a']), undefined).anomalies).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readPages } from '../../src/inspect/pages.ts';

/** So many pages of one tool each, each after so many milliseconds. */
function pagesOf(count: number, ms: number) {
  return async (cursor = '0') => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    const next = Number(cursor) + 1;
    return { tools: [{ name: cursor }], ...(next < count && { nextCursor: String(next) }) };
  };
}

describe('readPages', () => {
  it('reads until there is no further page', async () => {
    const { items, anomalies } = await readPages('tools', pagesOf(30, 0));
    expect(items).toHaveLength(30);
    expect(anomalies).toEqual([]);
  });

  it('stops at a number of pages, keeps what was read and says so', async () => {
    const { items, anomalies } = await readPages('tools', pagesOf(1000, 0));
    expect(items).toHaveLength(200);
    expect(anomalies).toEqual([
      { kind: 'endless-pages', message: 'the list of tools does not end: it has more than 200 pages', count: 200 },
    ]);
  });

  it('stops at a cursor that came before', async () => {
    const { items, anomalies } = await readPages('tools', async () => ({ tools: [{}], nextCursor: 'same' }));
    expect(items).toHaveLength(2);
    expect(anomalies).toMatchObject([{ kind: 'endless-pages' }]);
  });

  it('keeps what was read of many slow pages before the time is over', async () => {
    const { items, anomalies } = await readPages('tools', pagesOf(1000, 5), 50);
    expect(items.length).toBeGreaterThanOrEqual(20);
    expect(items.length).toBeLessThan(100);
    expect(anomalies).toEqual([
      { kind: 'endless-pages', message: expect.stringMatching(/after \d+ pages there was no time for more$/), count: items.length },
    ]);
  });

  it('waits for few slow pages', async () => {
    const { items, anomalies } = await readPages('tools', pagesOf(10, 5), 10);
    expect(items).toHaveLength(10);
    expect(anomalies).toEqual([]);
  });
});

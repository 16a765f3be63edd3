import { describe, expect, it } from 'vitest';
import { serverLog } from '../../src/inspect/serverLog.ts';

describe('serverLog keeps the last words that a server wrote into the log of the protocol', () => {
  it.each([
    ['notifications/message', { level: 'error', data: 'no key' }, 'no key'],
    ['notifications/message', { level: 'error', data: { message: 'no key' } }, 'no key'],
    ['log', { level: 50, message: 'no key' }, 'no key'],
    ['notifications/message', { data: 7 }, ''],
    ['notifications/message', 'no key', ''],
    ['tools/list', { message: 'no key' }, ''],
  ])('%s %j', (method, params, text) => {
    const log = serverLog();
    log.hear(method, params);
    expect(log.text()).toBe(text);
  });

  it('however much that is', () => {
    const log = serverLog();
    for (let i = 0; i < 1000; i++) log.hear('log', { message: `${i} ${'x'.repeat(10_000)}` });
    expect(log.text().length).toBeLessThan(10_000);
    expect(log.text()).toContain('999 x');
  });
});

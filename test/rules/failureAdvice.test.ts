import { expect, test } from 'vitest';
import { adviceOn } from '../../rules/lib/failureAdvice.ts';

test.each([
  ['exits at once: GITHUB_TOKEN is not set', /Set GITHUB_TOKEN where the client is started/],
  ['exits at once: API_KEY, API_URL are not set', /Set API_KEY/],
  ['command not found: uvx', /full path/],
  ['exits at once: package not found', /name and the version/],
  ['started an HTTP server instead of stdio', /selects stdio/],
  ['its host name cannot be found', /can be reached from here/],
  ['nothing listens at its address', /Start it/],
  ['there is no MCP server at this path (404)', /address/],
  ['its certificate has expired', /certificate/],
  ['gives no answer within 30 s', /--timeout/],
])('%s', (reason, advice) => {
  expect(adviceOn(reason)).toMatch(advice);
});
test('a reason that nobody foresaw leaves the rule’s own advice', () => {
  expect(adviceOn('exits with code 7 and says nothing')).toBeUndefined();
});
test('a long reason is read in linear time', () => {
  const started = performance.now();
  adviceOn('A'.repeat(1_000_000));
  adviceOn(`${'A_'.repeat(300_000)} is not set`);
  expect(performance.now() - started).toBeLessThan(200);
});

import { expect, test } from 'vitest';
import type { Inspection } from '../../src/model/inspection.ts';
import { failureKind } from '../../src/probe/failureKind.ts';

const BLANK: Inspection = {
  entries: [],
  outcome: 'failed',
  tools: [],
  prompts: [],
  resources: [],
  anomalies: [],
  at: { path: '/a', start: 0, end: 0 },
};

test.each([
  ['command not found: no-such', 'not-started'],
  ['its working directory does not exist: /gone', 'not-started'],
  ['exits at once: GITHUB_TOKEN is not set', 'exited'],
  ['exits after the handshake with code 1: boom', 'exited'],
  ['started an HTTP server instead of stdio, and exits at once', 'exited'],
  ['gives no answer within 30 s', 'no-answer'],
  ['prints text on stdout before answering: "hello" (no answer within 5 s)', 'no-answer'],
  ['begins to answer and does not end within 30 s', 'no-answer'],
  ['answers the handshake with error -32603: internal', 'refused'],
  ['forbids access (403)', 'refused'],
  ['there is no MCP server at this path (404)', 'refused'],
  ['its host name cannot be found', 'unreachable'],
  ['nothing listens at its address', 'unreachable'],
  ['answers 503: it is broken or down', 'unreachable'],
  ['needs sign-in (401)', 'sign-in'],
  ['something that nobody foresaw', 'other'],
])('"%s" is %s', (reason, kind) => {
  expect(failureKind({ ...BLANK, reason })).toBe(kind);
});
test('an answer, and a server that was not asked, are no failures', () => {
  expect(failureKind({ ...BLANK, outcome: 'listed' })).toBeUndefined();
  expect(failureKind({ ...BLANK, outcome: 'skipped', reason: 'was not asked' })).toBeUndefined();
});

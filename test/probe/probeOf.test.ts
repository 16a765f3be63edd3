import { expect, test } from 'vitest';
import type { Inspection } from '../../src/model/inspection.ts';
import { joinRounds } from '../../src/probe/joinRounds.ts';
import { probeOf } from '../../src/probe/probeOf.ts';

const BLANK: Inspection = {
  entries: ['/a#/b'],
  outcome: 'listed',
  tools: [],
  prompts: [],
  resources: [],
  anomalies: [],
  at: { path: '/a', start: 0, end: 0 },
};

const listed = (connectMs: number, ...tools: string[]): Inspection => ({
  ...BLANK,
  timings: { connectMs, handshakeMs: connectMs / 2, listMs: 10 },
  tools: tools.map((name, i) => ({ name, wire: { name }, pointer: `/tools/${i}` })),
});
const failed = (reason: string): Inspection => ({ ...BLANK, outcome: 'failed', fault: 'server', reason, timings: { connectMs: 9999 } });

test('the first start is told apart from the later ones, and failures do not count as times', () => {
  const probe = probeOf([listed(900, 'a'), failed('exits at once with code 1: boom'), listed(100, 'a'), listed(140, 'a')]);
  expect(probe).toMatchObject({ runs: 4, answered: 3, coldMs: 900, warm: { p50: 100, p95: 140, worst: 140 }, list: { worst: 10 } });
});
test('a first start that failed leaves no cold time', () => {
  expect(probeOf([failed('exits at once'), listed(100)])).toMatchObject({ coldMs: undefined, warm: { worst: 100 } });
});
test('failures are counted by kind, with the last reason', () => {
  const probe = probeOf([
    failed('exits at once with code 1: first'),
    failed('gives no answer within 5 s'),
    failed('exits at once with code 1: second'),
    { ...BLANK, outcome: 'auth-required', reason: 'needs sign-in (401)' },
  ]);
  expect(probe?.failures).toEqual([
    { kind: 'exited', count: 2, reason: 'exits at once with code 1: second' },
    { kind: 'no-answer', count: 1, reason: 'gives no answer within 5 s' },
    { kind: 'sign-in', count: 1, reason: 'needs sign-in (401)' },
  ]);
});
test('a tool that comes and goes is named, with how often it was away', () => {
  const probe = probeOf([listed(1, 'a', 'b'), listed(1, 'a'), listed(1, 'b', 'a')]);
  expect(probe?.tools).toEqual({ least: 1, most: 2, unsteady: [{ name: 'b', missing: 1 }] });
});
test('an anomaly counts once in a run', () => {
  const noisy = { ...listed(1), anomalies: Array(3).fill({ kind: 'stdout-text', message: 'prints text' }) };
  expect(probeOf([noisy, noisy, listed(1)])?.anomalies).toEqual([{ kind: 'stdout-text', message: 'prints text', runs: 2 }]);
});
test('what was not asked, or could not be for a reason of ours, is no run', () => {
  expect(
    probeOf([
      { ...BLANK, outcome: 'skipped' },
      { ...failed('x'), fault: 'ours' },
    ]),
  ).toBeUndefined();
});
test('rounds are joined server by server, and what it last listed stays', () => {
  const [one, two] = joinRounds([
    [listed(1, 'a'), failed('exits at once')],
    [failed('exits at once'), failed('exits at once')],
  ]);
  expect(one).toMatchObject({ outcome: 'listed', probe: { runs: 2, answered: 1 } });
  expect(two).toMatchObject({ outcome: 'failed', probe: { runs: 2, answered: 0 } });
  expect(joinRounds([])).toEqual([]);
});

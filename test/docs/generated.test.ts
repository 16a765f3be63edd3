import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('lists, pages, the manual and CI files that are written by the program are current', { timeout: 120_000 }, () => {
  const { stderr, status } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' });
  expect({ stderr: stderr.split('\n').filter((line) => line.includes('stale')), status }).toEqual({ stderr: [], status: 0 });
});

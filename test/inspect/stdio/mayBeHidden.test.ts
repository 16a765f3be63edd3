import path from 'node:path';
import { expect, it } from 'vitest';
import { mayBeHidden } from '../../../src/inspect/stdio/mayBeHidden.ts';

const { dir, base } = path.parse(process.execPath);

it.each([
  [`exits at once: file not found: ${process.execPath}`, true],
  ['exits at once: file not found: /no/such/file', false],
  [`exits at once: command not found: ${base}`, true],
  ['exits at once: file not found: logs/x.log', true],
  ['exits at once: command not found: no-such-program', false],
  ['exits at once: a module is missing: acme', true],
  ['exits at once: cannot write /srv/x.log', true],
  ['exits at once: ACME_KEY is not set', false],
])('what a server misses may be hidden by the sandbox: %s %s', (reason, hidden) => {
  expect(mayBeHidden(reason, `relative:${dir}`)).toBe(hidden);
});

import { expect, test } from 'vitest';
import { fingerprint } from '../../src/check/fingerprint.ts';

const usual = { rule: 'sudo', client: 'cursor', server: 'files', file: 'app/.mcp.json', pointer: '/mcpServers/files' };

test.each([{ rule: 'other' }, { client: 'vscode' }, { server: 'more' }, { file: 'b/.mcp.json' }, { pointer: '/x' }])(
  '%o alone makes another',
  (part) => {
    expect(fingerprint({ ...usual, ...part }, 0)).not.toBe(fingerprint(usual, 0));
  },
);

test('equal ones are told apart by their ordinal', () => {
  expect(new Set([0, 1, 2].map((ordinal) => fingerprint(usual, ordinal))).size).toBe(3);
});

test('it is what it was in the first release: baselines and code scanning remember it', () => {
  expect(fingerprint(usual, 0)).toBe('d184036b26f048b7c049');
  expect(fingerprint({ rule: 'sudo', file: '', pointer: '' }, 1)).toBe('684301aeb530c5693081');
});

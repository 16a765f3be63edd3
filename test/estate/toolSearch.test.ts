import { expect, it } from 'vitest';
import { toolSearch } from '../../src/estate/toolSearch.ts';
import type { Client } from '../../src/model/client.ts';
import { read } from '../normalise/reading.ts';

const CLIENT: Client = { id: 'claude-code', name: 'Claude Code', source: 'a test', locations: [], limits: { defersToolsBy: 'SEARCH' } };

/** A settings file that says `value`. */
function settings(value: string, about: object) {
  const text = JSON.stringify({ env: { ENABLE_TOOL_SEARCH: value } });
  return read({ dialect: 'claude-settings', client: 'claude-code', project: undefined, text, ...about }).value.directives;
}

it('is what the nearest settings file says, then the environment, then nothing', () => {
  const user = settings('auto:20', { scope: 'user' });
  const project = settings('auto:30', { scope: 'project', project: '/p' });
  const local = settings('auto:40', { scope: 'project', layer: 'local', project: '/p' });
  const managed = settings('auto:50', { scope: 'managed' });
  const at = (project: string | undefined, ...directives: ReturnType<typeof settings>[]) =>
    toolSearch(directives.flat(), { SEARCH: 'false' })({ client: CLIENT, project });
  expect(at('/p', local, project, user)).toBe(40);
  expect(at('/p', project, user)).toBe(30);
  expect(at('/q', project, user)).toBe(20);
  expect(at(undefined, local, project, user)).toBe(20);
  expect(at('/p', managed, local)).toBe(50);
  expect(at('/p')).toBe(100);
  expect(toolSearch([], {})({ client: CLIENT })).toBeUndefined();
});

it('is nobody else’s', () => {
  const other = { ...CLIENT, id: 'cursor', limits: {} };
  expect(toolSearch(settings('false', { scope: 'user' }), { SEARCH: 'false' })({ client: other })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { fitting } from '../../src/normalise/room.ts';
import { auditPaths } from '../support/auditPaths.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const at = { path: '/x', start: 0, end: 1 };
const found = ['a', 'b', 'c'].map((value) => ({ name: { value, at }, node: { kind: 'null' as const, at }, route: [value], misfits: [] }));

test('files share the room, and the first that finds none is told', () => {
  const room = { left: 4 };
  expect(fitting({ found, problems: [] }, room)).toEqual({ found, problems: [] });
  const second = fitting({ found, problems: [] }, room);
  expect(second.found).toEqual(found.slice(0, 1));
  expect(second.problems).toMatchObject([{ kind: 'too-large', message: expect.stringContaining('`b`'), incomplete: true }]);
  expect(fitting({ found: [], problems: [] }, room).problems).toEqual([]);
});

test('an audit that met too many servers is incomplete, and ends', async () => {
  const server = (n: number) => `"s${n}":{"command":"x"}`;
  const map = `{"mcpServers":{${Array.from({ length: 60_001 }, (_, n) => server(n)).join(',')}}}`;
  const report = await auditPaths(memoryMachine({ platform: 'linux', files: { '/srv/repo/.mcp.json': map } }), ['/srv/repo'], []);
  expect(report.estate.entries).toHaveLength(60_000);
  expect(report.run.complete).toBe(false);
});

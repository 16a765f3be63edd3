import { expect, it } from 'vitest';
import { withTimeLimits } from '../../src/estate/timeLimits.ts';
import { entriesOf, read } from '../normalise/reading.ts';

const CLAUDE = { client: 'claude-code', project: undefined } as const;

/** The time limits, in milliseconds, of a server with these fields. */
function limits(fields: object, ...settings: (readonly [env: object, about: object])[]) {
  const text = JSON.stringify({ mcpServers: { a: { command: 'x', ...fields } } });
  const entries = entriesOf({ ...CLAUDE, dialect: 'claude', scope: 'user', text });
  const directives = settings.flatMap(
    ([env, about]) => read({ ...CLAUDE, dialect: 'claude-settings', text: JSON.stringify({ env }), ...about }).value.directives,
  );
  return Object.fromEntries(withTimeLimits(entries, directives)[0]?.timeouts.map(({ what, ms }) => [what, ms]) ?? []);
}

it('takes those of Claude Code’s settings for servers that have none', () => {
  const user = [{ MCP_TIMEOUT: '5000', MCP_TOOL_TIMEOUT: 60000 }, { scope: 'user' }] as const;
  expect(limits({}, user)).toEqual({ startup: 5000, call: 60000 });
  expect(limits({ timeout: 2000 }, user)).toEqual({ startup: 5000, call: 2000 });
  expect(limits({}, user, [{ MCP_TIMEOUT: '7000' }, { scope: 'managed' }])).toEqual({ startup: 7000, call: 60000 });
});

it('takes none of another project, and nothing that is no number', () => {
  expect(limits({}, [{ MCP_TIMEOUT: '5000' }, { scope: 'project', project: '/p' }])).toEqual({});
  expect(limits({}, [{ MCP_TIMEOUT: 'long', MCP_TOOL_TIMEOUT: '' }, { scope: 'user' }])).toEqual({});
  expect(limits({}, [{ MCP_TIMEOUT: '-1' }, { scope: 'user' }])).toEqual({});
});

import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { auditPaths } from '../support/auditPaths.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

async function serversOf(text: string): Promise<unknown[]> {
  const machine = memoryMachine({ platform: 'linux', files: { '/srv/repo/.vscode/mcp.json': text } });
  return JSON.parse(renderJson(await auditPaths(machine, ['/srv/repo']))).servers;
}

test('a server under a key that its client does not read is a stray, whatever its own switch says', async () => {
  expect(await serversOf('{"mcpServers": {"a": {"command": "x"}}}')).toMatchObject([{ name: 'a', enabled: true, stray: true }]);
  expect(await serversOf('{"mcpServers": {"a": {"command": "x", "disabled": true}}}')).toMatchObject([{ enabled: false, stray: true }]);
});

test('one that stands where it belongs is none', async () => {
  const [server] = await serversOf('{"servers": {"a": {"command": "x"}}}');
  expect(server).toMatchObject({ name: 'a', enabled: true });
  expect(server).not.toHaveProperty('stray');
});

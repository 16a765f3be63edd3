import { expect, test } from 'vitest';
import copilotCli from '../../src/clients/copilot-cli.ts';
import { auditPaths } from '../support/auditPaths.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const SERVER = JSON.stringify({ mcpServers: { a: { command: 'x' } } });

/** The reason why the server of `.github/mcp.json` is off, with these files beside it; undefined where it is on. */
async function reason(...beside: readonly string[]): Promise<string | undefined> {
  const files = Object.fromEntries(['.github/mcp.json', ...beside].map((name) => [`/srv/repo/${name}`, SERVER]));
  const report = await auditPaths(memoryMachine({ platform: 'linux', files }), ['/srv/repo']);
  const entry = report.estate.entries.find(({ file }) => file.path.endsWith('.github/mcp.json'));
  expect(entry?.file.client).toBe(copilotCli.id);
  return entry?.state.reason;
}

test('Copilot CLI reads .github/mcp.json only where there is no .mcp.json', async () => {
  expect(await reason()).toBeUndefined();
  expect(await reason('sub/.mcp.json')).toBeUndefined();
  expect(await reason('.mcp.json')).toBe('`.mcp.json` beside it');
});

test('a file of nobody’s in particular, known by its whole path, is no namesake of a client’s', async () => {
  const report = await auditPaths(memoryMachine({ platform: 'linux', files: { '/srv/repo/.rulesync/mcp.jsonc': SERVER } }), ['/srv/repo']);
  expect(report.estate.entries.map(({ name, file }) => `${name.value} ${file.client}`)).toEqual(['a unknown']);
});

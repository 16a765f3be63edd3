import { expect, test } from 'vitest';
import { CLIENTS } from '../../src/clients/all.ts';
import { discover } from '../../src/discover/discover.ts';
import type { Format } from '../../src/model/client.ts';
import { parse } from '../../src/parse/parse.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

interface Given {
  readonly roots: readonly string[];
  readonly files: readonly string[];
  /** Folders that Copilot CLI remembers. */
  readonly remembered?: readonly string[];
}

/** For each file, `client folder` of those that read it from below, and whether nobody works beside it. */
async function below({ roots, files, remembered = [] }: Given): Promise<Record<string, readonly string[]>> {
  const memory = { '/home/me/.copilot/config.json': JSON.stringify({ trusted_folders: remembered }) };
  const machine = memoryMachine({ platform: 'linux', files: { ...memory, ...Object.fromEntries(files.map((name) => [name, '{}'])) } });
  const read = async (path: string, format: Format) => {
    const reading = machine.read(path, 1000);
    return reading.ok ? parse(path, reading.bytes, format).value.root : undefined;
  };
  const found = await discover(machine, CLIENTS, { user: true, projects: true, roots, exclude: [], read });
  return Object.fromEntries(
    found.value.files.flatMap(({ path, readBelow, foundFromBelow }) =>
      readBelow ? [[path, [...readBelow.map(({ client, folder }) => `${client} ${folder}`), ...(foundFromBelow ? ['only'] : [])]]] : [],
    ),
  );
}

test('a file above the folder that the run is about is read there', async () => {
  expect(await below({ roots: ['/w/repo/a'], files: ['/w/repo/.git/HEAD', '/w/repo/opencode.json', '/w/repo/a/x'] })).toEqual({
    '/w/repo/opencode.json': ['opencode /w/repo/a', 'only'],
  });
});

test('a file at the top of a repository is read in the projects below that have one of the same client', async () => {
  const files = ['/w/repo/.git/HEAD', '/w/repo/opencode.json', '/w/repo/a/opencode.json', '/w/repo/b/.cursor/mcp.json'];
  expect(await below({ roots: ['/w/repo'], files })).toEqual({ '/w/repo/opencode.json': ['opencode /w/repo/a'] });
});

test('a client that stops at the root of the repository does not read what is above it', async () => {
  const files = ['/w/.mcp.json', '/w/opencode.json', '/w/repo/.git/HEAD', '/w/repo/x'];
  expect(await below({ roots: ['/w/repo'], files })).toEqual({ '/w/.mcp.json': ['claude-code /w/repo', 'only'] });
});

test('a remembered folder without a file of its own leaves the one above a project', async () => {
  const files = ['/w/.mcp.json', '/w/a/x', '/w/b/.mcp.json'];
  expect(await below({ roots: [], files, remembered: ['/w/a', '/w/b'] })).toEqual({ '/w/.mcp.json': ['claude-code /w/b'] });
});

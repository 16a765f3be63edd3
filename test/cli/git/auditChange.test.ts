import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Flags, withSharedFlags } from '../../../src/cli/options.ts';
import { runAudit } from '../../../src/cli/runAudit.ts';
import type { Streams } from '../../../src/cli/streams.ts';
import { type ScratchRepository, scratchRepository } from './scratchRepository.ts';

const SILENT: Streams = { out() {}, err() {}, interactive: false, terminal: false, columns: 80, colour: false, errColour: false };
const DEFAULTS: Flags = withSharedFlags(new Command()).opts();

const unpinned = (...names: string[]) =>
  JSON.stringify(
    { mcpServers: Object.fromEntries(names.map((name) => [name, { command: 'npx', args: ['-y', `@acme/${name}`] }])) },
    null,
    2,
  );

let repository: ScratchRepository;
beforeEach(() => {
  repository = scratchRepository();
});
afterEach(() => repository.remove());

/** The servers that `unpinned-package` names. */
async function unpinnedServers(flags: Partial<Flags>, paths = [repository.root]): Promise<(string | undefined)[]> {
  const { findings } = await runAudit(paths, { ...DEFAULTS, ...flags }, SILENT);
  return findings.filter((f) => f.rule === 'unpinned-package').map((f) => f.server);
}

describe('--since', () => {
  test('leaves out what was there, wherever its line went, and says so', async () => {
    repository.write('.mcp.json', unpinned('old'));
    const before = repository.commit();
    repository.write('.mcp.json', `\n\n${unpinned('new', 'old')}`);
    expect(await unpinnedServers({})).toEqual(['new', 'old']);
    expect(await unpinnedServers({ since: before })).toEqual(['new']);
    const { run } = await runAudit([repository.root], { ...DEFAULTS, since: before }, SILENT);
    expect(run.notices.at(-1)).toMatch(/^only what came in since .* is shown; \d+ older findings? (?:is|are) left out$/);
  });

  test('shows all of a file that is new, named by itself as well', async () => {
    const before = repository.commit();
    repository.write('.cursor/mcp.json', unpinned('new'));
    expect(await unpinnedServers({ since: before })).toEqual(['new']);
    expect(await unpinnedServers({ since: before }, [join(repository.root, '.cursor/mcp.json')])).toEqual(['new']);
  });

  test('is quiet where nothing changed: ignored, linked and tracked files alike', async () => {
    repository.write('.gitignore', 'ignored/\n');
    repository.write('ignored/.mcp.json', unpinned('forced'));
    repository.write('shared/servers.json', unpinned('linked'));
    repository.link('.mcp.json', 'shared/servers.json');
    repository.git('add', '-f', 'ignored/.mcp.json');
    const before = repository.commit();
    expect(await unpinnedServers({})).toEqual(expect.arrayContaining(['forced', 'linked']));
    const { findings } = await runAudit([repository.root], { ...DEFAULTS, since: before }, SILENT);
    expect(findings).toEqual([]);
  });

  test('starts where the branches parted, so that what others mended is not held against the change', async () => {
    repository.write('.mcp.json', unpinned('old'));
    repository.commit();
    repository.git('checkout', '-q', '-b', 'topic');
    repository.git('checkout', '-q', 'main');
    repository.write('.mcp.json', unpinned());
    repository.commit();
    repository.git('checkout', '-q', 'topic');
    expect(await unpinnedServers({ since: 'main' })).toEqual([]);
  });

  test('looks into submodules', async () => {
    const part = scratchRepository();
    part.write('.mcp.json', unpinned('part'));
    part.commit();
    repository.git('submodule', '--quiet', 'add', part.root, 'part');
    const before = repository.commit();
    part.remove();
    expect(await unpinnedServers({})).toEqual(['part']);
    expect(await unpinnedServers({ since: before })).toEqual([]);
  });

  test.each(['nowhere', '--help', '', 'HEAD:.mcp.json'])('does not take %j for a commit', async (since) => {
    repository.write('.mcp.json', unpinned('old'));
    repository.commit();
    await expect(unpinnedServers({ since })).rejects.toThrow('no such commit');
  });

  test('asks no server', async () => {
    repository.commit();
    await expect(unpinnedServers({ since: 'HEAD', connect: 'all' })).rejects.toThrow('no server is asked');
  });

  test('runs nothing that the repository configures', async () => {
    const mark = join(repository.root, 'ran');
    repository.write('.mcp.json', unpinned('old'));
    repository.write('.gitattributes', '*.json filter=evil diff=evil\n');
    repository.commit();
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'filter.evil.smudge',
      'diff.evil.textconv',
      'core.sshCommand',
      'core.alternateRefsCommand',
    ])
      repository.git('config', key, `touch ${mark}`);
    expect(await unpinnedServers({ since: 'HEAD' })).toEqual([]);
    expect(await unpinnedServers({ staged: true })).toEqual(['old']);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('--staged', () => {
  test('audits what the next commit holds, before there is a first one', async () => {
    repository.write('.mcp.json', unpinned('staged'));
    repository.git('add', '.mcp.json');
    repository.write('.mcp.json', unpinned('later'));
    repository.write('.cursor/mcp.json', unpinned('untracked'));
    expect(await unpinnedServers({ staged: true })).toEqual(['staged']);
  });

  test('with --since shows what this commit brings', async () => {
    repository.write('.mcp.json', unpinned('old'));
    repository.commit();
    repository.write('.mcp.json', unpinned('old', 'staged'));
    repository.git('add', '.mcp.json');
    expect(await unpinnedServers({ staged: true, since: 'HEAD' })).toEqual(['staged']);
  });
});

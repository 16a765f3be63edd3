import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ScratchRepository, scratchRepository } from '../cli/git/scratchRepository.ts';
import { runCli } from '../support/runCli.ts';

const sudo = (...names: string[]) =>
  JSON.stringify({ mcpServers: Object.fromEntries(names.map((name) => [name, { command: 'sudo', args: [`/usr/bin/${name}`] }])) });

let repository: ScratchRepository;
beforeAll(() => {
  repository = scratchRepository();
  repository.write('.mcp.json', sudo('old'));
  repository.commit();
});
afterAll(() => repository.remove());

const scan = (...flags: string[]) => runCli(['scan', '--no-user', '--fail-on', 'note', ...flags], { home: repository.root });

test('the exit code is that of the change alone', async () => {
  expect(await scan()).toMatchObject({ code: 1 });
  expect(await scan('--since', 'HEAD')).toMatchObject({ code: 0 });
  repository.write('.mcp.json', sudo('old', 'new'));
  const { code, stdout } = await scan('--since', 'HEAD');
  expect(code).toBe(1);
  expect(stdout).toMatch(/sudo\s+new/);
  expect(stdout).not.toMatch(/sudo\s+old/);
  expect(await scan('--staged', '--since', 'HEAD')).toMatchObject({ code: 0 });
  repository.git('add', '-A');
  expect(await scan('--staged', '--since', 'HEAD')).toMatchObject({ code: 1 });
});

test('an unknown commit is the user’s mistake', async () => {
  expect(await scan('--since', 'nowhere')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('no such commit') });
});

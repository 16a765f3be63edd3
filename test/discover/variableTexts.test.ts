import { expect, test } from 'vitest';
import opencode from '../../src/clients/opencode.ts';
import { discover } from '../../src/discover/discover.ts';
import type { Machine, Platform } from '../../src/model/machine.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

/** `path scope layer` of what opencode's variables hold. */
async function held(env: Record<string, string>, { platform = 'linux', user = true }: { platform?: Platform; user?: boolean } = {}) {
  const machine: Machine = memoryMachine({ platform, env, files: {} });
  const options = { user, projects: false, roots: [], exclude: [], read: async () => undefined };
  const { files } = (await discover(machine, [opencode], options)).value;
  return files.map(({ path, scope, layer, tracked, project }) => [path, scope, layer, tracked, project].filter(Boolean).join(' '));
}

test('a variable that holds a configuration is a file of this user', async () => {
  expect(await held({ OPENCODE_CONFIG_CONTENT: '{}' })).toEqual(['environment:OPENCODE_CONFIG_CONTENT user environment']);
});

test('a variable that is empty or unset holds nothing', async () => {
  expect(await held({ OPENCODE_CONFIG_CONTENT: '' })).toEqual([]);
  expect(await held({})).toEqual([]);
});

test('Windows names it in any case', async () => {
  expect(await held({ Opencode_Config_Content: '{}' }, { platform: 'windows' })).toEqual([
    'environment:Opencode_Config_Content user environment',
  ]);
});

test('without the user there is no environment either', async () => {
  expect(await held({ OPENCODE_CONFIG_CONTENT: '{}', OPENCODE_DISABLE_PROJECT_CONFIG: '1' }, { user: false })).toEqual([]);
});

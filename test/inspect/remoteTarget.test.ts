import { expect, it } from 'vitest';
import { remoteTarget } from '../../src/inspect/http/remoteTarget.ts';
import type { Remote } from '../../src/model/entry.ts';
import { wholly } from '../../src/model/text.ts';
import { remoteEntry } from './entryOf.ts';

const SECRET = ['q7Zp', '91xx', 'LLop'].join('');

function target(url: string) {
  const entry = remoteEntry({ url });
  const read = remoteTarget(entry, entry.transport as Remote, { environment: { MINE: SECRET } });
  if (!read.ok) throw new Error(read.reason);
  return read.target;
}

it('shows a stranger nothing that a variable put into the address', () => {
  expect(target('https://x.example/mcp?profile=a-${MINE}&b=1')).toMatchObject({
    bare: new URL('https://x.example/mcp?b=1'),
    secretPath: false,
  });
  expect(target('https://x.example/s/${MINE}/mcp').secretPath).toBe(true);
  expect(target('https://x.example/s/${NONE:-public-part}/mcp')).toMatchObject({ credentialed: false, secretPath: false });
});

it('knows what a variable put into the address for a secret that a server may repeat', () => {
  expect(target('https://x.example/s/${MINE}/mcp').given).toContainEqual({ name: 'url', value: SECRET });
});

it('fills a header in with what the entry itself sets or takes, and leaves all else as it is written', () => {
  const entry = remoteEntry({ url: 'https://x.example/mcp', headers: { A: '${MINE} $SET ${OTHER} $HOME', B: '${NONE}' } });
  const at = (value: string) => wholly(value, { path: 'x', start: 0, end: 1 });
  const variables = [{ name: at('MINE') }, { name: at('SET'), value: at('s') }, { name: at('NONE') }];
  const environment = { MINE: SECRET, SET: 'of the environment', HOME: '/home/ann', OTHER: 'o' };
  const expansion = { id: 'goose', patterns: [], places: [] };
  const read = remoteTarget(entry, { ...(entry.transport as Remote), variables }, { environment, expansion });
  if (!read.ok) throw new Error(read.reason);
  expect(read.target.headers).toEqual({ a: `${SECRET} s \${OTHER} $HOME` });
  expect(read.target.unset).toEqual(['NONE']);
});

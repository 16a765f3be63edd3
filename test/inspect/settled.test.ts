import { expect, it } from 'vitest';
import type { Lists } from '../../src/inspect/lists.ts';
import type { Changes } from '../../src/inspect/recording.ts';
import { settled } from '../../src/inspect/settled.ts';

const NOTHING = { items: [], anomalies: [] };
const lists = (...names: string[]): Lists => ({
  tools: { items: names.map((name) => ({ name })), anomalies: [] },
  prompts: NOTHING,
  resources: NOTHING,
  resourceTemplates: NOTHING,
});
const counting = (...counts: number[]) => ({
  changes: (): Changes => ({ tools: counts.length > 1 ? (counts.shift() ?? 0) : (counts[0] ?? 0), prompts: 0, resources: 0 }),
});
const never = () => Promise.reject(new Error('asked again'));

it('reads nothing again where nothing was told', async () => {
  expect(await settled(lists('a'), counting(0), never)).toMatchObject({ tools: [{ name: 'a' }], anomalies: [] });
});

it('says nothing where the list that was read again is the same', async () => {
  const same = () => Promise.resolve({ tools: lists('a').tools });
  expect(await settled(lists('a'), counting(1), same)).toMatchObject({ tools: [{ name: 'a' }], anomalies: [] });
});

it('keeps the list where it cannot be read again', async () => {
  expect(await settled(lists('a'), counting(1), never)).toMatchObject({ tools: [{ name: 'a' }], anomalies: [] });
});

it('says both that a tool came and that it went', async () => {
  const later = [lists('a', 'b'), lists('a')];
  const again = () => Promise.resolve({ tools: (later.shift() ?? lists()).tools });
  const { tools, anomalies } = await settled(lists('a'), counting(1, 1, 2), again);
  expect(tools).toEqual([{ name: 'a' }]);
  expect(anomalies.map((a) => a.message)).toEqual([
    'changes its tools after the handshake: 1 at first, then 2; it adds b',
    'changes its tools once more: 2 before, then 1; it drops b',
  ]);
});

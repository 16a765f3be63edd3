import { describe, expect, it } from 'vitest';
import { withoutEchoes } from '../../src/estate/withoutEchoes.ts';
import type { Entry } from '../../src/model/entry.ts';

const entry = (client: string, foreign?: boolean) => ({ key: '/settings.json#/mcp/servers/files', file: { client }, foreign }) as Entry;

describe('withoutEchoes', () => {
  it('drops a stray entry where another client loads it', () => {
    const loaded = entry('vscode');
    expect(withoutEchoes([entry('amp', true), loaded, entry('augment', true)])).toEqual([loaded]);
  });

  it('keeps one where nobody loads it', () => {
    const first = entry('amp', true);
    expect(withoutEchoes([first, entry('augment', true)])).toEqual([first]);
  });

  it('keeps an entry that two clients load', () => {
    const both = [entry('cursor'), entry('visual-studio')];
    expect(withoutEchoes(both)).toEqual(both);
  });
});

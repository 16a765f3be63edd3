import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expand, type Surroundings } from '../../src/inspect/references.ts';
import type { ReferenceSyntax } from '../../src/model/expansion.ts';

const around = (...patterns: ReferenceSyntax[]): Surroundings => ({
  environment: { A: 'one', B: 'two', NESTED: '${A}', EMPTY: '' },
  home: '/home/ann',
  project: '/work/shop',
  expansion: {
    id: 'test',
    patterns,
    places: ['workspaceFolder', 'workspaceFolder:*', 'userHome', '/', 'config:*', 'workspaceFolderBasename'],
  },
});

describe('expand', () => {
  it.each<[ReferenceSyntax, string, string]>([
    ['${VAR}', 'x-${A}-${B}', 'x-one-two'],
    ['${VAR:-default}', '${A:-d}${NONE:-d e}', 'oned e'],
    ['$VAR', '$A/$B', 'one/two'],
    ['%VAR%', '%A%;%B%', 'one;two'],
    ['${env:VAR}', '${env:A}', 'one'],
    ['{env:VAR}', '{env:A}', 'one'],
    [
      '${place}',
      '${workspaceFolder}/a${/}b ${userHome} ${workspaceFolderBasename} ${workspaceFolder}',
      '/work/shop/a/b /home/ann shop /work/shop',
    ],
  ])('%s', (syntax, text, value) => {
    expect(expand(text, around(syntax))).toMatchObject({ value, unset: [], asked: [] });
  });

  it.each<[ReferenceSyntax, string, string]>([
    ['${input:id}', '${input:key}', 'key'],
    ['${{ secrets.X }}', '${{ secrets.KEY }}', 'KEY'],
    ['${{ inputs.X }}', '${{inputs.KEY}}', 'KEY'],
    ['${user_config.X}', '${user_config.key}', 'key'],
    ['{{VAR}}', '{{KEY}}', 'KEY'],
    ['{file:path}', '{file:~/key}', '~/key'],
    ['$(command)', '$(op read x)', 'the output of a command'],
    ['$: command', '${cmd: op read x}', 'the output of a command'],
    ['COPILOT_MCP_X', '$COPILOT_MCP_KEY', 'COPILOT_MCP_KEY'],
    ['${place}', '${config:editor.x}', 'config:editor.x'],
  ])('%s is asked of the client', (syntax, text, asked) => {
    expect(expand(text, around(syntax))).toMatchObject({ value: '', unset: [], asked: [asked] });
  });

  it('leaves what the dialect does not know as it stands', () => {
    expect(expand('${A} $A %A% {{A}}', around('{env:VAR}')).value).toBe('${A} $A %A% {{A}}');
  });

  it('tells what is not set, each once', () => {
    expect(expand('${NONE}${NONE}${EMPTY}', around('${VAR}')).unset).toEqual(['NONE', 'EMPTY']);
  });

  it('does not expand what a variable holds', () => {
    expect(expand('${NESTED}', around('${VAR}')).value).toBe('${A}');
  });

  it('needs linear time', () => {
    const all = around(
      '${VAR}',
      '${VAR:-default}',
      '$VAR',
      '%VAR%',
      '${env:VAR}',
      '${input:id}',
      '${{ secrets.X }}',
      '{{VAR}}',
      '$(command)',
      '${place}',
    );
    fc.assert(fc.property(fc.string(), (text) => typeof expand(text, all).value === 'string'));
    for (const part of ['${', '%', '$(', '{{', '${A:-', 'A%']) {
      const startedAt = performance.now();
      expand(part.repeat(50_000), all);
      expect(performance.now() - startedAt).toBeLessThan(1500);
    }
  });
});

import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { withoutActions } from '../../src/parse/withoutActions.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a configuration that a template engine has yet to fill in', () => {
  test.each([
    ['a comment', '{{- /* for work\n only */ -}}\n{"a":1}', `${' '.repeat(15)}\n${' '.repeat(12)}\n{"a":1}`],
    ['a condition', '{{ if .work }}{"a":1}{{ end }}', `${' '.repeat(14)}{"a":1}${' '.repeat(9)}`],
    ['a value', '{"a": {{ .x | quote }}, "b": [{{ .y }}]}', `{"a": null${' '.repeat(12)}, "b": [null    ]}`],
    ['a value of TOML', 'a = {{ .x }}', 'a = ""      '],
    ['a part of a string', '{"a": "{{ env "HOME" }}/x"}', `{"a": "{{ env 'HOME' }}/x"}`],
    ['a line of its own', '# all ===\n{{ include .x }}\n', `# all ===\n${' '.repeat(16)}\n`],
    ['members', '{"a":1, {{ template "more" . }} }', `{"a":1, ${' '.repeat(23)} }`],
    ['Jinja', '{% if x %}{"a": {{ y }}}{# done #}', `${' '.repeat(10)}{"a": null   }${' '.repeat(10)}`],
    ['an action that is never closed', '{"a": "{{ x"}', '{"a": "{{ x"}'],
  ])('%s makes way', (_, text, expected) => expect(withoutActions('/d/mcp.json.tmpl', text)).toBe(expected));

  test('any other file is left as it is', () => {
    expect(withoutActions('/d/mcp.json', '{{ x }}')).toBe('{{ x }}');
  });

  test('every character keeps its place', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const out = withoutActions('a.tmpl', `{{ ${text}`);
        expect(out).toHaveLength(text.length + 3);
        expect(withoutActions('a.j2', text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });

  test('servers around the actions are read, where they stand', () => {
    const text = '{{- $x := "" -}}\n{"mcpServers": {"a": {"command": "{{ .bin }}/s"}}, "tools": {{ include "t" . }}}\n';
    const { value, problems } = parse('/d/mcp.json.tmpl', bytes(text), 'json');
    expect(problems).toEqual([]);
    expect(value.text).toBe(text);
    expect(value.root?.kind).toBe('object');
  });

  test('a hostile text costs nothing', () => {
    const started = performance.now();
    withoutActions('a.tmpl', '{{'.repeat(200_000));
    withoutActions('a.tmpl', '{{ x }}"'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

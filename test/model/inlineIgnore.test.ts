import { expect, test } from 'vitest';
import { inlineIgnoreOf } from '../../src/model/inlineIgnore.ts';

test.each([
  ['// mcp-audit-ignore sudo: the image needs it', ['sudo'], 'the image needs it'],
  ['# mcp-audit-ignore sudo, inline-code: a demo', ['sudo', 'inline-code'], 'a demo'],
  ['/* mcp-audit-ignore acme/rule: why not */', ['acme/rule'], 'why not'],
  ['<!-- mcp-audit-ignore sudo: yes -->', ['sudo'], 'yes'],
  ['// mcp-audit-ignore sudo', ['sudo'], ''],
  ['// mcp-audit-ignore sudo:  ', ['sudo'], ''],
  ['// mcp-audit-ignore: all of it', [], 'all of it'],
])('%s', (comment, rules, reason) => {
  expect(inlineIgnoreOf(comment)).toEqual({ rules, reason });
});

test('another comment is none', () => {
  expect(inlineIgnoreOf('// ignore this')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { documentReader, rootOf } from '../../src/audit/documentReader.ts';
import { child, textOf } from '../../src/model/node.ts';
import { variablePath } from '../../src/model/variableText.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const read = documentReader(memoryMachine({ platform: 'linux', files: {}, env: { JSON_TEXT: '{"a": "b"}', FLAG: '1' } }));

test('a variable is read as the text that it holds', async () => {
  expect(textOf(child(rootOf(await read(variablePath('JSON_TEXT'), 'json')), 'a'))).toMatchObject({
    value: 'b',
    at: { path: 'environment:JSON_TEXT', start: 7, end: 8 },
  });
});

test('in the form of a .env file it is read with its name', async () => {
  expect(textOf(child(rootOf(await read(variablePath('FLAG'), 'env')), 'FLAG'))?.value).toBe('1');
});

test('a variable that is not set is missing', async () => {
  expect(await read(variablePath('toString'), 'json')).toEqual({ ok: false, reason: 'missing' });
});

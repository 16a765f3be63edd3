import { expect, test } from 'vitest';
import { artifactLocation } from '../../../src/report/sarif/location.ts';
import { sampleReport } from '../sampleReport.ts';

const at = (path: string) => artifactLocation(sampleReport(), path, 'user').uri;

test('what a URI cannot hold is said in percent', () => {
  expect(at('/srv/a b#c/.mcp.json')).toBe('file:///srv/a%20b%23c/.mcp.json');
  expect(at('C:\\Users\\ann\\mcp.json')).toBe('file:///C:/Users/ann/mcp.json');
});

test('a name that is no UTF-8 is said as its bytes, and half a character of another system breaks nothing', () => {
  expect(at('/srv/a\udcffb/.mcp.json')).toBe('file:///srv/a%FFb/.mcp.json');
  expect(at('/srv/a\ud800b/.mcp.json')).toBe('file:///srv/a%EF%BF%BDb/.mcp.json');
});

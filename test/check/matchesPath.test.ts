import { expect, test } from 'vitest';
import { matchesPath } from '../../src/check/matchesPath.ts';

test.each([
  ['.mcp.json', '/home/ada/app/.mcp.json'],
  ['app/.mcp.json', '/home/ada/app/.mcp.json'],
  ['*.json', '/home/ada/app/.mcp.json'],
  ['app', '/home/ada/app/sub/.mcp.json'],
  ['app/**/mcp.json', '/home/ada/app/a/b/mcp.json'],
  ['app/**/mcp.json', '/home/ada/app/mcp.json'],
  ['/home/*/app', '/home/ada/app/.mcp.json'],
  ['./app/', '/home/ada/app/.mcp.json'],
  ['/home//ada/./app', '/home/ada/app/.mcp.json'],
  ['app/*.json', 'C:\\Users\\ada\\app\\mcp.json'],
  ['C:\\Users\\**', 'C:\\Users\\ada\\app\\mcp.json'],
])('%s means %s', (pattern, path) => {
  expect(matchesPath(pattern, path)).toBe(true);
});

test.each([
  ['/app', '/home/ada/app/.mcp.json'],
  ['app/*.json', '/home/ada/app/sub/mcp.json'],
  ['mcp.json', '/home/ada/app/.mcp.json'],
  ['app/*', '/home/ada/application/mcp.json'],
  ['/home/ada/app/.mcp.json/more', '/home/ada/app/.mcp.json'],
])('%s does not mean %s', (pattern, path) => {
  expect(matchesPath(pattern, path)).toBe(false);
});

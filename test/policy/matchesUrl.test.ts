import { expect, test } from 'vitest';
import { matchesUrl } from '../../src/policy/matchesUrl.ts';

test.each([
  ['https://mcp.acme.com', 'https://mcp.acme.com/any/path?x=1'],
  ['https://mcp.acme.com/mcp', 'https://mcp.acme.com/mcp?key=1'],
  ['https://MCP.Acme.com./mcp', 'https://mcp.acme.com/mcp'],
  ['https://*.acme.com/*', 'https://a.b.acme.com/mcp'],
  ['http://localhost:*/*', 'http://localhost:3000/mcp'],
  ['http://localhost:*', 'http://localhost/mcp'],
  ['https://acme.com:443', 'https://acme.com/'],
  ['*://acme.com/*', 'http://acme.com/x'],
])('%s means %s', (pattern, url) => {
  expect(matchesUrl(pattern, url)).toBe(true);
});

test.each([
  ['https://*.acme.com/*', 'https://evil.com/x.acme.com/mcp'],
  ['https://*.acme.com', 'https://mcp.acme.com@evil.com/'],
  ['https://*.acme.com', 'https://evil.com#.acme.com'],
  ['https://*.acme.com', 'https://evil.com?.acme.com'],
  ['https://mcp.acme.com/mcp', 'https://mcp.acme.com/MCP'],
  ['https://mcp.acme.com/mcp/*', 'https://mcp.acme.com/mcp/../admin'],
  ['https://acme.com', 'https://acme.com:8443/'],
  ['https://acme.com', 'http://acme.com/'],
  ['acme.com', 'https://acme.com/'],
  ['https://acme.com', 'not a url'],
])('%s does not mean %s', (pattern, url) => {
  expect(matchesUrl(pattern, url)).toBe(false);
});

test('a pattern full of stars is answered at once', () => {
  const started = performance.now();
  matchesUrl(`https://acme.com/${'*a'.repeat(200)}b`, `https://acme.com/${'a'.repeat(5000)}`);
  expect(performance.now() - started).toBeLessThan(500);
});

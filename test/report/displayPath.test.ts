import { expect, test } from 'vitest';
import { displayPath, repositoryPath } from '../../src/report/displayPath.ts';
import { sampleReport } from './sampleReport.ts';

const { run } = sampleReport();

test('a path is told below the only root, below the home, or in full', () => {
  expect(displayPath(run, '/home/ada/shop/a/.mcp.json')).toBe('a/.mcp.json');
  expect(displayPath(run, '/home/ada/.cursor/mcp.json')).toBe('~/.cursor/mcp.json');
  expect(displayPath(run, '/etc/mcp.json')).toBe('/etc/mcp.json');
});

test('a folder whose name only begins like a root is outside of it', () => {
  expect(repositoryPath(run, '/home/ada/shopping/.mcp.json')).toBeUndefined();
});

test('of several roots none is the one that everybody means', () => {
  expect(displayPath({ ...run, roots: ['/srv/a', '/srv/b'] }, '/srv/a/.mcp.json')).toBe('/srv/a/.mcp.json');
});

test('a single file that was scanned is told by its name', () => {
  expect(repositoryPath({ ...run, roots: ['/srv/a/.mcp.json'] }, '/srv/a/.mcp.json')).toBe('.mcp.json');
});

test('paths of Windows are told with forward slashes', () => {
  const windows = { ...run, home: 'C:\\Users\\ada', roots: ['C:\\src\\shop'] };
  expect(displayPath(windows, 'C:\\Users\\ada\\.cursor\\mcp.json')).toBe('~/.cursor/mcp.json');
  expect(repositoryPath(windows, 'C:\\src\\shop\\.vscode\\mcp.json')).toBe('.vscode/mcp.json');
});

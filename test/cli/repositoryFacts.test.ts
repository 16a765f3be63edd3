import { expect, test } from 'vitest';
import { repositoryFacts } from '../../src/cli/repositoryFacts.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const facts = (files: Readonly<Record<string, string>>, roots = ['/home/ada/app']) =>
  repositoryFacts(memoryMachine({ platform: 'linux', home: '/home/ada', cwd: '/home/ada/app', files }), roots);

test.each([
  ['/home/ada/app/.github/workflows/ci.yml', '      - run: npx mcp-audit scan . --no-user\n'],
  ['/home/ada/app/.github/workflows/audit.yaml', '      - uses: acme/mcp-audit@v1\n'],
  ['/home/ada/app/.gitlab-ci.yml', '  script: mcp-audit scan .\n'],
  ['/home/ada/app/Jenkinsfile', "sh 'npx mcp-audit scan .'\n"],
])('%s runs it', (path, text) => {
  expect(facts({ [path]: text }).ci).toEqual([path]);
});
test.each([
  ['in a comment', '# - run: npx mcp-audit scan .\n'],
  ['only as a title', '      - name: mcp-audit\n        run: echo later\n'],
  ['not at all', 'on: push\n'],
])('a workflow that names it %s does not', (_, text) => {
  expect(facts({ '/home/ada/app/.github/workflows/ci.yml': text }).ci).toEqual([]);
});
test('only files that a CI system reads count', () => {
  expect(facts({ '/home/ada/app/.github/workflows/README.md': 'run: mcp-audit' }).ci).toEqual([]);
});
test('a root inside a repository is looked after by the repository', () => {
  const files = { '/home/ada/app/.git/HEAD': 'ref: refs/heads/main\n', '/home/ada/app/mcp-audit.lock': '', '/home/ada/app/web/x': '' };
  expect(facts(files, ['/home/ada/app/web']).locks).toEqual(['/home/ada/app/mcp-audit.lock']);
});
test('without a root the current folder is looked at', () => {
  expect(facts({}, [])).toEqual({ ci: [], locks: [] });
  expect(facts({ '/home/ada/app/mcp-audit.lock': '' }, []).locks).toEqual(['/home/ada/app/mcp-audit.lock']);
});

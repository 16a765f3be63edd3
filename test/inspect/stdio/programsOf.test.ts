import { describe, expect, it } from 'vitest';
import { programsOf } from '../../../src/inspect/stdio/programsOf.ts';
import type { Stdio } from '../../../src/model/entry.ts';
import { stdioEntry } from '../entryOf.ts';

function programs(command: string, args: string[], script?: string): string[] {
  const { transport } = stdioEntry({ command, args, script });
  return programsOf(transport as Stdio, { command: { command, args, env: {}, cwd: '/' }, given: [], unset: [] });
}

describe('the files that a command line names as what runs', () => {
  it.each([
    ['node', ['/srv/a/index.js'], '/srv/a/index.js', ['/srv/a/index.js']],
    ['/opt/a/bin/server', ['--port', '/etc/x'], undefined, ['/opt/a/bin/server']],
    ['npx', ['-y', 'acme'], undefined, []],
    [
      'uv',
      ['--directory', '/srv/a', 'run', 'server.py'],
      'server.py',
      ['/srv/a/pyproject.toml', '/srv/a/package.json', '/srv/a/server.py'],
    ],
    ['npm', ['--prefix=/srv/a', 'start'], undefined, ['/srv/a/pyproject.toml', '/srv/a/package.json']],
    ['acme', ['--directory', '/srv/a'], undefined, []],
  ])('%s %j', (command, args, script, files) => {
    expect(programs(command, args, script)).toEqual(files);
  });
});

import { describe, expect, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import type { Example, ExampleProcess } from '../../src/model/rule.ts';
import type { RunningServer } from '../../src/model/running.ts';
import { runExample } from '../support/example.ts';

/** What is found among the processes beside these servers in `.mcp.json`; the client is Claude Code, process 800. */
async function found(servers: object, running: readonly ExampleProcess[], more: Partial<Example> = {}): Promise<readonly RunningServer[]> {
  const config = JSON.stringify({ mcpServers: servers });
  const { report } = await runExample({ title: '', config, running: [{ pid: 800, command: 'claude' }, ...running], ...more }, []);
  return report.estate.running ?? [];
}

const child = (pid: number, command: string, parent = 800): ExampleProcess => ({ pid, parent, command });
const told = ({ pid, tree, entry, client }: RunningServer) => ({ pid, tree, entry: entry?.name.value, client });

describe('what a runner makes of an entry is one server, told by the process behind the wrappers', () => {
  test.each([
    [
      'npx',
      { command: 'npx', args: ['-y', '@acme/files@1.4.2', '/srv'] },
      ['npm exec @acme/files@1.4.2 /srv', 'sh -c files', 'node /home/ada/.npm/_npx/1f/node_modules/@acme/files/dist/index.js /srv'],
    ],
    [
      'npx, whose link does not tell the package',
      { command: 'npx', args: ['-y', '@acme/files'] },
      [
        'node /usr/lib/node_modules/npm/bin/npx-cli.js -y @acme/files',
        'sh -c other-name',
        'node /home/ada/.npm/_npx/1f/node_modules/.bin/other-name',
      ],
    ],
    [
      'uvx',
      { command: 'uvx', args: ['mcp-server-git', '--repository', '/srv'] },
      [
        'uv tool uvx mcp-server-git --repository /srv',
        '/home/ada/.cache/uv/archive-v0/x/bin/python /home/ada/.cache/uv/archive-v0/x/bin/mcp-server-git --repository /srv',
      ],
    ],
    [
      'a package of two parts',
      { command: 'npx', args: ['@acme/native'] },
      ['npm exec @acme/native', 'node /x/node_modules/@acme/native/cli.js'],
    ],
    [
      'uv run',
      { command: 'uv', args: ['--directory', '/srv/git', 'run', '/srv/git/server.py'] },
      ['uv --directory /srv/git run /srv/git/server.py', 'python3 /srv/git/server.py'],
    ],
    ['a shell', { command: 'sh', args: ['/srv/start.sh'] }, ['sh /srv/start.sh', 'python3 /srv/server.py']],
  ])('%s', async (_, entry, commands) => {
    const running = commands.map((command, i) => child(1200 + i, command, i === 0 ? 800 : 1199 + i));
    const pids = running.map(({ pid }) => pid);
    expect((await found({ one: entry }, running)).map(told)).toEqual([
      { pid: pids.at(-1), tree: pids, entry: 'one', client: 'claude-code' },
    ]);
  });

  test.each([
    ['a container', { command: 'docker', args: ['run', '-i', '--rm', 'mcp/git'] }, 'docker run -i --rm mcp/git'],
    [
      'a bridge',
      { command: 'npx', args: ['mcp-remote', 'https://mcp.acme.example/mcp'] },
      'node /x/node_modules/mcp-remote/dist/proxy.js https://mcp.acme.example/mcp',
    ],
    ['a module', { command: 'python', args: ['-m', 'acme_files'] }, '/usr/bin/python3 -m acme_files'],
    ['a program on the path', { command: 'github-mcp-server', args: ['stdio'] }, '/opt/bin/github-mcp-server stdio'],
    ['a script below the project', { command: 'node', args: ['./tools/server.js'] }, 'node /home/ada/app/tools/server.js'],
    ['a script below the home', { command: 'node', args: ['~/tools/server.js'] }, 'node /home/ada/tools/server.js'],
    ['code on the command line', { command: 'node', args: ['-e', 'serve()'] }, '/usr/bin/node -e serve()'],
  ])('%s', async (_, entry, command) => {
    expect((await found({ one: entry }, [child(1200, command)])).map(told)).toMatchObject([{ pid: 1200, entry: 'one' }]);
  });
});

describe('of several entries it is', () => {
  test('the one with the same arguments', async () => {
    const files = (folder: string) => ({ command: 'npx', args: ['-y', '@acme/files', folder] });
    const servers = await found({ a: files('/a'), b: files('/b') }, [
      child(1200, 'npm exec @acme/files /b'),
      child(1300, 'npm exec @acme/files /a'),
    ]);
    expect(servers.map(told)).toMatchObject([{ entry: 'b' }, { entry: 'a' }]);
  });

  test('the one of the client that started it', async () => {
    const same = JSON.stringify({ mcpServers: { cursors: { command: 'npx', args: ['-y', '@acme/files'] } } });
    const servers = await found(
      { claudes: { command: 'npx', args: ['-y', '@acme/files'] } },
      [{ pid: 700, command: 'cursor' }, child(1200, 'npm exec @acme/files', 700), child(1300, 'npm exec @acme/files')],
      { files: { '~/.cursor/mcp.json': same } },
    );
    expect(servers.map(told)).toMatchObject([{ entry: 'cursors' }, { entry: 'claudes' }]);
  });

  test('none, where a tool of many uses does something else', async () => {
    const entry = { command: 'npx', args: ['-y', 'firebase-tools', 'experimental:mcp'] };
    expect(await found({ firebase: entry }, [child(1200, 'npm exec firebase-tools deploy')])).toEqual([]);
    expect(await found({ firebase: entry }, [child(1200, 'npm exec firebase-tools experimental:mcp')])).toHaveLength(1);
  });

  test('the remote one whose address the process listens at', async () => {
    const servers = await found({ web: { type: 'http', url: 'http://localhost:8000/mcp' } }, [
      { pid: 1200, parent: 1, command: '/opt/web/serve', listens: ['127.0.0.1:8000'] },
      { pid: 1300, parent: 1, command: '/opt/other/serve', listens: ['127.0.0.1:8001'] },
    ]);
    expect(servers).toMatchObject([{ pid: 1200, orphan: false, entry: { name: { value: 'web' } } }]);
  });
});

test('what a gateway starts is a server of its own, below the gateway', async () => {
  const servers = await found({ all: { command: 'mcp-gateway' } }, [child(1200, 'mcp-gateway'), child(1300, 'uvx mcp-server-git', 1200)]);
  expect(servers).toMatchObject([
    { pid: 1200, tree: [1200] },
    { pid: 1300, name: 'mcp-server-git', entry: undefined, within: { pid: 1200, entry: { name: { value: 'all' } } } },
  ]);
});

test('the part of a package that is made for one system belongs to it', async () => {
  const servers = await found({ one: { command: 'npx', args: ['@acme/mcp'] } }, [
    child(1200, 'node /x/node_modules/@acme/mcp/cli.js'),
    child(1201, '/x/node_modules/@acme/mcp-linux-x64/bin/mcp', 1200),
  ]);
  expect(servers).toMatchObject([{ pid: 1200, tree: [1200, 1201] }]);
});

test('processes in a container are its own machine’s', async () => {
  expect(await found({}, [{ pid: 1100, command: '/usr/bin/containerd-shim-runc-v2 -id x' }, child(1200, 'mcp-server-git', 1100)])).toEqual(
    [],
  );
});

test.each([
  'vim /srv/mcp-server-files/index.js',
  'npm install @acme/mcp-server-files',
  'git clone https://github.com/acme/mcp-server-files',
  'tail -f /var/log/mcp.log',
  'node /srv/mcp-server-files/node_modules/.bin/vite',
  'node /srv/mcp-server-files/node_modules/typescript/lib/tsserver.js',
  'npm exec @modelcontextprotocol/inspector',
  'node /usr/bin/mcp-audit ps',
  'node /srv/node_modules/mcp-audit/bin/mcp-audit.js ps',
  'uvx mcp-scan',
  'docker build -t mcp/git .',
  'grep -r mcp-server-git /srv',
  'python3 -m pytest tests/mcp',
])('no server: %s', async (command) => {
  expect(await found({}, [child(1200, command)])).toEqual([]);
});

describe('no secret of a command line is shown', () => {
  const secret = fakeSecret('github-pat', 'running');

  test.each([
    ['by its form', `npx -y @acme/mcp ${secret}`],
    ['by its flag', `npx -y @acme/mcp --api-key ${'h4'.repeat(9)}X`],
    ['in a header', `npx mcp-remote https://a.example/mcp --header Authorization:Bearer ${'h4'.repeat(9)}X`],
    ['in a variable', `env API_TOKEN=${'h4'.repeat(9)}X npx -y @acme/mcp`],
    ['in an address', `npx mcp-remote https://ada:${'h4'.repeat(9)}X@a.example/mcp`],
  ])('%s', async (_, command) => {
    const [server] = await found({}, [child(1200, command)]);
    expect(server?.command).toContain('****');
    expect(JSON.stringify(server)).not.toMatch(new RegExp(`${secret}|${'h4'.repeat(9)}`));
    expect(server?.document.text.slice(server.at.start, server.at.end)).toBe(server?.command);
  });

  test('because the entry has a reference there', async () => {
    const entry = { command: 'npx', args: ['-y', '@acme/mcp', 'connect', '${ACME_TOKEN}'] };
    const [server] = await found({ one: entry }, [child(1200, 'npm exec @acme/mcp connect plainword')]);
    expect(server).toMatchObject({ name: 'one', command: 'npm exec @acme/mcp connect ****' });
  });

  test('because a configuration holds it', async () => {
    const entry = { command: 'npx', args: ['-y', '@acme/mcp'], env: { PASSWORD: 'correct-horse-battery' } };
    const [server] = await found({ one: entry }, [child(1200, 'npm exec @acme/mcp correct-horse-battery')]);
    expect(server?.command).not.toContain('horse');
  });
});

test('a command line cannot write to the terminal', async () => {
  const [server] = await found({}, [child(1200, 'npx -y @acme/mcp \u001b[2J\n::error::x')]);
  expect(server?.command).not.toMatch(/[\p{Cc}]/u);
});

test('processes that are each other’s parents end no run', async () => {
  const servers = await found({}, [child(1200, 'mcp-server-a', 1201), child(1201, 'sh -c mcp-server-a', 1200)]);
  expect(servers.length).toBeGreaterThan(0);
});

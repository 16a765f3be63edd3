import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import { withoutEchoes } from '../../src/estate/withoutEchoes.ts';
import { pointer } from '../../src/model/pointer.ts';
import { DIALECTS } from '../../src/normalise/dialects.ts';
import { entriesOf, line, PROJECT, read } from './reading.ts';

function only(text: string, given: { dialect?: string; client?: string; path?: string } = {}) {
  const [entry] = entriesOf({ dialect: 'cursor', ...given, text });
  if (!entry) throw new Error('there is no entry');
  return entry;
}

describe('an entry', () => {
  it('is found by its pointer, whatever its name is', () => {
    const entry = only('{"mcpServers":{"github.com/a/b~c":{"command":"x"}}}');
    expect(entry.pointer).toBe(pointer(['mcpServers', 'github.com/a/b~c']));
    expect(entry.key).toBe(`${PROJECT}/config#/mcpServers/github.com~1a~1b~0c`);
  });

  it('keeps the project under which it stands', () => {
    const text = '{"projects":{"/p":{"mcpServers":{"a":{"command":"./x"}}}}}';
    const entry = only(text, { dialect: 'claude', client: 'claude-code' });
    expect([entry.project, entry.identity]).toEqual(['/p', 'command:/p/x']);
  });

  it('that is written twice is read twice, the first one as switched off', () => {
    const entries = entriesOf({ dialect: 'cursor', text: '{"mcpServers":{"a":{"command":"x"},"a":{"command":"y"}}}' });
    expect(entries.map(line)).toEqual(['a: stdio x (off)', 'a: stdio y']);
    expect(new Set(entries.map((e) => e.key)).size).toBe(2);
  });

  const ODD = [
    ['{"adapters":{"ide":{"servers":{"a":{"command":"x","args":[]}}}}}', ['/adapters/ide/servers/a']],
    [
      '{"global":{"a":{"command":"x","args":[]}},"per_project":{"p":{"b":{"url":"https://b.example","type":"http"}}}}',
      ['/global/a', '/per_project/p/b'],
    ],
    ['{"a":{"b":{"c":{"d":{"e":{"command":"x","args":[]}}}}}}', []],
    ['{"global":{"a":{"command":"x"},"theme":"dark"}}', []],
    ['{"hooks":{"a":{"command":"x","args":[]}},"examples":{"b":{"command":"y","args":[]}}}', []],
    ['{"links":{"home":{"url":"https://a.example"}}}', []],
  ] as const;
  it.each(ODD)('under a key of any name is found in a file that says it holds servers: %s', (text, expected) => {
    const pointers = (path: string) => entriesOf({ dialect: 'generic', client: 'unknown', path, text }).map((entry) => entry.pointer);
    expect(pointers('/p/team.mcp.json')).toEqual(expected);
    expect(pointers('C:\\p\\mcp-servers.json')).toEqual(expected);
    expect(pointers('/p/mcp-tests.json')).toEqual([]);
  });

  it('further down than any client looks is a stray of the file’s client', () => {
    const [[text]] = ODD;
    const strays = entriesOf({ dialect: 'cursor', path: '/p/.cursor/mcp.json.bak', text });
    expect(strays.map(({ pointer, foreign, misfits }) => [pointer, foreign, misfits[0]?.kind])).toEqual([
      ['/adapters/ide/servers/a', true, 'wrong-root-key'],
    ]);
  });

  it('has the secrets of other systems and of what its own system displaces, each where it stands', () => {
    const [base, linux, win32] = ['base', 'linux', 'win32'].map((seed) => fakeSecret('github-pat', seed));
    const server = {
      command: 'node',
      env: { TOKEN: base },
      platform_overrides: { linux: { env: { TOKEN: linux } }, win32: { args: [win32] } },
    };
    const text = JSON.stringify({ name: 'ext', server: { mcp_config: server } });
    const { credentials } = only(text, { dialect: 'mcpb-manifest' });
    const seen = credentials.map(({ where, value }) => [where, value]);
    expect(seen.sort()).toEqual([
      ['/env/TOKEN', base],
      ['/platform_overrides/linux/env/TOKEN', linux],
      ['/platform_overrides/win32/args/0', win32],
    ]);
  });

  it('takes a command that is null or a url that is empty for not given', () => {
    expect(line(only('{"mcpServers":{"a":{"command":null,"url":"https://a.example","args":[]}}}'))).toBe(
      'a: streamable-http https://a.example',
    );
    expect(line(only('{"mcpServers":{"a":{"command":"x","url":"","headers":{}}}}'))).toBe('a: stdio x');
  });

  it('with command and url is what its type says', () => {
    expect(line(only('{"mcpServers":{"a":{"type":"http","command":"x","url":"https://a.example"}}}'))).toBe(
      'a: streamable-http https://a.example',
    );
    expect(line(only('{"mcpServers":{"a":{"command":"x","url":"https://a.example"}}}'))).toBe('a: stdio x');
  });

  it('of opencode is the one of version 2 where both have it', () => {
    const text =
      '{"mcp":{"a":{"type":"local","command":["x"]},"servers":{"a":{"type":"local","command":["y"]},"b":{"type":"local","command":["z"]}}}}';
    expect(entriesOf({ dialect: 'opencode', client: 'opencode', text }).map(line)).toEqual([
      'a: stdio x (off)',
      'a: stdio y',
      'b: stdio z',
    ]);
  });

  it('has its remarks left out', () => {
    const text = '{"mcpServers":{"_comment":"x","//":{"note":"y"},"$schema":"z","_a":{"command":"x"}}}';
    expect(entriesOf({ dialect: 'cursor', text }).map(line)).toEqual(['_a: stdio x']);
  });

  it('has time limits in milliseconds, whatever the client counts in', () => {
    const text = '{"mcpServers":{"a":{"command":"x","timeout":60}}}';
    expect(only(text, { dialect: 'cline' }).timeouts.map((t) => t.ms)).toEqual([60_000]);
    expect(only(text, { dialect: 'claude', client: 'claude-code' }).timeouts.map((t) => t.ms)).toEqual([60]);
  });

  it('has its secrets found in fields that no client reads', () => {
    const token = ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_');
    const text = JSON.stringify({
      mcpServers: { a: { command: 'x', environmentVariables: { TOKEN: token }, headers: { 'X-Key': token } } },
    });
    expect(only(text).credentials.map(({ where, kind }) => [where, kind])).toEqual([
      ['/environmentVariables/TOKEN', 'literal'],
      ['/headers/X-Key', 'literal'],
    ]);
  });

  it('tells secrets by where they really stand', () => {
    const text = '{"mcp":{"a":{"type":"local","command":["x"],"environment":{"API_TOKEN":"{env:API_TOKEN}"}}}}';
    expect(only(text, { dialect: 'opencode' }).credentials.map(({ where, kind }) => [where, kind])).toEqual([
      ['/environment/API_TOKEN', 'reference'],
    ]);
  });
});

/** Approvals: `none`, `all`, or the tools. */
const APPROVALS: readonly (readonly [string, string, string])[] = [
  ['kiro', '{"mcpServers":{"a":{"command":"x","autoApprove":["*"]}}}', 'all'],
  ['kiro', '{"mcpServers":{"a":{"command":"x","autoApprove":["t","u"]}}}', 't,u'],
  ['gemini', '{"mcpServers":{"a":{"command":"x","trust":true}}}', 'all'],
  ['gemini', '{"mcpServers":{"a":{"command":"x","trust":false}}}', 'none'],
  ['gemini-extension', '{"mcpServers":{"a":{"command":"x","trust":true}}}', 'none'],
  ['codex', '{"mcp_servers":{"a":{"command":"x","default_tools_approval_mode":"approve"}}}', 'all'],
  ['codex', '{"mcp_servers":{"a":{"command":"x","tools":{"t":{"approval_mode":"approve"},"u":{"approval_mode":"prompt"}}}}}', 't'],
  ['mcphub', '{"mcpServers":{"a":{"command":"x","autoApprove":true}}}', 'all'],
  ['roo', '{"mcpServers":{"a":{"command":"x","alwaysAllow":["t"]}}}', 't'],
  ['cursor', '{"mcpServers":{"a":{"command":"x","autoApprove":["*"]}}}', 'none'],
];

test.each(APPROVALS)('%s approves in advance: %s', (dialect, text, expected) => {
  const { autoApprove } = only(text, { dialect, client: dialect === 'gemini' ? 'gemini-cli' : dialect }).tools;
  expect(autoApprove.kind === 'some' ? autoApprove.tools.map((t) => t.value).join() : autoApprove.kind).toBe(expected);
});

/** Two declarations that mean the same server, and one that does not. */
const IDENTITIES: readonly (readonly [string, string])[] = [
  ['{"command":"npx","args":["-y","@a/b@1.0.0"]}', 'npm:@a/b'],
  ['{"command":"cmd","args":["/c","bunx","@a/b"]}', 'npm:@a/b'],
  ['{"command":"uvx","args":["Foo_Bar==1"]}', 'pypi:foo-bar'],
  ['{"command":"docker","args":["run","ghcr.io/a/b:1"]}', 'oci:ghcr.io/a/b'],
  ['{"command":"uvx","args":["--from","git+https://github.com/a/b@v1","b"]}', 'git:https://github.com/a/b'],
  ['{"url":"https://MCP.example:443/mcp/?x=y#z"}', 'https://mcp.example/mcp'],
  ['{"command":"npx","args":["mcp-remote","https://mcp.example/mcp"]}', 'https://mcp.example/mcp'],
  ['{"url":"https://user:pw@mcp.example/"}', 'https://mcp.example'],
  ['{"command":"npx","args":["@smithery/cli","run","@a/b"]}', 'smithery:@a/b'],
  ['{"command":"node","args":["./src/../server.js"]}', 'command:~/app/server.js'],
  ['{"command":"node","args":["${workspaceFolder}/server.js"]}', 'command:~/app/server.js'],
  ['{"command":"node","args":["/home/me/app/server.js"]}', 'command:~/app/server.js'],
  ['{"command":"npx","args":["tsx","server.js"]}', 'command:~/app/server.js'],
  ['{"command":"node","args":["/usr/lib/node_modules/@a/b/dist/i.js"]}', 'npm:@a/b'],
  ['{"command":"python","args":["-m","my.server"]}', 'command:python -m my.server'],
  ['{"command":"php","args":["artisan","boost:mcp"]}', 'command:~/app/artisan boost:mcp'],
  ['{"command":"docker","args":["mcp","gateway","run"]}', 'command:docker mcp gateway run'],
  ['{"command":"docker","args":["exec","-i","box2","x"]}', 'command:docker exec box2'],
  ['{"command":"${SERVER}"}', 'command:${SERVER}'],
  ['{"url":"${env:SERVER_URL}"}', '${env:SERVER_URL}'],
  ['{}', 'unknown:a'],
];

test.each(IDENTITIES)('%s is the server %s', (declaration, identity) => {
  expect(only(`{"mcpServers":{"a":${declaration}}}`).identity).toBe(identity);
});

describe('a shared name', () => {
  const alsoReadBy = ['copilot-cli', 'visual-studio'];
  const given = { dialect: 'claude', client: 'claude-code', path: `${PROJECT}/.mcp.json`, alsoReadBy };

  it('belongs to the client that reads its shape', () => {
    expect(read({ ...given, text: '{"servers":{"a":{"command":"x"}}}' }).value.source.client).toBe('visual-studio');
    expect(read({ ...given, text: '{"a":{"command":"x"}}' }).value.source.client).toBe('copilot-cli');
    expect(read({ ...given, text: '{"mcpServers":{}}' }).value.source.client).toBe('claude-code');
  });

  it('is not read by Visual Studio where it has `mcpServers` alone', () => {
    expect(read({ ...given, text: '{"mcpServers":{"a":{"command":"x"}}}' }).value.source.alsoReadBy).toEqual(['copilot-cli']);
    const cursors = { ...given, dialect: 'cursor', client: 'cursor', path: `${PROJECT}/.cursor/mcp.json` };
    expect(read({ ...cursors, text: '{"mcpServers":{"a":{"command":"x"}}}' }).value.source.alsoReadBy).toContain('visual-studio');
  });

  it('with the keys of two clients is read as each of them reads it', () => {
    const { entries } = read({ ...given, text: '{"servers":{"a":{"command":"x"}},"mcpServers":{"b":{"command":"y"}}}' }).value;
    const loaded = withoutEchoes(entries).map(({ name, file, misfits }) => [name.value, file.client, misfits.length]);
    expect(loaded).toEqual([
      ['b', 'claude-code', 0],
      ['a', 'visual-studio', 0],
    ]);
  });

  it('stays with its client where nobody else reads it, and the entries say what is wrong', () => {
    const { source, entries } = read({ ...given, alsoReadBy: [], text: '{"servers":{"a":{"command":"x"}}}' }).value;
    expect([source.client, entries[0]?.misfits[0]?.kind]).toEqual(['claude-code', 'wrong-root-key']);
  });

  it('of a published server is no configuration', () => {
    const text = '{"$schema":"https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json","name":"a","packages":[]}';
    expect(read({ dialect: 'generic', text }).value.source).toMatchObject({ dialect: 'registry-manifest', kind: 'documentation' });
  });
});

describe('a file', () => {
  it('without servers and settings holds nothing about MCP', () => {
    expect(read({ dialect: 'zed', text: '{"theme":"x","context_servers":{}}' }).value.mcp).toBe(false);
    expect(read({ dialect: 'cursor', text: '' }).value.mcp).toBe(false);
    expect(read({ dialect: 'unheard-of', text: '{"mcpServers":{"a":{"command":"x"}}}' }).value.mcp).toBe(false);
  });

  it('of any content is read without an exception, and every place in it is a place in the file', () => {
    const field = fc.constantFrom(
      'command',
      'args',
      'env',
      'url',
      'type',
      'transport',
      'headers',
      'disabled',
      'tools',
      'oauth',
      'cwd',
      'name',
      '__proto__',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.string({ maxLength: 8 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(field, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    const root = fc.constantFrom(
      'mcpServers',
      'servers',
      'mcp',
      'mcp_servers',
      'context_servers',
      'extensions',
      'projects',
      'plugins',
      'packages',
      'registry',
      'server',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...DIALECTS.keys(), 'claude-settings', 'cursor-permissions'),
        fc.dictionary(root, value, { maxKeys: 2 }),
        (dialect, content) => {
          const text = JSON.stringify(content);
          const { value: found } = read({ dialect, text });
          for (const entry of found.entries) {
            const places = [entry.name.at, ...entry.misfits.map((m) => m.at), ...entry.credentials.map((c) => c.at)];
            for (const at of places) expect(at.start >= 0 && at.start <= at.end && at.end <= text.length).toBe(true);
          }
          expect(new Set(found.entries.map((e) => e.key)).size).toBe(found.entries.length);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('with ten thousand transports in one another is read', () => {
    const deep = `${'{"transport":'.repeat(10_000)}{}${'}'.repeat(10_000)}`;
    expect(entriesOf({ dialect: 'cline', text: `{"mcpServers":{"a":${deep}}}` }).map(line)).toEqual(['a: unknown']);
  });

  it('with ten thousand levels below an entry is read', () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    expect(entriesOf({ dialect: 'cursor', text: `{"mcpServers":{"a":{"command":"x","extra":${deep}}}}` }).map(line)).toEqual([
      'a: stdio x',
    ]);
  });
});

test.each([
  ['cursor', 'mcpServers', { auth: { CLIENT_ID: 'app', CLIENT_SECRET: 'SECRET' } }, '/auth/CLIENT_SECRET'],
  ['crush', 'mcp', { type: 'http', oauth_client_id: 'app', oauth_client_secret: 'SECRET' }, '/oauth_client_secret'],
  ['theia', 'ai-features.mcp.mcpServers', { serverAuthToken: 'SECRET' }, '/serverAuthToken'],
  ['opencode', 'mcp', { type: 'remote', oauth: { clientId: 'app', clientSecret: 'SECRET' } }, '/oauth/clientSecret'],
  ['gemini', 'mcpServers', { oauth: { clientId: 'app', client_secret: 'SECRET' } }, '/oauth/client_secret'],
])('a client secret of %s is one credential, where it stands', (dialect, root, settings, where) => {
  const secret = fakeSecret('aws-secret-access-key');
  const text = JSON.stringify({ [root]: { a: { url: 'https://a.example/mcp', ...settings } } }).replace('SECRET"}', `${secret}"}`);
  const [entry] = entriesOf({ dialect, text });
  expect(entry?.credentials.map((credential) => [credential.where, credential.kind, credential.value])).toEqual([
    [where, 'literal', secret],
  ]);
});

it('reads the verdicts on tools of Claude Code and Claude Desktop', () => {
  const server = {
    type: 'http',
    url: 'https://a.example',
    tools: [
      { name: 'one', permission_policy: 'always_allow' },
      { name: 'two', permission_policy: 'always_deny' },
      { name: 'three', permission_policy: 'always_ask' },
    ],
    toolPermissions: { allow: ['four'], ask: ['five'], blocked: ['six'] },
  };
  const [claude] = entriesOf({ dialect: 'claude', client: 'claude-code', text: JSON.stringify({ mcpServers: { a: server } }) });
  expect(claude?.tools.deny.map(({ value }) => value)).toEqual(['two', 'six']);
  expect(claude?.tools.autoApprove).toMatchObject({ kind: 'some', tools: [{ value: 'one' }, { value: 'four' }] });
  const managed = { name: 'a', url: 'https://a.example', toolPolicy: { one: 'allow', two: 'blocked', three: 'ask' } };
  const [desktop] = entriesOf({ dialect: 'claude-desktop-managed', text: JSON.stringify({ managedMcpServers: [managed] }) });
  expect(desktop?.tools).toMatchObject({ deny: [{ value: 'two' }], autoApprove: { kind: 'some', tools: [{ value: 'one' }] } });
});

it('knows that Gemini CLI tries Streamable HTTP first where its manual says SSE, and that its forks do not', () => {
  const kinds = (client: string, server: object) => {
    const [entry] = entriesOf({ dialect: 'gemini', client, text: JSON.stringify({ mcpServers: { a: server } }) });
    return entry && 'url' in entry.transport ? [entry.transport.kind, entry.transport.triedFirst] : [];
  };
  const url = 'https://a.example/mcp';
  expect(kinds('gemini-cli', { url })).toEqual(['sse', 'streamable-http']);
  expect(kinds('gemini-cli', { url, type: 'sse' })).toEqual(['sse', undefined]);
  expect(kinds('gemini-cli', { httpUrl: url })).toEqual(['streamable-http', undefined]);
  expect(kinds('qwen-code', { url })).toEqual(['sse', undefined]);
});

test('Copilot CLI offers no tool of a server with an empty list, and all of one with none', () => {
  const allowed = (tools: string, dialect = 'copilot-cli') =>
    entriesOf({ dialect, text: `{"mcpServers":{"a":{"command":"x"${tools}}}}` })[0]?.tools.allow?.map(({ value }) => value);
  expect([allowed(',"tools":[]'), allowed(',"tools":["*"]'), allowed(',"tools":["t"]'), allowed('')]).toEqual([
    [],
    undefined,
    ['t'],
    undefined,
  ]);
  expect(allowed(',"tools":[]', 'claude')).toBeUndefined();
});

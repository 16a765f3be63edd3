import { describe, expect, it, test } from 'vitest';
import { entriesOf, read } from './reading.ts';

/** What the client refuses: the kind, the characters pointed at, what to write instead. */
const MISFITS: readonly (readonly [string, string, readonly (readonly [string, string, string | undefined])[]])[] = [
  ['fx', '{"mcp":{"a":{"type":"local","command":["x","y"]}}}', []],
  [
    'fx',
    '{"mcp":{"a":{"type":"http","url":"https://a.example","headers":{"Authorization":"Bearer x"}}}}',
    [['bad-shape', 'Authorization', '"bearer_token_env" with the name of a variable']],
  ],
  ['fx', '{"mcp":{"a":{"type":"http","url":"https://a.example","bearer_token_env":"TOKEN","headers":{"X-Team":"x"}}}}', []],
  ['cursor', '{"mcpServers":{"a":{"url":"https://a.example/mcp","envFile":".env"}}}', [['unknown-field', 'envFile', undefined]]],
  ['cursor', '{"mcpServers":{"a":{"command":"x","envFile":".env"}}}', []],
  ['comate', '{"mcpServers":{"a":{"command":"x"}}}', [['missing-type', 'a', '"type": "stdio"']]],
  ['comate', '{"mcpServers":{"a":{"type":"sse","url":"https://a.example/mcp"}}}', []],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","timeout":60}}}', [['bad-shape', '60', '60000']]],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","timeout":60000},"b":{"command":"x","timeout":0}}}', [['bad-shape', '0', undefined]]],
  ['cline', '{"mcpServers":{"a":{"command":"x","timeout":60000},"b":{"command":"x","timeout":60}}}', [['bad-shape', '60000', '60']]],
  ['junie', '{"mcpServers":{"a":{"command":"x","timeout":60}}}', []],
  ['codex', '{"mcp_servers":{"a":{"type":"sse","url":"https://a.example"}}}', [['unknown-type', 'sse', undefined]]],
  ['goose', '{"extensions":{"a":{"type":"sse","uri":"https://a.example"}}}', [['unknown-type', 'sse', undefined]]],
  ['mux', '{"mcpServers":{"a":{"command":"x"}}}', [['wrong-root-key', 'mcpServers', 'servers']]],
  ['goose', '{"extensions":{"a":{"type":"inline_python","code":"print(1)"}}}', []],
  [
    'goose',
    '{"extensions":{"a":{"type":"streamable_http","uri":"https://a.example/${T}","headers":{"X":"${T} ${U} ${V}"},"envs":{"U":"u"},"env_keys":["T"]}}}',
    [
      ['unexpanded-reference', '${T}', undefined],
      ['unexpanded-reference', '${V}', undefined],
    ],
  ],
  ['agent-frontmatter', '{"mcpServers":["known",{"a":{"command":"x"}}]}', []],
  ['5ire', '{"servers":[{"name":"a","command":"x"}]}', []],
  ['5ire', '{"mcpServers":[{"name":"a","command":"x"}]}', [['bad-shape', 'mcpServers', undefined]]],
  ['openhands-legacy', '{"mcp":{"sse_servers":["https://a.example/sse",{"url":"https://b.example/sse"}]}}', []],
  ['claude-code', '{"mcpServers":{"a":{"url":"https://a.example"}}}', [['missing-type', 'url', '"type": "http"']]],
  ['claude-code', '{"mcpServers":{"a":{"transport":"http","url":"https://a.example"}}}', [['missing-type', 'url', '"type": "http"']]],
  ['claude-code', '{"mcpServers":{"a":{"type":"htpp","url":"https://a.example"}}}', [['unknown-type', 'htpp', 'http']]],
  ['claude-code', '{"mcpServers":{"a":{"type":"http","command":"x"}}}', [['bad-shape', 'http', undefined]]],
  [
    'claude-code',
    '{"mcpServers":{"a":{"comand":"x"}}}',
    [
      ['missing-transport', 'a', '"command" or "url"'],
      ['unknown-field', 'comand', 'command'],
    ],
  ],
  ...(['address', 'endpoint', 'serverURL', 'server_url', 'URL'] as const).map(
    (field) =>
      [
        'cursor',
        `{"mcpServers":{"a":{"type":"http","${field}":"https://a.example/mcp"}}}`,
        [
          ['missing-transport', 'a', '"command" or "url"'],
          ['unknown-field', field, 'url'],
        ],
      ] as const,
  ),
  ['cursor', '{"mcpServers":{"a":{"command":"x","address":"https://a.example","endpoint":"https://a.example"}}}', []],
  ['windsurf', '{"mcpServers":{"a":{"uri":"https://a.example/mcp"}}}', [['unknown-field', 'uri', 'url']]],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","cwd":"/x"}}}', [['unknown-field', 'cwd', undefined]]],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","cwd":"${CLAUDE_PLUGIN_ROOT}/server"}}}', []],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","disabled":true}}}', [['unknown-field', 'disabled', undefined]]],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","disabled":false,"autoApprove":[],"_note":"y","description":"z"}}}', []],
  [
    'claude-code',
    '{"mcpServers":{"a":{"link":"https://a.example"}}}',
    [
      ['missing-transport', 'a', '"command" or "url"'],
      ['unknown-field', 'link', 'url'],
    ],
  ],
  [
    'claude-code',
    '{"mcpServers":{"a":{"command":"x","env":{"A":"${input:the-key}"}}}}',
    [['unexpanded-reference', '${input:the-key}', '${THE_KEY}']],
  ],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","env":{"A":"${A}","B":"${B:-c}","D":"a $1 price"}}}}', []],
  ['claude-code', '{"mcpServers":{"a":null}}', [['bad-shape', 'null', undefined]]],
  ['claude-code', '{"mcpServers":{"a":["npx"]}}', [['bad-shape', '["npx"]', undefined]]],
  ['claude-code', '{"mcpServers":{"a":"npx x"}}', [['bad-shape', '"npx x"', undefined]]],
  ['claude-code', '{"mcpServers":{"a":{"command":"npx","args":"-y x"}}}', [['bad-shape', '"-y x"', 'a list with one text per argument']]],
  [
    'claude-code',
    '{"mcpServers":{"a":{"command":["npx","x"]}}}',
    [['bad-shape', '["npx","x"]', '"command" with the program, "args" with the rest']],
  ],
  [
    'claude-code',
    '{"mcpServers":{"a":{"command":"npx -y x"}}}',
    [['bad-shape', 'npx -y x', 'the program in "command", each argument in "args"']],
  ],
  ['claude-code', '{"mcpServers":{"a":{"command":"/opt/My App/server"}}}', []],
  ['claude-code', '{"mcpServers":{"a":{"command":"x","args":["--port",8080]}}}', [['bad-shape', '8080', 'put it in quotes']]],
  ['claude-code', '{"servers":{"a":{"type":"stdio","command":"x"}}}', [['wrong-root-key', 'servers', 'mcpServers']]],
  ['claude-code', '{"a":{"command":"x"}}', [['wrong-root-key', '{', 'mcpServers']]],
  [
    'claude-settings',
    '{"mcpServers":{"a":{"command":"x"}}}',
    [['wrong-root-key', 'mcpServers', 'the servers into `.mcp.json`, or for yourself alone with `claude mcp add --scope user`']],
  ],
  ['claude-code', '{"mcp-servers":{"a":{"command":"x"},"b":{"command":"y"}}}', [['wrong-root-key', 'mcp-servers', 'mcpServers']]],
  [
    'codex',
    '{"mcp_servers":{"a":{"command":"x"}},"mcpServers":{"b":{"command":"y"}},"mcp_server":{"c":{"command":"z"}}}',
    [
      ['wrong-root-key', 'mcpServers', 'mcp_servers'],
      ['wrong-root-key', 'mcp_server', 'mcp_servers'],
    ],
  ],
  ['claude-code', '{"config":{"mcpServers":{"a":{"command":"x"}}}}', [['wrong-root-key', 'mcpServers', 'mcpServers']]],
  ['claude-code', '{"mcpServers":{"a":{"disabled":false}}}', [['missing-transport', 'a', '"command" or "url"']]],
  ['kiro', '{"mcpServers":{"a":{"disabled":true},"b":{"command":"","disabled":true}}}', []],
  ['claude-code', '{"mcpServers":{},"parked":{"a":{"command":"x"}}}', []],
  ['claude-code', '{"_parked":{"a":{"command":"x"}}}', []],
  ['opencode', '{"mcp_config":{"a":{"type":"local","command":["x"]}}}', [['wrong-root-key', 'mcp_config', 'mcp']]],
  ['opencode', '{"formatter":{"a":{"command":["x"]}},"lsp":{"b":{"command":["y"]}}}', []],
  ['claude-code', '{"mcpServers":[{"name":"a","command":"x"}]}', [['bad-shape', 'mcpServers', undefined]]],
  ['claude-desktop', '{"mcpServers":{"a":{"type":"sse","url":"https://a.example"}}}', [['bad-shape', 'url', undefined]]],
  ['vscode', '{"mcpServers":{"a":{"command":"x"},"b":{"command":"y"}}}', [['wrong-root-key', 'mcpServers', 'servers']]],
  ['vscode', '{"servers":{"a":{"command":"x","env":{"A":"${A}"}}}}', [['unexpanded-reference', '${A}', '${env:A}']]],
  ['vscode', '{"servers":{"a":{"command":"${workspaceFolder}/x","env":{"A":"${env:A}","B":"${input:b}"}}}}', []],
  ['vscode', '{"servers":{"a":{"command":"x","envFiel":".env"}}}', [['unknown-field', 'envFiel', 'envFile']]],
  ['windsurf', '{"mcpServers":{"a":{"command":"${workspaceFolder}/x"}}}', [['unexpanded-reference', '${workspaceFolder}', undefined]]],
  ['cline', '{"mcpServers":{"a":{"command":"x","alwaysAllow":["t"]}}}', [['unknown-field', 'alwaysAllow', 'autoApprove']]],
  ['roo', '{"mcpServers":{"a":{"command":"npx","args":["-y","mcp-remote","https://a.example","--header","A: ${B}"]}}}', []],
  ['roo', '{"mcpServers":{"a":{"command":"sh","args":["-c","x ${B}"]}}}', []],
  ['opencode', '{"mcp":{"a":{"type":"local","command":"npx x"}}}', [['bad-shape', '"npx x"', undefined]]],
  [
    'opencode',
    '{"mcp":{"a":{"type":"remote","url":"https://a.example","headers":{"A":"${A}"}}}}',
    [['unexpanded-reference', '${A}', '{env:A}']],
  ],
  [
    'codex',
    '{"mcp_servers":{"a":{"url":"https://a.example","bearer_token":"${A}"}}}',
    [['unknown-field', 'bearer_token', 'bearer_token_env_var']],
  ],
  [
    'codex',
    '{"mcp_servers":{"a":{"url":"https://a.example","bearer_token":"t","bearer_token_env_var":"T"}}}',
    [['unknown-field', 'bearer_token', undefined]],
  ],
  [
    'claude-code',
    '{"mcpServers":{"a":{"type":"ws","url":"wss://a.example","oauth":{"clientId":"c"}}}}',
    [['unknown-field', '{"clientId":"c"}', undefined]],
  ],
  ['claude-settings', '{"managedMcpServers":{"a":{"type":"http","url":"http://a.example"}}}', [['bad-shape', 'http://a.example', 'https']]],
  [
    'agent-plugin',
    '{"mcpServers":{"a":{"type":"stdio","command":"x","cwd":"/x","env":{"PLUGIN_ROOT":"/y"}}}}',
    [
      ['bad-shape', 'PLUGIN_ROOT', undefined],
      ['bad-shape', '/x', undefined],
    ],
  ],
  [
    'agent-plugin',
    '{"mcpServers":{"a":{"type":"stdio","command":"x","cwd":"./x"},"b":{"type":"stdio","command":"x","cwd":"${PLUGIN_DATA}"}}}',
    [],
  ],
  [
    'agent-plugin',
    '{"mcpServers":{"a":{"type":"sse","url":"http://me@a.example/#x"}}}',
    [
      ['bad-shape', 'http://me@a.example/#x', 'https'],
      ['bad-shape', 'http://me@a.example/#x', undefined],
      ['bad-shape', 'http://me@a.example/#x', undefined],
    ],
  ],
  [
    'agent-plugin',
    '{"mcpServers":{"a":{"type":"stdio","command":"${PLUGIN_ROOT}/x","args":["${PLUGIN_ROOT}/y"],"env":{"D":"${PLUGIN_DATA}"}}}}',
    [['unexpanded-reference', '${PLUGIN_ROOT}', undefined]],
  ],
  [
    'agent-plugin',
    '{"mcpServers":{"a":{"type":"sse","url":"https://a.example/x","headers":{"A":"${PLUGIN_DATA}"}}}}',
    [['unexpanded-reference', '${PLUGIN_DATA}', undefined]],
  ],
  ['agent-plugin', '{"mcpServers":{"a":{"type":"stdio","command":"x"}},"inputs":[]}', [['bad-shape', 'inputs', undefined]]],
  ['agent-plugin', '{"$schema":"https://agent-plugins.org/x","mcpServers":{"a":{"type":"stdio","command":"x"}}}', []],
  [
    'agent-plugin-manifest',
    '{"$schema":"https://agent-plugins.org/schemas/1.0.0/plugin.schema.json","mcpServers":{"a":{"type":"stdio","command":"x"}}}',
    [['bad-shape', 'a', '`mcpServers` in `mcp.json` beside the manifest']],
  ],
  ['agent-plugin-manifest', '{"mcpServers":{"a":{"type":"stdio","command":"x"}}}', []],
  ['agent-plugin', '{"mcpServers":{"a":{"type":"sse","url":"http://127.0.0.1:3/x"},"b":{"type":"sse","url":"http://[::1]/x"}}}', []],
  ['zed', '{"context_servers":{"a":{"command":"x","env":{"A":"${A}"}}}}', [['unexpanded-reference', '${A}', undefined]]],
  ['vscode', '{"servers":{"a":{"command":"x","env":{"A":"$input:a"}}}}', [['unexpanded-reference', '$input:a', '${input:a}']]],
  ['cursor', '{"mcpServers":{"a":{"command":"x","env":{"A":"$input:a-b"}}}}', [['unexpanded-reference', '$input:a-b', '${env:A_B}']]],
  ['registry-manifest', '{"name":"a","packages":[{"registryType":"oci","identifier":"ghcr.io/acme/a:${VERSION}"}]}', []],
];

const DIALECT: Readonly<Record<string, string>> = { 'claude-code': 'claude' };

describe('what a client will not do', () => {
  test.each(MISFITS)('%s: %s', (client, text, expected) => {
    const misfits = entriesOf({ client, dialect: DIALECT[client] ?? client, text }).flatMap((entry) => entry.misfits);
    const told = misfits.map(({ kind, at, instead }) => [kind, text.slice(at.start, at.end), instead]);
    // A bad shape of a whole entry is followed by the words for what it lacks; the first tells.
    expect(told).toEqual(expected.map((row) => [...row]));
  });

  it('is not held against a client that only borrows the shape', () => {
    const text = '{"mcpServers":{"a":{"url":"https://a.example","alwaysAllow":["t"],"headers":{"A":"${env:X}"}}}}';
    expect(entriesOf({ client: 'junie', dialect: 'claude', text }).flatMap((entry) => entry.misfits)).toEqual([]);
  });

  it('is a problem of the file where no name can carry it', () => {
    const { value, problems } = read({ dialect: 'continue', text: '{"mcpServers":[{"title":"x"}]}' });
    expect(value.entries).toEqual([]);
    expect(problems.map(({ kind, incomplete }) => [kind, incomplete])).toEqual([['bad-shape', false]]);
  });

  it('is said of a bundle that nobody has downloaded', () => {
    const problemsOf = (servers: unknown) =>
      read({ dialect: 'claude-plugin', text: JSON.stringify({ name: 'p', mcpServers: servers }) }).problems.map((p) => p.kind);
    expect(problemsOf('https://a.example/server.mcpb')).toEqual(['bundle']);
    expect(problemsOf(['./a.json', 'https://a.example/server.dxt'])).toEqual(['bundle']);
    expect(problemsOf('./server.mcpb')).toEqual([]);
  });

  it('names a collection that is neither map nor list', () => {
    expect(read({ dialect: 'cursor', text: '{"mcpServers":3}' }).problems.map((p) => p.kind)).toEqual(['bad-shape']);
  });
});

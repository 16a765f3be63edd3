import { expect, test } from 'vitest';
import type { Format } from '../../src/model/client.ts';
import { DIALECTS } from '../../src/normalise/dialects.ts';
import { entriesOf, line } from './reading.ts';

interface Example {
  readonly dialect: string;
  readonly client?: string;
  readonly format?: Format;
  readonly text: string;
  readonly entries: readonly string[];
}

/** What each client's documentation shows, in the words of `docs/clients.md`. */
const EXAMPLES: readonly Example[] = [
  {
    dialect: 'claude',
    client: 'claude-code',
    text: '{"mcpServers":{"a":{"command":"npx","args":["-y","x"]},"b":{"type":"http","url":"https://b.example/mcp"},"c":{"type":"ws","url":"wss://c.example"}}}',
    entries: ['a: stdio npx -y x', 'b: streamable-http https://b.example/mcp', 'c: websocket wss://c.example'],
  },
  {
    dialect: 'claude',
    client: 'claude-code',
    text: '{"mcpServers":{"a":{"command":"x"}},"projects":{"/p":{"mcpServers":{"b":{"command":"y"}}},"/q":{"history":[]}}}',
    entries: ['a: stdio x', 'b: stdio y'],
  },
  { dialect: 'claude', client: 'continue', text: '{"a":{"command":"x"}}', entries: ['a: stdio x'] },
  { dialect: 'claude', client: 'continue', text: '{"name":"a","command":"x"}', entries: ['a: stdio x'] },
  { dialect: 'claude', client: 'continue', text: '{"type":"sse","url":"https://a.example"}', entries: ['server: sse https://a.example'] },
  {
    dialect: 'augment-advanced',
    client: 'augment',
    format: 'jsonc',
    text: '{"augment.advanced":{"mcpServers":[{"name":"a","command":"npx","args":["x"]}]}}',
    entries: ['a: stdio npx x'],
  },
  {
    dialect: 'mux',
    format: 'jsonc',
    text: '{"servers":{"a":"npx -y x","b":{"transport":"http","url":"https://b.example/mcp"},"c":{"command":"y","disabled":true}}}',
    entries: ['a: stdio npx -y x', 'b: streamable-http https://b.example/mcp', 'c: stdio y (off)'],
  },
  {
    dialect: 'nanocoder',
    text: '{"mcpServers":{"a":{"transport":"stdio","command":"x"},"b":{"transport":"http","url":"https://b.example/mcp"}}}',
    entries: ['a: stdio x', 'b: streamable-http https://b.example/mcp'],
  },
  {
    dialect: 'continue-legacy',
    text: '{"experimental":{"modelContextProtocolServers":[{"transport":{"type":"stdio","command":"x"}}]}}',
    entries: ['0: stdio x'],
  },
  { dialect: 'continue', format: 'yaml', text: 'mcpServers:\n  - uses: acme/docs\n', entries: ['acme/docs: builtin'] },
  {
    dialect: 'agent-plugin-manifest',
    text: '{"name":"p","mcpServers":{"a":{"command":"x"}},"extensions":{"com.example":{"mcpServers":{"b":{"command":"y"}}},"other":1}}',
    entries: ['a: stdio x', 'b: stdio y'],
  },
  {
    dialect: 'claude-plugin',
    text: '{"name":"p","mcpServers":["./a.json",{"a":{"command":"x"},"b":{"command":"y"}},{"c":{"command":"z"}}]}',
    entries: ['a: stdio x', 'b: stdio y', 'c: stdio z'],
  },
  { dialect: 'claude-plugin', text: '{"name":"p","mcpServers":"./servers.json"}', entries: [] },
  { dialect: 'claude-plugin', text: '{"a":{"command":"${CLAUDE_PLUGIN_ROOT}/bin/a"}}', entries: ['a: stdio ${CLAUDE_PLUGIN_ROOT}/bin/a'] },
  { dialect: 'claude-plugin', text: '{"plugins":[{"name":"p","mcpServers":{"a":{"command":"x"}}}]}', entries: ['a: stdio x'] },
  {
    dialect: 'claude-settings',
    text: '{"managedMcpServers":{"a":{"type":"http","url":"https://a.example"}}}',
    entries: ['a: streamable-http https://a.example'],
  },
  { dialect: 'claude-settings', text: '{"hooks":{"x":[{"command":"npx foo"}]},"env":{"A":"b"}}', entries: [] },
  {
    dialect: 'agent-plugin',
    text: '{"mcpServers":{"a":{"type":"streamable-http","url":"https://a.example"}}}',
    entries: ['a: streamable-http https://a.example'],
  },
  {
    dialect: 'agent-frontmatter',
    format: 'yaml',
    text: 'mcpServers:\n  - github\n  - slack:\n      command: npx\n      args: [slack]\n',
    entries: ['slack: stdio npx slack'],
  },
  {
    dialect: 'claude-desktop',
    text: '{"mcpServers":{"a":{"command":"C:\\\\x\\\\npx.cmd","args":["y"]}}}',
    entries: ['a: stdio C:\\x\\npx.cmd y'],
  },
  {
    dialect: 'claude-desktop-managed',
    text: '{"managedMcpServers":[{"name":"a","transport":"http","url":"https://a.example"}]}',
    entries: ['a: streamable-http https://a.example'],
  },
  {
    dialect: 'mcpb-manifest',
    text: '{"name":"ext","server":{"type":"node","mcp_config":{"command":"node","args":["${__dirname}/a.js"]}}}',
    entries: ['ext: stdio node ${__dirname}/a.js'],
  },
  {
    dialect: 'mcpb-manifest',
    text: '{"name":"ext","server":{"mcp_config":{"command":"node","args":["a"],"platform_overrides":{"linux":{"command":"./a","args":[],"env":{}},"win32":{"command":"a.exe"}}}}}',
    entries: ['ext: stdio ./a'],
  },
  {
    dialect: 'mcpb-manifest',
    text: '{"name":"ext","server":{"mcp_config":{"command":"node","args":["a"],"platform_overrides":{"linux":{"command":""},"win32":{"command":"a.exe"}}}}}',
    entries: ['ext: stdio node a'],
  },
  {
    dialect: 'qodo',
    format: 'toml',
    text: `mcpServers = '{"a":{"command":"x","args":["y"]}}'\n[commands.c]\nmcpServers = '''{"b":{"url":"https://b.example"}}'''\n[commands.d]\nmcpServers = "no JSON"\n`,
    entries: ['a: stdio x y', 'b: streamable-http https://b.example'],
  },
  {
    dialect: 'oh-my-pi',
    text: '{"mcpServers":{"a":{"command":"x","enabled":false}},"enabledServers":["a"]}',
    entries: ['a: stdio x (off)'],
  },
  {
    dialect: 'vscode',
    text: '{"inputs":[],"servers":{"a":{"type":"stdio","command":"npx","args":["x"]},"b":{"type":"sse","url":"https://b.example/x"}}}',
    entries: ['a: stdio npx x', 'b: sse https://b.example/x'],
  },
  { dialect: 'vscode', text: '{"customizations":{"vscode":{"mcp":{"servers":{"a":{"command":"x"}}}}}}', entries: ['a: stdio x'] },
  {
    dialect: 'vscode',
    text: '{"customizations":{"vscode":{"settings":{"mcp":{"servers":{"a":{"command":"x"}}},"mcp.servers":{"b":{"command":"y"}}}}}}',
    entries: ['a: stdio x', 'b: stdio y'],
  },
  { dialect: 'vscode-settings', text: '{"editor.tabSize":2,"mcp":{"servers":{"a":{"command":"x"}}}}', entries: ['a: stdio x'] },
  { dialect: 'vscode-settings', text: '{"mcp.servers":{"a":{"command":"x"}}}', entries: ['a: stdio x'] },
  { dialect: 'vscode-settings', text: '{"folders":[],"settings":{"mcp":{"servers":{"a":{"command":"x"}}}}}', entries: ['a: stdio x'] },
  {
    dialect: 'cursor',
    text: '{"mcpServers":{"a":{"url":"https://a.example/mcp"},"b":{"url":"https://b.example/sse"}}}',
    entries: ['a: streamable-http https://a.example/mcp', 'b: sse https://b.example/sse'],
  },
  { dialect: 'copilot-cli', text: '{"a":{"type":"local","command":"x","tools":["*"]}}', entries: ['a: stdio x'] },
  {
    dialect: 'codex',
    format: 'toml',
    text: '[mcp_servers.a]\ncommand = "npx"\nargs = ["x"]\nenabled = false\n[mcp_servers.b]\nurl = "https://b.example/mcp"\nbearer_token_env_var = "B"\n',
    entries: ['a: stdio npx x (off)', 'b: streamable-http https://b.example/mcp'],
  },
  {
    dialect: 'gemini',
    client: 'gemini-cli',
    text: '{"hooks":{"x":[{"command":"y"}]},"mcpServers":{"a":{"httpUrl":"https://a.example"},"b":{"url":"https://b.example"},"c":{"command":"x"}}}',
    entries: ['a: streamable-http https://a.example', 'b: sse https://b.example', 'c: stdio x'],
  },
  {
    dialect: 'gemini-extension',
    text: '{"name":"e","mcpServers":{"a":{"command":"node","args":["${extensionPath}/a.js"]}}}',
    entries: ['a: stdio node ${extensionPath}/a.js'],
  },
  {
    dialect: 'opencode',
    text: '{"formatter":{"x":{"command":["y"]}},"mcp":{"a":{"type":"local","command":["npx","-y","x"]},"b":{"type":"remote","url":"https://b.example","enabled":false},"c":{"enabled":false},"timeout":{"startup":1},"servers":{"d":{"type":"local","command":["z"],"disabled":true}}}}',
    entries: ['a: stdio npx -y x', 'b: streamable-http https://b.example (off)', 'c: unknown (off)', 'd: stdio z (off)'],
  },
  {
    dialect: 'zed',
    text: '{"context_servers":{"a":{"command":"x","args":[]},"b":{"command":{"path":"y","args":["z"],"env":{"A":"b"}}},"c":{"settings":{"k":1}},"d":{"source":"custom","command":"w","enabled":false}}}',
    entries: ['a: stdio x', 'b: stdio y z', 'c: builtin', 'd: stdio w (off)'],
  },
  {
    dialect: 'kiro',
    text: '{"mcpServers":{"a":{"command":"x","disabled":true}},"powers":{"mcpServers":{"b":{"url":"https://b.example"}}}}',
    entries: ['a: stdio x (off)', 'b: streamable-http https://b.example'],
  },
  {
    dialect: 'windsurf',
    text: '{"mcpServers":{"a":{"serverUrl":"https://a.example"}}}',
    entries: ['a: streamable-http https://a.example'],
  },
  {
    dialect: 'cline',
    text: '{"mcpServers":{"a":{"transport":{"type":"stdio","command":"x"}},"b":{"url":"https://b.example"},"c":{"type":"streamableHttp","url":"https://c.example"},"d":{"transportType":"http","url":"https://d.example"}}}',
    entries: ['a: stdio x', 'b: sse https://b.example', 'c: streamable-http https://c.example', 'd: streamable-http https://d.example'],
  },
  {
    dialect: 'roo',
    text: '{"mcpServers":{"a":{"type":"streamable-http","url":"https://a.example","alwaysAllow":["t"]}}}',
    entries: ['a: streamable-http https://a.example'],
  },
  {
    dialect: 'goose',
    format: 'yaml',
    text: 'extensions:\n  developer: {type: builtin, enabled: true}\n  a: {type: stdio, cmd: uvx, args: [x], enabled: false}\n  b: {type: streamable_http, uri: "https://b.example", enabled: true}\n',
    entries: ['a: stdio uvx x (off)', 'b: streamable-http https://b.example'],
  },
  {
    dialect: 'goose-recipe',
    format: 'yaml',
    text: 'extensions:\n  - {type: builtin, name: developer}\n  - {type: stdio, name: a, cmd: x}\n',
    entries: ['a: stdio x'],
  },
  {
    dialect: 'continue',
    format: 'yaml',
    text: 'mcpServers:\n  - name: a\n    command: npx\n    args: [x]\n  - name: b\n    type: sse\n    url: https://b.example\n',
    entries: ['a: stdio npx x', 'b: sse https://b.example'],
  },
  {
    dialect: 'continue-legacy',
    text: '{"experimental":{"modelContextProtocolServers":[{"name":"a","transport":{"type":"stdio","command":"x","args":["y"]}}]}}',
    entries: ['a: stdio x y'],
  },
  {
    dialect: 'antigravity',
    text: '{"mcpServers":{"a":{"serverUrl":"https://a.example"}}}',
    entries: ['a: streamable-http https://a.example'],
  },
  {
    dialect: 'crush',
    text: '{"lsp":{"go":{"command":"gopls"}},"mcp":{"a":{"type":"stdio","command":"x"},"b":{"type":"http","url":"https://b.example","disabled":true}}}',
    entries: ['a: stdio x', 'b: streamable-http https://b.example (off)'],
  },
  { dialect: 'amp', text: '{"amp.mcpServers":{"a":{"command":"x"}}}', entries: ['a: stdio x'] },
  { dialect: 'amp-skill', text: '{"a":{"command":"x","includeTools":["t_*"]}}', entries: ['a: stdio x'] },
  { dialect: 'q-agent', text: '{"name":"agent","mcpServers":{"a":{"command":"x"}},"allowedTools":["@a/t"]}', entries: ['a: stdio x'] },
  { dialect: 'warp', text: '{"a":{"command":"x","working_directory":"/w"}}', entries: ['a: stdio x'] },
  {
    dialect: 'kimi',
    text: '{"mcpServers":{"a":{"transport":"http","url":"https://a.example","bearerTokenEnvVar":"A","enabled":false}}}',
    entries: ['a: streamable-http https://a.example (off)'],
  },
  {
    dialect: 'librechat',
    format: 'yaml',
    text: 'version: 1\nmcpServers:\n  a:\n    type: streamable-http\n    url: https://a.example\n',
    entries: ['a: streamable-http https://a.example'],
  },
  { dialect: 'rovodev', text: '{"mcpServers":{"a":{"transport":"sse","url":"https://a.example"}}}', entries: ['a: sse https://a.example'] },
  { dialect: 'mcphub', text: '{"mcpServers":{"a":{"command":"x","env":{"A":"$: cmd"}}}}', entries: ['a: stdio x'] },
  { dialect: 'comate', text: '{"mcpServers":{"a":{"type":"stdio","command":"x"}}}', entries: ['a: stdio x'] },
  { dialect: 'librechat', format: 'yaml', text: 'mcpServers:\n  a: {command: x, startup: false}\n', entries: ['a: stdio x (off)'] },
  {
    dialect: 'reasonix',
    format: 'toml',
    text: '[[plugins]]\nname = "a"\ncommand = "x"\nauto_start = false\n',
    entries: ['a: stdio x (off)'],
  },
  { dialect: 'theia', text: '{"ai-features.mcp.mcpServers":{"a":{"command":"x","autostart":false}}}', entries: ['a: stdio x (off)'] },
  { dialect: 'cursor', text: '{"mcpServers":{"a":{"command":"x","autostart":false}}}', entries: ['a: stdio x'] },
  {
    dialect: 'theia',
    text: '{"ai-features.mcp.mcpServers":{"a":{"serverUrl":"https://a.example","serverAuthToken":"${X}"}}}',
    entries: ['a: streamable-http https://a.example'],
  },
  { dialect: 'jan', text: '{"mcpServers":{"a":{"command":"x","active":false}}}', entries: ['a: stdio x (off)'] },
  {
    dialect: 'anythingllm',
    text: '{"mcpServers":{"a":{"type":"streamable","url":"https://a.example","anythingllm":{"autoStart":false}}}}',
    entries: ['a: streamable-http https://a.example (off)'],
  },
  {
    dialect: 'bob',
    text: '{"mcpServers":{"a":{"url":"https://a.example"},"b":{"httpURL":"https://b.example"}}}',
    entries: ['a: sse https://a.example', 'b: streamable-http https://b.example'],
  },
  {
    dialect: 'vibe',
    format: 'toml',
    text: '[[mcp_servers]]\nname = "a"\ntransport = "stdio"\ncommand = "x"\ndisabled = true\n',
    entries: ['a: stdio x (off)'],
  },
  { dialect: 'hermes', format: 'yaml', text: 'mcp_servers:\n  a: {command: x, enabled: false}\n', entries: ['a: stdio x (off)'] },
  {
    dialect: 'pool',
    format: 'yaml',
    text: 'mcp_servers:\n  a:\n    transport: {type: http, url: "https://a.example", headers: ["X-Key: v"]}\n',
    entries: ['a: streamable-http https://a.example'],
  },
  { dialect: 'zcode', text: '{"mcp":{"servers":{"a":{"command":"x","enable":false}}}}', entries: ['a: stdio x (off)'] },
  {
    dialect: 'muse',
    text: '{"mcp_servers":{"a":{"transport":"streamable_http","url":"https://a.example"}}}',
    entries: ['a: streamable-http https://a.example'],
  },
  { dialect: 'openclaw', text: '{"mcp":{"servers":{"a":{"command":"x"}}}}', entries: ['a: stdio x'] },
  { dialect: 'fastmcp', text: '{"mcpServers":{"a":{"command":"x"}}}', entries: ['a: stdio x'] },
  {
    dialect: 'openhands-legacy',
    format: 'toml',
    text: '[mcp]\nsse_servers = [{url = "https://a.example/sse"}]\nstdio_servers = [{name = "b", command = "x"}]\n',
    entries: ['b: stdio x', '0: sse https://a.example/sse'],
  },
  { dialect: 'reasonix', format: 'toml', text: '[[plugins]]\nname = "a"\ntype = "stdio"\ncommand = "x"\n', entries: ['a: stdio x'] },
  {
    dialect: 'fx',
    text: '{"mcp":{"a":{"type":"local","command":["x","y"]},"b":{"type":"http","url":"https://b.example"}}}',
    entries: ['a: stdio x y', 'b: streamable-http https://b.example'],
  },
  { dialect: '5ire', text: '{"servers":[{"key":"a","command":"x"}]}', entries: ['a: stdio x'] },
  {
    dialect: 'witsy',
    text: '{"mcpServers":{"a":{"command":"x"}},"mcp":{"servers":[{"name":"b","command":"y"}]}}',
    entries: ['a: stdio x', 'b: stdio y'],
  },
  { dialect: 'boltai', text: '{"servers":{"a":{"command":"x"}}}', entries: ['a: stdio x'] },
  {
    dialect: 'docker-registry',
    format: 'yaml',
    text: 'registry:\n  github:\n    ref: ""\n  slack:\n',
    entries: ['github: unknown', 'slack: unknown'],
  },
  {
    dialect: 'docker-catalog',
    format: 'yaml',
    text: 'registry:\n  a: {image: mcp/a}\n  b: {remote: {url: "https://b.example", transport_type: sse}}\n',
    entries: ['a: stdio docker run -i --rm mcp/a', 'b: streamable-http https://b.example'],
  },
  {
    dialect: 'openwebui',
    format: 'yaml',
    text: `services: {web: {environment: ["TOOL_SERVER_CONNECTIONS=[{\\"type\\":\\"mcp\\",\\"url\\":\\"https://a.example\\",\\"info\\":{\\"id\\":\\"a\\"}},{\\"type\\":\\"openapi\\",\\"url\\":\\"https://b.example\\"}]"]}}\n`,
    entries: ['a: streamable-http https://a.example'],
  },
  {
    dialect: 'openwebui',
    format: 'yaml',
    text: 'services: {web: {environment: {TOOL_SERVER_CONNECTIONS: "${CONNECTIONS}"}}}\n',
    entries: [],
  },
  {
    dialect: 'toolhive-runconfig',
    text: '{"name":"a","image":"mcp/a:1","transport":"stdio","env_vars":{"A":"b"}}',
    entries: ['a: stdio docker run -i --rm mcp/a:1'],
  },
  {
    dialect: 'registry-manifest',
    text: '{"name":"io.github.a/b","packages":[{"registryType":"npm","identifier":"@a/b","version":"1.0.0"}],"remotes":[{"type":"sse","url":"https://b.example"}]}',
    entries: ['@a/b: stdio npx -y @a/b@1.0.0', 'io.github.a/b: sse https://b.example'],
  },
  {
    dialect: 'generic',
    text: '{"servers":{"a":{"command":"x"}},"mcpServers":{"b":{"command":"y"}}}',
    entries: ['b: stdio y', 'a: stdio x'],
  },
  {
    dialect: 'generic',
    text: '{"servers":[{"url":"https://api.acme.example"},{"name":"a","url":"https://a.example/mcp"}],"mcp":{"port":{"url":"x"}}}',
    entries: ['a: streamable-http https://a.example/mcp'],
  },
  { dialect: 'generic', text: '{"home":{"url":"https://a.example"},"docs":{"url":"https://b.example"}}', entries: [] },
  { dialect: 'generic', text: '{"servers":{"prod":{"host":"x"}},"mcpServers":{"a":{}}}', entries: ['a: unknown'] },
  { dialect: 'generic', text: '{"github":{"command":"x"}}', entries: ['github: stdio x'] },
  { dialect: 'generic', text: '{"mcpConfig":{"servers":{"a":{"command":"x"}}}}', entries: ['a: stdio x'] },
  { dialect: 'generic', text: '{"scripts":{"build":{"command":"x"}}}', entries: [] },
  {
    dialect: 'generic',
    text: '[{"github":{"command":"x"}},{"name":"gitlab","command":"y"},{"timezone":"Europe/Warsaw"},{"time":"16:30","zone":"Asia/Tokyo"},"files"]',
    entries: ['github: stdio x', 'gitlab: stdio y'],
  },
  {
    dialect: 'generic',
    text: '{"keys":["A_KEY"],"site":{"url":"https://a.example"},"author":{"name":"me"},"servers":"none"}',
    entries: [],
  },
];

test.each(EXAMPLES)('$dialect reads $text', ({ entries, ...given }) => {
  expect(entriesOf(given).map(line)).toEqual(entries);
});

test('every dialect has an example', () => {
  const shown = new Set(EXAMPLES.map(({ dialect }) => dialect));
  expect([...DIALECTS.keys()].filter((id) => !shown.has(id))).toEqual([]);
});

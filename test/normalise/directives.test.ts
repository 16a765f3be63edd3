import { expect, it, test } from 'vitest';
import type { Directive } from '../../src/model/directive.ts';
import { read } from './reading.ts';

/** A directive on one line: `kind target tool share @project`. */
function line({ kind, target, targetPlugin, tool, share, project }: Directive): string {
  return [kind, target ?? targetPlugin, tool, share, project && `@${project}`].filter((word) => word !== undefined).join(' ');
}

const SETTINGS: readonly (readonly [string, string, readonly string[]])[] = [
  ['claude-settings', '{"enableAllProjectMcpServers":true}', ['enable-all-project']],
  ['claude-settings', '{"enableAllProjectMcpServers":false}', []],
  ['claude-settings', '{"enabledMcpjsonServers":["a"],"disabledMcpjsonServers":["b"]}', ['enable a', 'disable b']],
  [
    'claude-settings',
    '{"allowedMcpServers":[{"serverName":"a"},{"serverUrl":"https://*.acme.example/*"},{"serverCommand":["npx","x"]}],"deniedMcpServers":[{"serverName":"b"}]}',
    ['allow-server a', 'allow-server https://*.acme.example/*', 'allow-server npx x', 'deny-server b'],
  ],
  [
    'claude-settings',
    '{"permissions":{"allow":["Bash(ls)","mcp__a__t","mcp__b","mcp__c__*","mcp__d_e__f_g"],"deny":["mcp__z"]}}',
    ['approve-tool a t', 'approve-server b', 'approve-server c', 'approve-tool d_e f_g', 'withhold-tool z *'],
  ],
  ['claude-settings', '{"permissions":{"defaultMode":"bypassPermissions"}}', ['approve-all']],
  ['claude-settings', '{"enabledPlugins":{"a@m":true,"b@m":false,"c@m":1}}', ['enable a@m', 'disable b@m']],
  ['claude', '{"projects":{"/p":{"disabledMcpServers":["a"],"enabledMcpjsonServers":["b"]}}}', ['enable b @/p', 'disable a @/p']],
  ['copilot-settings', '{"enabledPlugins":{"a@m":false}}', ['disable a@m']],
  ['copilot-settings', '{"disabledMcpServers":["a"],"deniedMcpServers":[{"serverName":"b"}]}', ['disable a', 'deny-server b']],
  ['gemini', '{"mcp":{"allowed":["a"],"excluded":["b"],"serverCommand":"x"}}', ['allow-server a', 'deny-server b', 'runs-code']],
  [
    'reasonix-activation',
    '{"overrides":[{"server":"a","enabled":false},{"server":"b","enabled":true},{"server":"c"},1]}',
    ['disable a', 'enable b'],
  ],
  [
    'mux-overrides',
    '{"disabledServers":["a"],"enabledServers":["b"],"toolAllowlist":{"c":["t"],"d":1}}',
    ['disable a', 'enable b', 'offer-tools c'],
  ],
  // Only the lists of the user's own file count.
  ['oh-my-pi', '{"disabledServers":["a"],"enabledServers":["b"]}', []],
  ['gemini-enablement', '{"a":{"enabled":false},"b":{"enabled":true},"c":1}', ['disable a', 'enable b']],
  ['mcpb-settings', '{"isEnabled":false,"userConfig":{}}', ['disable']],
  ['mcpb-settings', '{"userConfig":{}}', []],
  ['cursor-permissions', '{"mcpAllowlist":["a:t","b:*","*:*"]}', ['approve-tool a t', 'approve-server b', 'approve-all']],
  ['q-agent', '{"allowedTools":["fs_read","@a/t","@b","@builtin"]}', ['approve-tool a t', 'approve-server b']],
  ['q-agent', '{"allowedTools":["*"]}', ['approve-all']],
  [
    'vscode',
    '{"inputs":[{"type":"promptString","id":"api-key","description":"API key"},{"type":"promptString","id":"token","password":true},{"type":"promptString","id":"folder"},{"type":"command","id":"c","command":"x"}]}',
    ['unmasked-input api-key', 'input token', 'input folder', 'runs-code c'],
  ],
  ['vscode-settings', '{"chat.tools.autoApprove":true}', ['approve-all']],
  ['rovodev-config', '{"mcp":{"disabledMcpServers":["a"],"allowedMcpServers":["b"]}}', ['disable a', 'allow-server b']],
  [
    'amp',
    '{"amp.mcpPermissions":[{"matches":{"url":"https://a.example/*"},"action":"reject"},{"matches":{"command":"npx"},"action":"allow"}]}',
    ['deny-server https://a.example/*', 'allow-server npx'],
  ],
  [
    'amp',
    '{"amp":{"mcpPermissions":[{"matches":{"args":"*-y*"},"action":"reject"},{"matches":{"url":"/^x/"},"action":"reject"},{"action":"reject"},1]}}',
    ['deny-server', 'allow-server *', 'deny-server'],
  ],
  [
    'amp',
    '{"amp.permissions":[{"tool":"mcp__a__*","action":"allow"},{"tool":"mcp__a__t","action":"allow","matches":{}},{"tool":"Bash","action":"allow"},{"tool":"*","action":"ask"}]}',
    ['approve-server a'],
  ],
  ['amp', '{"amp.dangerouslyAllowAll":true}', ['approve-all']],
  ['amp', '{"amp.tools.disable":["mcp__a__t"]}', ['withhold-tool mcp__a__t']],
  ['opencode', '{"tools":{"a_t":false,"b_t":true,"c*":1}}', ['withhold-tool a_t']],
  ['opencode', '{"permission":"allow"}', ['approve-all']],
  ['opencode', '{"permission":"ask"}', []],
  [
    'opencode',
    '{"mcp":{"a":{"command":["x"]},"a_b":{"command":["x"]}},"permission":{"*":"ask","a_*":"allow","a_b_t":"allow","bash":"allow","edit":"deny"}}',
    ['approve-server a', 'approve-tool a_b t', 'withhold-tool edit'],
  ],
  ['opencode', '{"permission":{"a_*":"deny","a_t":"allow","b_*":"ask","b_t":"deny"}}', ['withhold-tool b_t']],
  [
    'crush',
    '{"mcp":{"a":{"command":"x"}},"permissions":{"allowed_tools":["view","mcp_a_t","mcp_a_u:run","mcp_z_t"]}}',
    ['approve-tool a t', 'approve-tool a u'],
  ],
  [
    'theia',
    '{"ai-features.mcp.mcpServers":{"a":{"command":"x"}},"ai-features.chat.toolConfirmation":{"*":"always_allow","mcp_a_t":"yolo","mcp_a_u":"disabled","mcp_a_v":"confirm"}}',
    ['approve-all', 'approve-tool a t', 'withhold-tool mcp_a_u'],
  ],
  ['theia', '{"ai-features":{"chat":{"defaultToolConfirmation":"always_allow"}}}', ['approve-all']],
  ['zed', '{"agent":{"profiles":{"ask":{"enable_all_context_servers":false}}}}', []],
  [
    'zed',
    '{"agent":{"default_profile":"ask","profiles":{"ask":{"context_servers":{"a":{"tools":{"t":true}}}}}}}',
    ['offer-tools', 'offer-tools a'],
  ],
  [
    'zed',
    '{"agent":{"profiles":{"write":{"context_servers":{"a":{"tools":{"t":false,"u":true}},"b":{"enabled":false}}}}}}',
    ['withhold-tool a t', 'offer-tools b'],
  ],
  ['zed', '{"agent":{"default_profile":"gone"}}', []],
  ['zed', '{"agent":{"always_allow_tool_actions":true}}', ['approve-all']],
  [
    'zed',
    '{"agent":{"tool_permissions":{"default":"allow","tools":{"mcp:a:t":{"default":"allow"},"mcp:a:u":{"default":"deny"},"terminal":{"default":"allow"}}}}}',
    ['approve-all', 'approve-tool a t', 'deny-tool a u'],
  ],
  ['codex', '{"plugins":{"a@m":{"enabled":true},"b@m":{"enabled":false},"c@m":{}}}', ['enable a@m', 'disable b@m']],
  ['codex', '{"plugins":{"a@m":{"mcp_servers":{"s":{"enabled":false},"t":{"enabled":true},"u":{}}}}}', ['disable s', 'enable t']],
  [
    'codex',
    '{"plugins":{"a@m":{"mcp_servers":{"s":{"default_tools_approval_mode":"approve","tools":{"t":{"approval_mode":"approve"},"u":{"approval_mode":"prompt"}}}}}}}',
    ['approve-server s', 'approve-tool s t'],
  ],
  ['codex-requirements', '{"mcp_servers":{"a":{"identity":{"url":"https://a.example"}}}}', ['allow-server a']],
  ['codex-requirements', '{"plugins":{"p@m":{"mcp_servers":{"b":{"identity":{"command":"x"}}}}}}', ['allow-server b']],
  ['claude-settings', '{"env":{"ENABLE_TOOL_SEARCH":"auto:30"}}', ['tool-search 30']],
  ['claude-settings', '{"env":{"ENABLE_TOOL_SEARCH":false}}', ['tool-search 100']],
  ['claude-settings', '{"env":{"ENABLE_TOOL_SEARCH":"perhaps"}}', []],
  ['claude-settings', '{"permissions":{"deny":["ToolSearch"]}}', ['tool-search 100']],
  ['claude-settings', '{"strictPluginOnlyCustomization":true,"allowManagedMcpServersOnly":true}', []],
  ['vscode-settings', '{"chat":{"mcp":{"access":"none"}}}', ['deny-server']],
  ['vscode-policy', '{"ChatMCP":"none"}', ['deny-server']],
  ['copilot-settings', '{"strictPluginOnlyCustomization":true}', []],
  ['opencode-environment', '{"OPENCODE_DISABLE_PROJECT_CONFIG":"true"}', ['deny-server']],
  ['opencode-environment', '{"OPENCODE_DISABLE_PROJECT_CONFIG":"false"}', []],
  ['docker-registry', '{"registry":{"a":{"ref":""}}}', ['enable a']],
  ['claude', '{"mcpServers":{"a":{"type":"http","url":"https://a.example","headersHelper":"./token.sh"}}}', ['runs-code a']],
  ['crush', '{"mcp":{"a":{"type":"stdio","command":"x","env":{"A":"$(op read y)"}}}}', ['runs-code a']],
  ['mcphub', '{"mcpServers":{"a":{"command":"x","env":{"A":"$: pass show y"}}}}', ['runs-code a']],
  ['mcphub', '{"mcpServers":{"a":{"url":"https://a.example","headers":{"A":"Bearer ${cmd: pass show y}"}}}}', ['runs-code a']],
  ['generic', '{"mcpServers":{"a":{"command":"x","env":{"A":"${cmd:pass show y}"}}}}', ['runs-code a']],
  ['cursor', '{"mcpServers":{"a":{"command":"x","env":{"A":"$(id)"}}}}', []],
  ['goose', '{"extensions":{"a":{"type":"inline_python","code":"import os"}}}', ['runs-code a']],
];

test.each(SETTINGS)('%s says %s', (dialect, text, expected) => {
  expect(read({ dialect, text }).value.directives.map(line)).toEqual(expected);
});

it('tells for which folders an extension is switched off', () => {
  const text = JSON.stringify({ acme: { overrides: ['/home/me/app/*', '!/home/me/*', '!/srv/one/'] } });
  const path = '/home/me/.qwen/extensions/extension-enablement.json';
  const { directives } = read({
    dialect: 'extension-enablement',
    client: 'qwen-code',
    path,
    text,
    scope: 'user',
    project: undefined,
  }).value;
  const targetFile = '/home/me/.qwen/extensions/acme/qwen-extension.json';
  expect(directives).toMatchObject([
    { kind: 'enable', targetFile, project: '/home/me/app', below: true },
    { kind: 'disable', targetFile },
    { kind: 'disable', targetFile, project: '/srv/one/' },
  ]);
  expect(directives[1]).not.toHaveProperty('project');
  expect(directives[2]).not.toHaveProperty('below');
});

it('reads what an administrator keeps for himself only where an administrator wrote it', () => {
  const text = '{"strictPluginOnlyCustomization":["skills","mcp"],"allowManagedMcpServersOnly":true}';
  const { directives } = read({ dialect: 'claude-settings', text, scope: 'managed', project: undefined }).value;
  expect(directives.map(line)).toEqual(['managed-lists-only', 'deny-server']);
});

it('reads loading on demand of Qwen Code alone', () => {
  const said = (client: string, toolSearch: object) =>
    read({ dialect: 'gemini', client, text: JSON.stringify({ tools: { toolSearch } }) }).value.directives.map(line);
  expect(said('qwen-code', { enabled: false, threshold: 5 })).toEqual(['tool-search 100']);
  expect(said('qwen-code', { threshold: 10 })).toEqual(['tool-search 10']);
  expect(said('qwen-code', { enabled: true })).toEqual(['tool-search 0']);
  expect(said('qwen-code', {})).toEqual([]);
  expect(said('gemini-cli', { enabled: false })).toEqual([]);
});

it('points at the very word', () => {
  const text = '{"permissions":{"allow":["mcp__a__t"]}}';
  const at = read({ dialect: 'claude-settings', text }).value.directives[0]?.at;
  expect(text.slice(at?.start, at?.end)).toBe('mcp__a__t');
});

it('names the place that runs code', () => {
  const text = '{"mcp":{"a":{"type":"stdio","command":"$(which x)","args":["$(id)"],"env":{"A":"$(op read y)","B":"y"}}}}';
  const remote = '{"mcp":{"b":{"type":"http","url":"https://$(hostname)/mcp","headers":{"Authorization":"Bearer $(op read y)"}}}}';
  const settings = (given: string) => read({ dialect: 'crush', text: given }).value.directives.map(({ setting }) => setting);
  expect(settings(text)).toEqual(['the command of `a`', 'an argument of `a`', '`A` of `a`']);
  expect(settings(remote)).toEqual(['the address of `b`', '`Authorization` of `b`']);
});

test.each([
  ['~/.rovodev/team.json', ['/home/me/.rovodev/mcp.json', '/home/me/.rovodev/mcp_config.json']],
  ['~/.rovodev/mcp.json', ['/home/me/.rovodev/mcp_config.json']],
  ['./mcp_config.json', ['/home/me/.rovodev/mcp.json']],
  ['', []],
])('Rovo Dev that is told to read %s leaves the usual files', (mcpConfigPath, left) => {
  const text = JSON.stringify({ mcp: { mcpConfigPath } });
  const { directives } = read({ dialect: 'rovodev-config', path: '/home/me/.rovodev/config.yml', scope: 'user', text }).value;
  expect(directives.map(({ kind, targetFile }) => `${kind} ${targetFile}`)).toEqual(left.map((path) => `disable ${path}`));
});

test.each([
  ['vscode-settings', 'user', '{"chat.plugins.enabled":false}', ['deny-server plugins']],
  ['vscode-settings', 'user', '{"chat":{"plugins":{"enabled":true}}}', []],
  ['vscode-settings', 'project', '{"chat.plugins.enabled":false,"chat.mcp.discovery.enabled":true}', []],
  [
    'vscode-settings',
    'user',
    '{"chat.mcp.discovery.enabled":{"cursor-global":true,"cursor-workspace":true,"windsurf":false,"toString":true}}',
    ['read-also cursor user', 'read-also cursor project'],
  ],
  ['vscode-settings', 'user', '{"chat.mcp.discovery.enabled":true}', expect.arrayContaining(['read-also claude-desktop user'])],
  ['copilot-settings', 'managed', '{"strictPluginOnlyCustomization":["mcp"]}', ['deny-server elsewhere']],
  ['copilot-settings', 'managed', '{"strictPluginOnlyCustomization":["hooks"]}', []],
  ['opencode-environment', 'user', '{"OPENCODE_DISABLE_PROJECT_CONFIG":"1"}', ['deny-server project']],
] as const)('%s of scope %s with %s', (dialect, scope, text, expected) => {
  const { directives } = read({ dialect, scope, text }).value;
  expect(directives.map(({ kind, target, origin, ofScope }) => [kind, target, origin, ofScope].filter(Boolean).join(' '))).toEqual(
    expected,
  );
});

import { type Program, stdio, type Trial } from './program.ts';

function mastra(editor: string, client: string): Trial {
  return {
    title: `init --mcp ${editor}`,
    given: { 'package.json': '{"name": "oracle", "dependencies": {"@mastra/core": "1"}}' },
    commands: [
      ['init', '--dir', 'src', '--components', 'agents', '--llm', 'openai', '--llm-api-key', 'none', '--no-example', '--mcp', editor],
    ],
    servers: [stdio('mastra')],
    clients: [client],
    switches: ['package.json'],
  };
}

/** shadcn and its twin for Vue print what is to be written for Codex. */
const SHADCN: Readonly<Record<string, string>> = { claude: 'claude-code', cursor: 'cursor', vscode: 'vscode', opencode: 'opencode' };
const PLAYWRIGHT: Readonly<Record<string, readonly string[]>> = {
  claude: ['claude-code'],
  codex: ['codex'],
  copilot: ['vscode', 'copilot-cli'],
  opencode: ['opencode'],
  vscode: ['vscode', 'copilot-cli'],
  'vscode-legacy': ['vscode'],
};
function svelte(setup: 'local' | 'remote', clients: readonly string[]): Trial {
  const dependencies = { '@sveltejs/kit': '^2', svelte: '^5', vite: '^7' };
  const options = `ide:claude-code,cursor,gemini,opencode,vscode,other+delivery:tools+tools:mcp+mcpSetup:${setup}`;
  return {
    title: `add ai-tools, ${setup}`,
    given: {
      'package.json': JSON.stringify({ name: 'oracle', devDependencies: dependencies }),
      'svelte.config.js': 'export default {}',
      'vite.config.js': 'export default {}',
    },
    commands: [['add', `ai-tools=${options}`, '--no-install', '--no-git-check', '--no-download-check']],
    servers: [{ name: 'svelte', transport: setup === 'local' ? 'stdio' : 'streamable-http', enabled: true }],
    clients,
    switches: ['package.json', 'svelte.config.js', '.opencode/opencode.json', '.opencode/svelte.json'],
    accepted: { '.gemini/settings.json: svelte is streamable-http, not sse': 'Gemini CLI documents `url` as SSE; it tries both' },
  };
}

/** Frameworks that write servers of their own into a repository. */
export const FRAMEWORK_PROGRAMS: readonly Program[] = [
  {
    package: 'nx@24.0.6',
    file: 'nx/dist/bin/nx.js',
    runtime: 'node',
    trials: [
      {
        title: 'configure-ai-agents',
        given: { 'package.json': '{"name": "oracle"}', 'nx.json': '{}' },
        // Otherwise it fetches its newest version.
        environment: { NX_DAEMON: 'false', NX_USE_LOCAL: 'true', NX_AI_FILES_USE_LOCAL: 'true' },
        commands: [['configure-ai-agents', '--agents', 'claude', 'codex', 'copilot', 'cursor', 'gemini', 'opencode', '--no-interactive']],
        servers: [stdio('nx-mcp')],
        clients: ['codex', 'gemini-cli', 'opencode'],
      },
    ],
  },
  {
    package: '@angular/cli@21.2.28',
    file: '@angular/cli/bin/ng.js',
    runtime: 'node',
    trials: [
      {
        title: 'new',
        environment: { NG_CLI_ANALYTICS: 'false' },
        commands: [['new', 'app', '--defaults', '--skip-install', '--skip-git']],
        servers: [stdio('angular-cli')],
        clients: ['vscode'],
      },
    ],
  },
  {
    package: 'mastra@0.18.9',
    file: 'mastra/dist/index.js',
    runtime: 'node',
    trials: [mastra('cursor', 'cursor'), mastra('cursor-global', 'cursor'), mastra('windsurf', 'windsurf'), mastra('vscode', 'vscode')],
  },
  {
    package: 'shadcn@4.23.0',
    file: 'shadcn/dist/index.js',
    runtime: 'node',
    trials: Object.entries(SHADCN).map(([theirs, ours]) => ({
      title: `mcp init --client ${theirs}`,
      given: { 'package.json': '{"name": "oracle"}' },
      commands: [['mcp', 'init', '--client', theirs]],
      servers: [stdio('shadcn')],
      clients: [ours],
    })),
  },
  {
    package: 'shadcn-vue@2.8.2',
    file: 'shadcn-vue/dist/index.js',
    runtime: 'newer-node',
    trials: Object.entries(SHADCN).map(([theirs, ours]) => ({
      title: `mcp init --client ${theirs}`,
      given: { 'package.json': '{"name": "oracle"}' },
      commands: [['mcp', 'init', '--client', theirs]],
      servers: [stdio('shadcnVue')],
      clients: [ours],
    })),
  },
  {
    package: '@playwright/test@1.65.1',
    file: '@playwright/test/cli.js',
    runtime: 'node',
    trials: Object.entries(PLAYWRIGHT).map(([loop, clients]) => ({
      title: `init-agents --loop ${loop}`,
      commands: [['init-agents', '--loop', loop]],
      servers: [stdio('playwright-test')],
      clients,
    })),
  },
  {
    package: 'sv@0.17.1',
    file: 'sv/dist/bin.mjs',
    runtime: 'newer-node',
    trials: [
      svelte('local', ['claude-code', 'cursor', 'gemini-cli', 'vscode']),
      svelte('remote', ['claude-code', 'cursor', 'gemini-cli', 'vscode']),
    ],
  },
  {
    package: 'igniteui-cli@15.7.0',
    file: 'igniteui-cli/bin/execute.js',
    runtime: 'node',
    trials: [
      {
        title: 'ai-config',
        given: { 'package.json': '{"name": "oracle"}' },
        commands: [['ai-config', '--agents', 'none', '--assistants', 'generic', 'vscode', 'cursor', 'gemini', 'junie', '-f', 'angular']],
        servers: [stdio('igniteui-cli'), stdio('igniteui-theming')],
        clients: ['claude-code', 'vscode', 'cursor', 'gemini-cli', 'junie'],
      },
    ],
  },
  {
    package: '@better-auth/cli@1.4.22',
    file: '@better-auth/cli/dist/index.mjs',
    runtime: 'node',
    trials: [
      {
        title: 'mcp',
        commands: [
          ['mcp', '--open-code'],
          ['mcp', '--manual'],
        ],
        servers: [{ name: 'better-auth', transport: 'streamable-http', enabled: true }],
        clients: ['opencode', 'unknown'],
      },
    ],
  },
  {
    package: 'genkit-cli@1.43.0',
    file: 'genkit-cli/dist/bin/genkit.js',
    runtime: 'node',
    trials: [
      {
        title: 'init:ai-tools',
        given: { 'package.json': '{}' },
        // All clients are chosen; the first is set up before it asks again.
        input: 'a\n\n\n',
        commands: [['--non-interactive', 'init:ai-tools', '-y']],
        servers: [stdio('genkit')],
        clients: ['gemini-cli'],
        accepted: { 'failed: ': 'its questions have no answer' },
      },
    ],
  },
];

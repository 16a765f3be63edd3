import { COMMAND, DOCS, DOCS_URL, EVENTS, EVENTS_URL, FILES, type Program, type Trial } from './program.ts';

const HEADER = 'X-Team: docs';

/** Claude Code before it knew HTTP, and after. */
function claude(scope: 'user' | 'local' | 'project', transports: readonly ('http' | 'sse')[]): Trial {
  const add = ['mcp', 'add', '--scope', scope];
  const remote = { http: [DOCS, DOCS_URL], sse: [EVENTS, EVENTS_URL] } as const;
  return {
    title: `mcp add --scope ${scope}`,
    commands: [
      [...add, FILES.name, '-e', 'LEVEL=debug', '--', ...COMMAND],
      ...transports.map((kind) => [...add, '--transport', kind, remote[kind][0].name, remote[kind][1]]),
    ],
    servers: [FILES, ...transports.map((kind) => remote[kind][0])],
    clients: ['claude-code'],
  };
}

function gemini(client: string, scope: 'user' | 'project'): Trial {
  const add = ['mcp', 'add', '--scope', scope];
  return {
    title: `mcp add --scope ${scope}`,
    commands: [
      [...add, FILES.name, 'acme-files', '--timeout', '5000', '--trust', '--description', 'Files'],
      [...add, '--transport', 'http', DOCS.name, DOCS_URL, '-H', HEADER],
      [...add, '--transport', 'sse', EVENTS.name, EVENTS_URL, '--include-tools', 'read,list', '--exclude-tools', 'write'],
    ],
    servers: [FILES, DOCS, EVENTS],
    clients: [client],
  };
}

const SERVERS = JSON.stringify({
  mcpServers: {
    [FILES.name]: { type: 'stdio', command: COMMAND[0], args: COMMAND.slice(1), env: { LEVEL: 'debug' } },
    [DOCS.name]: { type: 'http', url: DOCS_URL, headers: { 'X-Team': 'docs' } },
    [EVENTS.name]: { type: 'sse', url: EVENTS_URL },
  },
});

// What both of its modes write for.
const RULESYNC_BOTH = [
  'amp',
  'antigravity',
  'claude-code',
  'codex',
  'copilot-cli',
  'cursor',
  'deepagents',
  'factory',
  'gemini-cli',
  'grok-build',
  'junie',
  'kilo',
  'kiro',
  'mistral-vibe',
  'opencode',
  'qwen-code',
  'reasonix',
  'unknown',
  'warp',
  'windsurf',
  'zed',
];

function rulesync(clients: readonly string[], where: readonly string[]): Trial {
  return {
    title: ['generate', ...where].join(' '),
    given: { '.rulesync/mcp.json': SERVERS },
    commands: [['generate', ...where, '--targets', '*', '--features', 'mcp']],
    servers: [FILES, DOCS, EVENTS],
    clients: [...RULESYNC_BOTH, ...clients],
    accepted: {
      'oracle-events is sse, not streamable-http': 'for Vibe and Reasonix it writes `http`, whatever it was told',
      '.github/mcp.json: oracle-': 'Copilot CLI does not read it beside the `.mcp.json` that is written as well',
      'unknown-field: Codex': 'Codex reads `http_headers`, not `headers`',
      'unknown-type': 'neither Codex nor Goose reaches an SSE server, nor does Kilo know `http`',
    },
  };
}

const ADD_MCP = ['antigravity', 'cline', 'claude-code', 'claude-desktop', 'codex', 'cursor', 'gemini-cli', 'goose', 'mcporter', 'opencode'];

function addMcp(scope: 'home' | 'repository'): Trial {
  const rest = ['--all', '--yes', ...(scope === 'home' ? ['--global'] : [])];
  return {
    title: `--all, ${scope}`,
    commands: [
      [COMMAND.slice(2).join(' '), '--name', FILES.name, ...rest],
      [DOCS_URL, '--name', DOCS.name, '--header', HEADER, ...rest],
      [EVENTS_URL, '--name', EVENTS.name, '--transport', 'sse', ...rest],
    ],
    servers: [FILES, DOCS, EVENTS],
    clients: [...ADD_MCP, 'copilot-cli', 'vscode', 'zed'],
    accepted: { 'unknown-type': 'neither Codex nor Goose reaches an SSE server' },
  };
}

/** Releases of former years: homes hold what they wrote. */
export const OLDER_PROGRAMS: readonly Program[] = [
  {
    package: '@anthropic-ai/claude-code@0.2.96',
    file: '@anthropic-ai/claude-code/cli.js',
    runtime: 'node',
    trials: [claude('user', ['sse']), claude('local', ['sse']), claude('project', ['sse'])],
  },
  {
    package: '@anthropic-ai/claude-code@2.0.1',
    file: '@anthropic-ai/claude-code/cli.js',
    runtime: 'node',
    trials: [claude('user', ['http', 'sse']), claude('local', ['http', 'sse']), claude('project', ['http', 'sse'])],
  },
  {
    package: '@google/gemini-cli@0.1.22',
    file: '@google/gemini-cli/dist/index.js',
    runtime: 'node',
    trials: [gemini('gemini-cli', 'user'), gemini('gemini-cli', 'project')],
  },
  {
    package: '@qwen-code/qwen-code@0.1.3',
    file: '.bin/qwen',
    runtime: 'newer-node',
    trials: [gemini('qwen-code', 'user'), gemini('qwen-code', 'project')],
  },
  {
    package: '@openai/codex@0.44.0',
    file: '@openai/codex/bin/codex.js',
    runtime: 'node',
    trials: [
      {
        title: 'mcp add',
        commands: [['mcp', 'add', '--env', 'LEVEL=debug', FILES.name, '--', ...COMMAND]],
        servers: [FILES],
        clients: ['codex'],
      },
    ],
  },
  {
    package: '@augmentcode/auggie@0.16.1',
    file: '@augmentcode/auggie/augment.mjs',
    runtime: 'node',
    trials: [
      {
        title: 'mcp add',
        commands: [
          ['mcp', 'add', FILES.name, '--command', COMMAND[0], '--args', COMMAND.slice(1).join(' '), '-e', 'LEVEL=debug'],
          ['mcp', 'add', DOCS.name, '--transport', 'http', '--url', DOCS_URL, '--header', HEADER],
          ['mcp', 'add', EVENTS.name, '--transport', 'sse', '--url', EVENTS_URL],
        ],
        servers: [FILES, DOCS, EVENTS],
        clients: ['augment'],
      },
    ],
  },
  { package: 'add-mcp@1.5.1', file: 'add-mcp/dist/index.js', runtime: 'node', trials: [addMcp('home'), addMcp('repository')] },
  {
    package: 'rulesync@8.32.0',
    file: '.bin/rulesync',
    runtime: 'newer-node',
    trials: [rulesync(['vscode', 'roo'], []), rulesync(['augment', 'cline', 'goose', 'hermes', 'rovodev'], ['--global'])],
  },
];

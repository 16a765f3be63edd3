import { COMMAND, DOCS, DOCS_URL, EVENTS, EVENTS_URL, FILES, type Program, stdio, type Trial } from './program.ts';

const [program, ...args] = COMMAND;

const SERVERS = JSON.stringify({
  mcpServers: { [FILES.name]: { type: 'stdio', command: program, args }, [DOCS.name]: { type: 'http', url: DOCS_URL } },
});
// `type` is for remote servers only.
const LNAI = JSON.stringify({ mcpServers: { [FILES.name]: { command: program, args }, [DOCS.name]: { type: 'http', url: DOCS_URL } } });
const RULESYNC = { '.rulesync/mcp.json': SERVERS };
const DOTAGENTS = [
  'version = 1',
  'agents = ["claude", "cursor", "codex", "vscode", "opencode"]',
  '[[mcp]]',
  `name = "${FILES.name}"`,
  `command = "${program}"`,
  `args = ${JSON.stringify(args)}`,
  '',
].join('\n');
const RULER = {
  '.ruler/ruler.toml': [
    `[mcp_servers.${FILES.name}]`,
    `command = "${program}"`,
    `args = ${JSON.stringify(args)}`,
    `[mcp_servers.${DOCS.name}]`,
    `url = "${DOCS_URL}"`,
    '',
  ].join('\n'),
};

// What both of rulesync's modes write for; the lists are its table of tools, in this program's words.
const RULESYNC_BOTH = [
  'amp',
  'antigravity',
  'augment',
  'codex',
  'continue',
  'copilot-cli',
  'crush',
  'cursor',
  'deepagents',
  'devin-cli',
  'factory',
  'grok-build',
  'ibm-bob',
  'jetbrains-ai',
  'junie',
  'kilo',
  'kimi-code',
  'kiro',
  'claude-code',
  'mistral-vibe',
  'opencode',
  'pool',
  'qwen-code',
  'reasonix',
  'rovodev',
  'tabnine',
  'warp',
  'zcode',
  'zed',
];

const ADD_MCP = [
  'antigravity',
  'cline',
  'claude-code',
  'claude-desktop',
  'codex',
  'cursor',
  'fx',
  'gemini-cli',
  'goose',
  'copilot-cli',
  'grok-build',
  'kilo',
  'kimi-code',
  'kiro',
  'mastra-code',
  'mcporter',
  'opencode',
  'pi',
  'vscode',
  'windsurf',
  'zed',
];

function addMcp(scope: 'home' | 'repository', clients: readonly string[]): Trial {
  const rest = ['--all', '--yes', ...(scope === 'home' ? ['--global'] : [])];
  return {
    title: `--all, ${scope}`,
    commands: [
      [COMMAND.slice(2).join(' '), '--name', FILES.name, ...rest],
      [DOCS_URL, '--name', DOCS.name, ...rest],
    ],
    servers: [FILES, DOCS],
    clients,
  };
}

/** The declarations stand in its own file; a skill of its own that it wants to fetch does not matter. */
function dotagents(scope: string, where: readonly string[]): Trial {
  return {
    title: `mcp add, ${scope}`,
    given: { [scope === 'home' ? '~/.agents/agents.toml' : 'agents.toml']: DOTAGENTS },
    commands: [
      [...where, 'mcp', 'add', DOCS.name, '--url', DOCS_URL],
      [...where, 'sync'],
    ],
    servers: [FILES, DOCS],
    clients: ['claude-code', 'cursor', 'codex', 'vscode', 'opencode', 'unknown'],
  };
}

/** Context7's own set-up writes its server for nine clients; in a repository, for those that read one. */
function setup(scope: string, where: readonly string[], how: readonly string[]): Trial {
  const clients = ['claude', 'cursor', 'vscode', 'devin', 'copilot', 'opencode', 'codex', 'antigravity', 'gemini'];
  return {
    title: `setup, ${[scope, ...how.filter((word) => word.startsWith('-'))].join(' ')}`,
    commands: [['setup', '--mcp', '--yes', ...how, ...where, ...clients.map((client) => `--${client}`)]],
    servers: [how.includes('--stdio') ? stdio('context7') : { ...DOCS, name: 'context7' }],
    clients: ['claude-code', 'cursor', 'vscode', 'devin-cli', 'copilot-cli', 'opencode', 'codex', 'antigravity', 'gemini-cli'],
  };
}

/** AgentInit's names of clients, and ours. */
const AGENTINIT: Readonly<Record<string, string>> = {
  claude: 'claude-code',
  codex: 'codex',
  cursor: 'cursor',
  gemini: 'gemini-cli',
};
const AGENTINIT_PROJECT = { ...AGENTINIT, copilot: 'vscode', roo: 'roo', windsurf: 'windsurf', zed: 'zed' };
const AGENTINIT_USER = { ...AGENTINIT, 'claude-desktop': 'claude-desktop' };

function agentinit(clients: Readonly<Record<string, string>>, where: readonly string[]): Trial {
  const added = [
    ...['--mcp-stdio', FILES.name, COMMAND.join(' '), '--env', 'LEVEL=debug'],
    ...['--mcp-http', DOCS.name, DOCS_URL, '--mcp-sse', EVENTS.name, EVENTS_URL],
  ];
  return {
    title: ['mcp add', ...where].join(' '),
    commands: Object.keys(clients).map((client) => ['mcp', 'add', ...where, '--agent', client, ...added]),
    servers: [FILES, DOCS, EVENTS],
    clients: Object.values(clients),
    switches: ['.agentinit/lock.json'],
    accepted: {
      'codex/config.toml: oracle-docs is streamable-http, not stdio': 'it writes a bridge there: `npx mcp-remote`',
      'codex/config.toml: oracle-events is sse, not stdio': 'the same',
      '.gemini/settings.json: oracle-docs is streamable-http, not sse': 'Gemini CLI documents `url` as SSE; it tries both',
      'claude_desktop_config.json: malformed-entry': 'Claude Desktop indeed reads no remote server there',
    },
  };
}

/** install-mcp's name of a client, and ours. */
const INSTALL_MCP: readonly (readonly [string, string, readonly ('home' | 'repository')[]])[] = [
  ['claude', 'claude-desktop', ['home']],
  ['cline', 'cline', ['home']],
  ['roo-cline', 'roo', ['home']],
  ['windsurf', 'windsurf', ['home']],
  ['witsy', 'witsy', ['home']],
  ['enconvo', 'enconvo', ['home']],
  ['cursor', 'cursor', ['home', 'repository']],
  ['gemini-cli', 'gemini-cli', ['home', 'repository']],
  ['vscode', 'vscode', ['home', 'repository']],
  ['claude-code', 'claude-code', ['home', 'repository']],
  ['goose', 'goose', ['home']],
  ['zed', 'zed', ['home']],
  ['codex', 'codex', ['home']],
  ['opencode', 'opencode', ['home', 'repository']],
];

function installMcp(theirs: string, ours: string, scope: 'home' | 'repository'): Trial {
  const rest = ['--client', theirs, '--yes', '--oauth', 'no', ...(scope === 'home' ? [] : ['--local'])];
  return {
    title: `--client ${theirs}, ${scope}`,
    commands: [[COMMAND.join(' '), '--name', FILES.name, ...rest]],
    servers: [FILES],
    clients: [ours],
    accepted: {
      'goose/config.yaml: unknown-field': 'Goose reads `cmd`, not `command`',
      'opencode.json: malformed-entry': 'opencode reads `command` as a list',
      'opencode.json: unknown-field': 'opencode reads no `args`',
    },
  };
}

/** Programs that write the configuration of other clients. */
export const WRITER_PROGRAMS: readonly Program[] = [
  {
    package: 'add-mcp@2.4.0',
    file: 'add-mcp/dist/index.js',
    runtime: 'node',
    trials: [
      addMcp('home', ADD_MCP),
      // Clients without files in a repository are written for in the home.
      addMcp('repository', ADD_MCP),
      {
        title: 'an SSE server for three clients',
        commands: [
          [EVENTS_URL, '--name', EVENTS.name, '--transport', 'sse', '--yes', '-g', '-a', 'cursor', '-a', 'claude-code', '-a', 'vscode'],
        ],
        servers: [EVENTS],
        clients: ['cursor', 'claude-code', 'vscode'],
      },
    ],
  },
  {
    package: 'rulesync@17.0.0',
    file: 'rulesync/dist/cli/index.js',
    runtime: 'newer-node',
    trials: [
      {
        title: 'generate, repository',
        given: RULESYNC,
        commands: [['generate', '--targets', '*', '--features', 'mcp']],
        servers: [FILES, DOCS],
        clients: [...RULESYNC_BOTH, 'vscode', 'roo', 'goose', 'unknown'],
        accepted: { '.github/mcp.json: oracle-': 'Copilot CLI does not read it beside the `.mcp.json` that is written as well' },
      },
      {
        title: 'generate --global',
        given: RULESYNC,
        commands: [['generate', '--global', '--targets', '*', '--features', 'mcp']],
        servers: [FILES, DOCS],
        clients: [...RULESYNC_BOTH, 'cline', 'command-code', 'cortex-code', 'goose', 'hermes', 'muse-code', 'unknown'],
      },
    ],
  },
  {
    package: '@intellectronica/ruler@0.3.44',
    file: '@intellectronica/ruler/dist/cli/index.js',
    runtime: 'node',
    trials: [
      {
        title: 'apply',
        given: RULER,
        commands: [['apply', '--local-only']],
        servers: [FILES, DOCS],
        clients: [
          'amazon-q',
          'claude-code',
          'codex',
          'crush',
          'cursor',
          'factory',
          'firebender',
          'gemini-cli',
          'junie',
          'kilo',
          'kiro',
          'mistral-vibe',
          'opencode',
          'openhands',
          'qwen-code',
          'roo',
          'windsurf',
          'zed',
          'unknown',
        ],
        accepted: {
          'unknown-type': 'ruler writes `type: remote`, which indeed none of these clients knows',
          '.gemini/settings.json: oracle-docs is streamable-http, not sse': 'Gemini CLI documents `url` as SSE; it tries both',
          '.qwen/settings.json: oracle-docs is streamable-http, not sse':
            'Qwen Code opens `url` as SSE, whatever `type: remote` was meant to say',
          '.idx/mcp.json: oracle-docs is streamable-http, not stdio': 'ruler writes a bridge there: `npx mcp-remote`',
          'config.toml: nobody wrote 0': 'OpenHands lists remote servers without a name; the place stands for it',
        },
      },
    ],
  },
  {
    package: '@sentry/dotagents@1.19.0',
    file: '@sentry/dotagents/dist/cli/index.js',
    runtime: 'node',
    trials: [dotagents('home', ['--user']), dotagents('repository', [])],
  },
  {
    package: 'lnai@0.6.91',
    file: 'lnai/dist/index.js',
    runtime: 'node',
    trials: [
      {
        title: 'sync',
        given: { '.ai/AGENTS.md': '', '.ai/config.json': '{}', '.ai/settings.json': LNAI },
        commands: [['sync']],
        servers: [FILES, DOCS],
        clients: ['claude-code', 'vscode', 'cursor', 'codex', 'opencode', 'gemini-cli', 'unknown'],
        switches: ['.lnai-manifest.json'],
      },
    ],
  },
  {
    package: 'ctx7@0.5.12',
    file: '.bin/ctx7',
    runtime: 'newer-node',
    trials: [['--oauth'], ['--api-key', 'none'], ['--stdio', '--api-key', 'none']].flatMap((how) => [
      setup('home', [], how),
      setup('repository', ['--project'], how),
    ]),
  },
  {
    package: 'install-mcp@1.10.2',
    file: 'install-mcp/bin/run',
    runtime: 'node',
    trials: INSTALL_MCP.flatMap(([theirs, ours, scopes]) => scopes.map((scope) => installMcp(theirs, ours, scope))),
  },
  {
    package: 'agentinit@1.28.0',
    file: 'agentinit/dist/cli.js',
    runtime: 'newer-node',
    trials: [agentinit(AGENTINIT_PROJECT, []), agentinit(AGENTINIT_USER, ['--global'])],
  },
];

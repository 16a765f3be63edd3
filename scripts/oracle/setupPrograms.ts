import { DOCS, DOCS_URL, type Program, stdio, type Trial } from './program.ts';

const TRIGGER = ['install-mcp', '--dev-only', '--project-ref', 'proj_oracle', '--tag', '4.8.3'];

function trigger(scope: 'user' | 'project', clients: Readonly<Record<string, string>>): Trial {
  return {
    title: `install-mcp --scope ${scope}`,
    commands: [[...TRIGGER, '--scope', scope, '--client', ...Object.keys(clients)]],
    servers: [stdio('trigger')],
    clients: Object.values(clients),
    switches: ['trigger/config.json'],
  };
}

function codegraph(location: 'global' | 'local', clients: readonly string[]): Trial {
  return {
    title: `install --location ${location}`,
    commands: [['install', '--yes', '--target', 'all', '--location', location]],
    servers: [stdio('codegraph')],
    clients,
    switches: ['.claude/settings.json', '.codegraph/telemetry.json', '.codegraph/telemetry-queue.jsonl'],
  };
}

const NEON_PROJECT = ['claude-code', 'codex', 'cursor', 'gemini-cli', 'copilot-cli', 'grok-build', 'mcporter', 'opencode', 'vscode', 'zed'];
const NEON_GLOBAL = [...NEON_PROJECT, 'antigravity', 'cline', 'goose', 'windsurf'];
/** Neon's name of a client, where it is another one than ours. */
const NEON_NAMES: Readonly<Record<string, string>> = { 'copilot-cli': 'github-copilot-cli' };

function neon(scope: 'global' | 'project', clients: readonly string[]): Trial {
  const agents = clients.flatMap((client) => ['--agent', NEON_NAMES[client] ?? client]);
  return {
    title: `mcp, ${scope}`,
    commands: [['mcp', '--oauth', '--yes', ...(scope === 'project' ? ['--project'] : []), ...agents]],
    servers: [{ name: 'Neon', transport: 'streamable-http', enabled: true }],
    clients: clients.map((client) => (client === 'copilot-cli' && scope === 'project' ? 'vscode' : client)),
  };
}

const MAGIC: Readonly<Record<string, string>> = {
  claude: 'claude-desktop',
  cline: 'cline',
  'roo-cline': 'roo',
  windsurf: 'windsurf',
  cursor: 'cursor',
};
const COMPOSIO: Readonly<Record<string, string>> = {
  claude: 'claude-desktop',
  cline: 'cline',
  roocode: 'roo',
  windsurf: 'windsurf',
  witsy: 'witsy',
  enconvo: 'enconvo',
  cursor: 'cursor',
  boltai: 'boltai',
  'amazon-bedrock': 'amazon-bedrock-client',
  amazonq: 'amazon-q',
  librechat: 'librechat',
  'gemini-cli': 'gemini-cli',
};

/** The bridge for clients that it takes for unable to reach a remote server; Cursor is given the address. */
function composio([theirs, ours]: readonly [string, string]): Trial {
  const transport = theirs === 'cursor' ? 'streamable-http' : 'stdio';
  return {
    title: `setup --client ${theirs}`,
    commands: [['setup', DOCS_URL, DOCS.name, '--client', theirs]],
    servers: [{ ...DOCS, transport }],
    clients: [ours],
  };
}

const SMITHERY: Readonly<Record<string, string>> = {
  claude: 'claude-desktop',
  cursor: 'cursor',
  witsy: 'witsy',
  enconvo: 'enconvo',
  roocode: 'roo',
  boltai: 'boltai',
  'amazon-bedrock': 'amazon-bedrock-client',
  amazonq: 'amazon-q',
  tome: 'tome',
  librechat: 'librechat',
  windsurf: 'windsurf',
  cline: 'cline',
  opencode: 'opencode',
  goose: 'goose',
};
/** Clients for which Smithery writes an address; the others get a bridge. */
const SMITHERY_REMOTE = ['cursor', 'librechat', 'windsurf', 'cline', 'opencode', 'goose'];
/** What its registry answers. */
const SMITHERY_REGISTRY = `globalThis.fetch = async () => Response.json({
  qualifiedName: 'acme/oracle', namespace: 'acme', slug: 'oracle', displayName: 'Oracle', description: '', remote: true,
  deploymentUrl: '${DOCS_URL}', configSchema: null, connections: [{ type: 'http', deploymentUrl: '${DOCS_URL}', configSchema: {} }],
});`;
const SMITHERY_SETTINGS = { userId: 'nobody', analyticsConsent: false, askedConsent: true, cache: { servers: {} } };

function smithery([theirs, ours]: readonly [string, string]): Trial {
  return {
    title: `mcp add --client ${theirs}`,
    given: { 'registry.mjs': SMITHERY_REGISTRY, '~/.config/smithery/settings.json': JSON.stringify(SMITHERY_SETTINGS) },
    environment: { SMITHERY_API_KEY: 'none', NODE_OPTIONS: '--import=./registry.mjs' },
    commands: [['mcp', 'add', 'acme/oracle', '--client', theirs, '--config', '{}']],
    servers: [{ name: 'oracle', transport: SMITHERY_REMOTE.includes(theirs) ? 'streamable-http' : 'stdio', enabled: true }],
    clients: [ours],
    switches: ['registry.mjs'],
    accepted: { 'goose/config.yaml: unknown-': 'Goose reads `uri`, of the type `streamable_http`' },
  };
}

const ZCF = ['init', '--skip-prompt', '--all-lang', 'en', '--api-type', 'api_key', '--api-key', 'none'];
const ZCF_SERVICES = ['--mcp-services', 'context7,mcp-deepwiki'];

/** It finds npm beside Node, before the one that is laid out for it, and would try to fetch Claude Code. */
const ZCF_OFFLINE = { npm_config_offline: 'true' };

/** Apify's name of a client, and ours; for the others it starts their own programs. */
const APIFY: Readonly<Record<string, string>> = { cursor: 'cursor', kiro: 'kiro', antigravity: 'antigravity' };

const TASK_MASTER_RULES = 'cursor,vscode,windsurf,roo,cline,claude,gemini,kiro,zed,opencode,trae,amp,codex,kilo';
const OMX = ['omx_state', 'omx_memory', 'omx_code_intel', 'omx_trace', 'omx_wiki', 'omx_hermes'];

/** Services and tools that set up their own server for the clients of whoever uses them. */
export const SETUP_PROGRAMS: readonly Program[] = [
  {
    package: 'trigger.dev@4.8.3',
    file: 'trigger.dev/dist/esm/index.js',
    runtime: 'node',
    trials: [
      trigger('user', {
        'claude-code': 'claude-code',
        cursor: 'cursor',
        vscode: 'vscode',
        zed: 'zed',
        windsurf: 'windsurf',
        'gemini-cli': 'gemini-cli',
        crush: 'crush',
        cline: 'cline',
        'openai-codex': 'codex',
        opencode: 'opencode',
        amp: 'amp',
      }),
      trigger('project', {
        'claude-code': 'claude-code',
        cursor: 'cursor',
        vscode: 'vscode',
        'gemini-cli': 'gemini-cli',
        crush: 'crush',
        opencode: 'opencode',
        ruler: 'unknown',
      }),
    ],
  },
  {
    package: '@colbymchenry/codegraph@1.6.1',
    file: '@colbymchenry/codegraph/npm-shim.js',
    runtime: 'node',
    trials: [
      codegraph('global', [
        'claude-code',
        'cursor',
        'codex',
        'opencode',
        'hermes',
        'gemini-cli',
        'antigravity',
        'kiro',
        'vscode',
        'copilot-cli',
        'copilot-jetbrains',
      ]),
      codegraph('local', ['claude-code', 'cursor', 'codex', 'opencode', 'gemini-cli', 'kiro', 'vscode']),
    ],
  },
  {
    package: 'neonctl@5.0.1',
    file: 'neonctl/bin/cli.js',
    runtime: 'node',
    trials: [neon('global', NEON_GLOBAL), neon('project', NEON_PROJECT)],
  },
  {
    package: 'oh-my-codex@0.21.6',
    file: 'oh-my-codex/dist/cli/omx.js',
    runtime: 'node',
    trials: [
      {
        title: 'setup --mcp compat',
        commands: [['setup', '--yes', '--scope', 'user', '--mcp', 'compat']],
        servers: OMX.map(stdio),
        clients: ['codex'],
      },
    ],
  },
  {
    package: 'ruflo@3.42.5',
    file: 'ruflo/bin/ruflo.js',
    runtime: 'node',
    trials: [
      {
        title: 'init',
        commands: [['init', '--no-signup', '--no-skills-sh', '--no-codex-detect', '--minimal']],
        servers: [stdio('claude-flow')],
        clients: ['claude-code'],
        switches: ['.claude/settings.json', '.claude-flow/config.yaml'],
      },
      {
        title: 'init --codex',
        commands: [['init', '--no-signup', '--no-skills-sh', '--minimal', '--codex']],
        servers: [stdio('ruflo')],
        clients: ['unknown'],
      },
    ],
  },
  {
    package: '@wonderwhy-er/desktop-commander@0.2.52',
    file: '@wonderwhy-er/desktop-commander/dist/setup-claude-server.js',
    runtime: 'node',
    trials: [
      {
        title: 'setup',
        commands: [[]],
        servers: [stdio('desktop-commander')],
        clients: ['claude-desktop'],
        accepted: { 'failed: ': 'it waits for Claude, which it wants to start again' },
      },
    ],
  },
  {
    package: '@anthropic-ai/mcpb@2.1.2',
    file: '@anthropic-ai/mcpb/dist/cli/cli.js',
    runtime: 'node',
    trials: [{ title: 'init', commands: [['init', '--yes']], servers: [stdio('repository')], clients: ['unknown'] }],
  },
  {
    package: 'task-master-ai@0.43.1',
    file: 'task-master-ai/dist/task-master.js',
    runtime: 'node',
    trials: [
      {
        title: 'init --rules',
        commands: [['init', '--yes', '--name', 'oracle', '--rules', TASK_MASTER_RULES]],
        servers: [stdio('task-master-ai')],
        clients: ['amp', 'claude-code', 'cursor', 'gemini-cli', 'kilo', 'kiro', 'opencode', 'roo', 'vscode', 'windsurf', 'zed'],
        switches: ['tm/install-taskmaster.toml', 'tm/quick-install-taskmaster.toml'],
        accepted: { '.vscode/mcp.json: wrong-root-key': 'VS Code indeed does not read `mcpServers`' },
      },
    ],
  },
  {
    package: '@magicuidesign/cli@1.0.3',
    file: '@magicuidesign/cli/dist/cli.js',
    runtime: 'node',
    trials: Object.entries(MAGIC).map(([theirs, ours]) => ({
      title: `install ${theirs}`,
      commands: [['install', theirs]],
      servers: [stdio('@magicuidesign/mcp')],
      clients: [ours],
      accepted: { 'failed: ': 'it asks whether to start the client again, when all is written' },
    })),
  },
  {
    package: '@composio/mcp@1.0.9',
    file: '@composio/mcp/dist/index',
    runtime: 'node',
    trials: Object.entries(COMPOSIO).map(composio),
  },
  {
    package: '@smithery/cli@4.11.1',
    file: '@smithery/cli/dist/index.js',
    runtime: 'newer-node',
    trials: Object.entries(SMITHERY).map(smithery),
  },
  {
    package: '@21st-dev/cli@1.17.1',
    file: '@21st-dev/cli/dist/index.js',
    runtime: 'node',
    trials: Object.entries({ claude: 'claude-code', cursor: 'cursor', vscode: 'vscode', devin: 'devin-cli' }).map(([theirs, ours]) => ({
      title: `init --client ${theirs}`,
      commands: [['init', '--client', theirs, '--write']],
      servers: [{ name: '21st', transport: 'streamable-http', enabled: true }],
      clients: [ours],
      accepted: { '.cursor/mcp.json: unexpanded-reference': 'Cursor wants `${env:NAME}`' },
    })),
  },
  {
    package: 'zcf@3.7.3',
    file: 'zcf/bin/zcf.mjs',
    runtime: 'node',
    trials: [
      {
        title: 'init, Claude Code',
        // Its agents' descriptions are no YAML.
        environment: ZCF_OFFLINE,
        commands: [[...ZCF, ...ZCF_SERVICES]],
        servers: [stdio('context7'), { ...DOCS, name: 'mcp-deepwiki' }],
        clients: ['claude-code'],
        switches: ['.claude/settings.json'],
      },
      {
        title: 'init, Codex',
        environment: ZCF_OFFLINE,
        commands: [[...ZCF, ...ZCF_SERVICES, '--code-type', 'codex']],
        // Whatever was chosen, it writes all that it has.
        servers: ['context7', 'open-websearch', 'spec-workflow', 'mcp-deepwiki', 'playwright', 'serena'].map(stdio),
        clients: ['codex'],
      },
    ],
  },
  {
    package: '@swmansion/argent@0.25.2',
    file: '@swmansion/argent/dist/cli.js',
    runtime: 'newer-node',
    trials: [
      {
        title: 'init',
        // It sets up what it finds.
        given: {
          'package.json': '{"name": "oracle"}',
          ...Object.fromEntries(
            ['.cursor', '.claude', '.codex', '.gemini', '.codeium/windsurf', '.config/zed'].map((f) => [`~/${f}/note`, '']),
          ),
        },
        commands: [['init', '--yes', '--no-telemetry']],
        servers: [stdio('argent')],
        clients: ['cursor', 'claude-code', 'codex', 'gemini-cli', 'windsurf', 'zed'],
        switches: ['.claude/settings.json', '.cursor/permissions.json'],
      },
    ],
  },
  {
    package: 'apify-cli@1.10.0',
    file: 'apify-cli/dist/apify.js',
    runtime: 'newer-node',
    trials: Object.entries(APIFY).map(([theirs, ours]) => ({
      title: `mcp install ${theirs}`,
      environment: { APIFY_CLI_DISABLE_TELEMETRY: '1' },
      commands: [['mcp', 'install', theirs, '--token', 'none', '--yes']],
      servers: [{ ...DOCS, name: 'apify' }],
      clients: [ours],
    })),
  },
  {
    package: '@neondatabase/mcp-server-neon@0.3.7',
    file: '@neondatabase/mcp-server-neon/dist/index.js',
    runtime: 'node',
    // On every system it writes where macOS has the file.
    trials: [{ title: 'init', commands: [['init', 'none']], servers: [stdio('neon')], clients: ['claude-desktop'] }],
  },
];

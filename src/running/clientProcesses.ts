import type { ClientId } from '../model/client.ts';
import type { RunningProcess } from '../model/running.ts';

/** How the processes of one client are told from others. */
interface ClientProcess {
  readonly client: ClientId;
  /** Parts of the program's path: applications, and the servers that editors run on remote machines. */
  readonly paths?: readonly string[];
  /** Names of the program itself, lower case, without `.exe`; an Electron client's helpers (`Code Helper (Plugin)`) begin so. */
  readonly programs?: readonly string[];
  /** npm packages whose script an interpreter runs. */
  readonly packages?: readonly string[];
}

/**
 * From the vendors' packages and installers, November 2026. A client stands before another whose name begins like its own.
 * Names that are ordinary words of other programs (`q`, `pi`, `cn`) are left out: those clients are known by path or package.
 */
const CLIENTS: readonly ClientProcess[] = [
  { client: 'claude-desktop', paths: ['/Claude.app/', '\\AnthropicClaude\\', '/claude-desktop/'], programs: ['claude-desktop'] },
  { client: 'claude-code', programs: ['claude'], packages: ['@anthropic-ai/claude-code'] },
  { client: 'cursor', paths: ['/Cursor.app/', '/.cursor-server/'], programs: ['cursor', 'cursor-agent', 'cursor helper'] },
  {
    client: 'vscode-insiders',
    paths: ['/Visual Studio Code - Insiders.app/', '/.vscode-server-insiders/'],
    programs: ['code-insiders', 'code - insiders'],
  },
  { client: 'vscodium', paths: ['/VSCodium.app/', '/.vscodium-server/'], programs: ['codium', 'vscodium'] },
  { client: 'vscode', paths: ['/Visual Studio Code.app/', '/.vscode-server/'], programs: ['code', 'code helper', 'code-tunnel'] },
  { client: 'windsurf-next', paths: ['/Windsurf - Next.app/'], programs: ['windsurf-next'] },
  { client: 'windsurf', paths: ['/Windsurf.app/', '/.windsurf-server/'], programs: ['windsurf', 'windsurf helper'] },
  { client: 'codex', paths: ['/Codex.app/'], programs: ['codex'], packages: ['@openai/codex'] },
  { client: 'gemini-cli', programs: ['gemini'], packages: ['@google/gemini-cli'] },
  { client: 'qwen-code', programs: ['qwen'], packages: ['@qwen-code/qwen-code'] },
  { client: 'llxprt', programs: ['llxprt'], packages: ['@vybestack/llxprt-code'] },
  { client: 'copilot-cli', programs: ['copilot'], packages: ['@github/copilot'] },
  { client: 'zed', paths: ['/Zed.app/', '/Zed Preview.app/'], programs: ['zed', 'zed-editor', 'zeditor'] },
  { client: 'antigravity', paths: ['/Antigravity.app/', '/.antigravity-server/'], programs: ['antigravity'] },
  { client: 'kiro', paths: ['/Kiro.app/'], programs: ['kiro', 'kiro-cli', 'kiro helper'] },
  { client: 'trae-cn', paths: ['/Trae CN.app/'], programs: ['trae-cn', 'trae cn'] },
  { client: 'trae', paths: ['/Trae.app/'], programs: ['trae', 'trae helper'] },
  { client: 'void', paths: ['/Void.app/'] },
  { client: 'goose', paths: ['/Goose.app/'], programs: ['goose', 'goosed'] },
  { client: 'opencode', programs: ['opencode'], packages: ['opencode-ai'] },
  { client: 'crush', programs: ['crush'], packages: ['@charmland/crush'] },
  { client: 'amp', programs: ['amp'], packages: ['@sourcegraph/amp'] },
  { client: 'factory', programs: ['droid'] },
  { client: 'augment', programs: ['auggie'], packages: ['@augmentcode/auggie'] },
  { client: 'amazon-q', paths: ['/Amazon Q.app/'], programs: ['qchat'] },
  { client: 'lm-studio', paths: ['/LM Studio.app/'], programs: ['lm-studio', 'lm studio'] },
  { client: 'warp', paths: ['/Warp.app/'], programs: ['warp', 'warp-terminal'] },
  { client: 'raycast', paths: ['/Raycast.app/'] },
  { client: 'jan', paths: ['/Jan.app/'] },
  { client: 'cherry-studio', paths: ['/Cherry Studio.app/'], programs: ['cherry-studio', 'cherrystudio'] },
  { client: 'witsy', paths: ['/Witsy.app/'], programs: ['witsy'] },
  { client: '5ire', paths: ['/5ire.app/'], programs: ['5ire'] },
  { client: 'boltai', paths: ['/BoltAI.app/'] },
  { client: 'msty', paths: ['/Msty.app/', '/MstyStudio.app/'], programs: ['msty'] },
  { client: 'cline', programs: ['cline'], packages: ['cline'] },
  { client: 'kilo', programs: ['kilocode'], packages: ['@kilocode/cli'] },
  { client: 'continue', packages: ['@continuedev/cli'] },
  { client: 'pi', packages: ['@mariozechner/pi-coding-agent'] },
  { client: 'codebuddy', paths: ['/CodeBuddy.app/'], programs: ['codebuddy'], packages: ['@tencent-ai/codebuddy-code'] },
  { client: 'junie', programs: ['junie'] },
  { client: 'xcode', paths: ['/Xcode.app/'] },
  { client: 'visual-studio', programs: ['devenv'] },
  {
    client: 'jetbrains-ai',
    paths: ['/IntelliJ IDEA.app/', '/PyCharm.app/', '/WebStorm.app/', '/GoLand.app/', '/JetBrains/'],
    programs: ['idea', 'idea64', 'pycharm', 'pycharm64', 'webstorm', 'webstorm64', 'goland', 'goland64', 'phpstorm', 'rider', 'clion'],
  },
];

export const KNOWN_CLIENT_PROCESSES: readonly ClientId[] = CLIENTS.map(({ client }) => client);

/** Some clients are servers, too: `claude mcp serve`, `codex mcp-server`. */
const SERVING = /^(?:mcp|mcp-server)$/;

/** The client that a process is; undefined for every other program. */
export function clientOf({ argv, name }: RunningProcess): ClientId | undefined {
  if (argv.slice(1, 4).some((word) => SERVING.test(word))) return undefined;
  const [path = '', script = ''] = argv;
  const names = [...new Set([path, name].map(bareName))].filter((n) => n !== '');
  const found = CLIENTS.find(
    ({ paths = [], programs = [], packages = [] }) =>
      paths.some((part) => path.includes(part)) ||
      names.some((n) => programs.some((program) => n === program || (program.endsWith(' helper') && n.startsWith(program)))) ||
      (isInterpreter(names) && runs(script, packages, programs)),
  );
  return found?.client;
}

function isInterpreter(names: readonly string[]): boolean {
  return names.some((name) => /^(?:node|bun|deno)\d*$/.test(name));
}

/** A package's own script, or its link in a folder of programs. */
function runs(script: string, packages: readonly string[], programs: readonly string[]): boolean {
  const path = script.replaceAll('\\', '/');
  return packages.some((name) => path.includes(`/node_modules/${name}/`)) || programs.some((name) => path.endsWith(`/bin/${name}`));
}

function bareName(path: string): string {
  return path
    .slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
    .toLowerCase()
    .replace(/\.exe$/, '');
}

import type { Launch } from '../model/launch.ts';

/** Programs that stay while what they started runs. */
const STAYING =
  /^(?:npm|npx|pnpm|pnpx|yarn|bunx|uv|uvx|pipx|sudo|doas|timeout|op|doppler|dotenvx|infisical|wsl|nodemon|tsx|poetry|hatch|pdm|rye)$/;
const NPM_SCRIPT = /[/\\](?:npx-cli|npm-cli|npm-prefix|pnpm|yarn)\.c?js$/;

const SHELL = /^(?:ba|da|z|fi)?sh$/;

/** Whether a process only holds the door for the server: `npm exec`, `sh -c`, `uv tool uvx`, `sh start.sh`. */
export function isWrapper({ wrappers, programName, script, args }: Launch): boolean {
  if (wrappers.length > 0) return true;
  if (NPM_SCRIPT.test(script?.value ?? args[0]?.value ?? '')) return true;
  return STAYING.test(programName) || (script !== undefined && SHELL.test(programName));
}

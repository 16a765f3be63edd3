import path from 'node:path';
import type { Stdio } from '../../model/entry.ts';
import type { Prepared } from './command.ts';

/** Runners that are told the folder of a project, by which of their options. */
const FOLDER_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  uv: ['--directory', '--project'],
  uvx: ['--directory', '--project'],
  poetry: ['--directory', '--project', '-C', '-P'],
  pdm: ['--project', '-p'],
  npm: ['--prefix', '-C'],
  npx: ['--prefix', '-C'],
  pnpm: ['--dir', '-C', '--prefix'],
  yarn: ['--cwd'],
  bun: ['--cwd'],
};

/**
 * The files that a command line names as what runs, references followed: the command itself, what an interpreter is given, and the manifest
 * of the project that a runner is sent to. They need not exist.
 */
export function programsOf({ args, launch }: Stdio, { command }: Prepared): string[] {
  const script = command.args[args.findIndex((arg) => arg.value === launch.script?.value)];
  const folder = projectFolder(command.command, command.args);
  const files = [command.command, script].filter((file) => file?.includes('/') === true).map(String);
  if (folder === undefined) return files;
  return [
    ...files,
    ...['pyproject.toml', 'package.json', ...(script === undefined ? [] : [script])].map((name) => path.resolve(folder, name)),
  ];
}

function projectFolder(program: string, args: readonly string[]): string | undefined {
  const options = FOLDER_OPTIONS[path.basename(program)] ?? [];
  const at = args.findIndex((arg) => options.includes(arg.replace(/=.*/s, '')));
  const [, joined] = /=(.*)/s.exec(args[at] ?? '') ?? [];
  return at < 0 ? undefined : (joined ?? args[at + 1]);
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Stdio } from '../../model/entry.ts';
import type { ChildCommand } from './childCommand.ts';

const run = promisify(execFile);
const ENGINES: ReadonlySet<string> = new Set(['docker', 'podman', 'nerdctl']);
const LABEL = 'mcp-audit.run';

/**
 * The same command with a label on the container that it starts. A container outlives its command where that is killed,
 * and no signal to a process tree reaches it: the label finds it.
 */
export function labelled(stdio: Stdio, command: ChildCommand, mark: string): ChildCommand {
  const at = startsContainer(stdio) ? command.args.indexOf('run') : -1;
  if (at < 0) return command;
  return { ...command, args: [...command.args.slice(0, at + 1), '--label', `${LABEL}=${mark}`, ...command.args.slice(at + 1)] };
}

/** Only where the command is the engine itself: what a wrapper or a shell makes of more arguments is not known. */
function startsContainer({ launch }: Stdio): boolean {
  return launch.container !== undefined && launch.wrappers.length === 0 && ENGINES.has(launch.programName);
}

/** Removes the containers of one run that are still there; how many there were. */
export async function removeContainers(stdio: Stdio, command: ChildCommand, mark: string): Promise<number> {
  if (!startsContainer(stdio)) return 0;
  const options = { env: { ...command.env }, timeout: 10_000 };
  try {
    const { stdout } = await run(command.command, ['ps', '-aq', '--filter', `label=${LABEL}=${mark}`], options);
    const ids = stdout.split(/\s+/).filter(Boolean);
    if (ids.length > 0) await run(command.command, ['rm', '-f', ...ids], options);
    return ids.length;
  } catch {
    return 0;
  }
}

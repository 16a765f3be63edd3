import { Command } from 'commander';
import { approvalCommands } from './commands/approvals.ts';
import { baselineCommand } from './commands/baseline.ts';
import { clientsCommand } from './commands/clients.ts';
import { completionCommand } from './commands/completion.ts';
import { diffCommand } from './commands/diff.ts';
import { graphCommand } from './commands/graph.ts';
import { initCommand } from './commands/init.ts';
import { listCommand } from './commands/list.ts';
import { lockCommand } from './commands/lock.ts';
import { maturityCommand } from './commands/maturity.ts';
import { probeCommand } from './commands/probe.ts';
import { psCommand } from './commands/ps.ts';
import { explainCommand, rulesCommand } from './commands/rules.ts';
import { scanCommand } from './commands/scan.ts';
import { tokensCommand } from './commands/tokens.ts';
import { updateCommand } from './commands/update.ts';
import type { Result } from './result.ts';
import type { Streams } from './streams.ts';
import { VERSION } from './version.ts';

const EXIT_CODES = `
Exit codes:
  0  nothing at or above --fail-on
  1  findings at or above it
  2  usage, or a policy that is wrong
  3  the audit could not complete, so the verdict is unknown (outranks 1)

Nothing is run without your consent, nothing is sent anywhere without --online, and no secret is ever printed.`;

/** The whole command line. Nothing here ends the process: the exit code is left in `result`. */
export function program(streams: Streams, result: Result): Command {
  const root = new Command('mcp-audit')
    .description(
      'Audits the MCP servers of this machine and of repositories: what runs, who owns it, what secrets it holds, what it costs.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .showHelpAfterError('(mcp-audit --help says more)')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.err,
      getOutHelpWidth: () => streams.columns,
      getErrHelpWidth: () => streams.columns,
    })
    .addHelpText('after', EXIT_CODES);
  for (const add of [
    scanCommand,
    listCommand,
    tokensCommand,
    lockCommand,
    diffCommand,
    probeCommand,
    psCommand,
    graphCommand,
    maturityCommand,
    rulesCommand,
    explainCommand,
    clientsCommand,
    approvalCommands,
    updateCommand,
    initCommand,
    baselineCommand,
    completionCommand,
  ]) {
    add(root, streams, result);
  }
  for (const command of root.commands) command.copyInheritedSettings(root);
  return root;
}

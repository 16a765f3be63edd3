import { type Command, Option } from 'commander';
import { givesOrders } from '../../../rules/lib/givesOrders.ts';
import { diffLocks } from '../../lock/diffLocks.ts';
import { LOCK_FILE } from '../../lock/findLock.ts';
import { countsOf, diffJson, diffText } from '../../lock/renderDiff.ts';
import { realMachine } from '../realMachine.ts';
import type { Result } from '../result.ts';
import type { Streams } from '../streams.ts';
import { writeText } from '../writeReports.ts';

interface DiffFlags {
  readonly format: 'text' | 'json';
  readonly output?: string;
  readonly failOn: 'breaking' | 'review' | 'never';
}

/** `mcp-audit diff OLD NEW`: what changed between two locks, and what it means. Asks no server. */
export function diffCommand(parent: Command, streams: Streams, result: Result): void {
  parent
    .command('diff')
    .description('say what changed between two locks, and what it means for callers and for safety')
    .argument('<old>', 'a lock, a report of scan --format json, or a git revision (REV or REV:path)')
    .argument('[new]', 'the same, for what it is now', LOCK_FILE)
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json']).default('text'))
    .option('--output <file>', 'write it to a file instead of stdout')
    .addOption(
      new Option('--fail-on <verdict>', 'exit with 1 at or above this').choices(['breaking', 'review', 'never']).default('breaking'),
    )
    .action(async (before: string, after: string, { format, output, failOn }: DiffFlags) => {
      const { readSource } = await import('../lock/readSource.ts');
      const machine = realMachine();
      const drifts = diffLocks(readSource(machine, before), readSource(machine, after), { givesOrders });
      writeText(format === 'json' ? diffJson(drifts) : diffText(drifts), output, streams);
      const { breaking, review } = countsOf(drifts);
      const grave = failOn === 'never' ? 0 : failOn === 'breaking' ? breaking : breaking + review;
      result.exitCode = grave > 0 ? 1 : 0;
    });
}

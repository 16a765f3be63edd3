import type { Command } from 'commander';
import { approve, revoke } from '../../inspect/approvals.ts';
import { planOf } from '../../inspect/consent.ts';
import { inertLine, inertText } from '../../model/inertLine.ts';
import { plainText } from '../../model/untrusted.ts';
import { approvalStore } from '../approvalStore.ts';
import { describe } from '../askConsent.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import { realMachine } from '../realMachine.ts';
import { runAudit } from '../runAudit.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usageError.ts';

/** `mcp-audit approve`: what may be run without asking. */
export function approveCommand(parent: Command, streams: Streams): void {
  withSharedFlags(parent.command('approve'))
    .description('allow servers to be asked without a question: by name, or all that are found')
    .option('--server <name>', 'the server to approve, repeatable', (name: string, all: string[]) => [...all, name], [])
    .option('--all', 'approve every server that is found', false)
    .action(async (paths: string[], flags: Flags & { server: string[]; all: boolean }) => {
      if (!flags.all && flags.server.length === 0) throw new UsageError('name what to approve: --server NAME, or --all');
      const report = await runAudit(paths, { ...flags, connect: 'none' }, streams);
      const unknown = flags.server.filter((name) => !report.estate.entries.some((e) => e.state.enabled && e.name.value === name));
      if (unknown.length > 0) throw new UsageError(`no server that is on is called ${unknown.join(' or ')}; \`mcp-audit list\` names them`);
      const wanted = report.estate.entries.filter((e) => e.state.enabled && (flags.all || flags.server.includes(e.name.value)));
      const plan = planOf(wanted);
      if (plan.length === 0) throw new UsageError('there is no server that could be asked; `mcp-audit list` names those that were found');
      const store = approvalStore(realMachine());
      const { approvals, problem } = store.read();
      if (problem)
        streams.err(`mcp-audit: ${store.path} ${problem}; it is written anew, and what cannot be read of it is approved no longer\n`);
      store.write(approve(approvals, plan, new Date()));
      for (const [i, item] of plan.entries()) streams.out(inertText(describe(item, i + 1)));
      streams.out(`Approved until what they would do changes. Remembered in ${store.path}\n`);
    });
}

/** `mcp-audit approvals`: what was approved, and taking it back. */
export function approvalsCommand(parent: Command, streams: Streams): void {
  parent
    .command('approvals')
    .description('list what was approved, or take it back')
    .option('--revoke <digest>', 'take back the approval with this digest (or its start)')
    .option('--policy', 'print them as the `approved` list of a policy, with their whole digests', false)
    .action(({ revoke: start, policy }: { revoke?: string; policy: boolean }) => {
      const store = approvalStore(realMachine());
      const { approvals, problem } = store.read();
      if (problem) throw new UsageError(`${store.path} ${problem}`);
      if (start !== undefined) {
        const gone = approvals.approved.filter((a) => a.digest.startsWith(start)).map((a) => a.digest);
        if (gone.length === 0) throw new UsageError(`no approval has a digest that starts with ${start}`);
        store.write(revoke(approvals, gone));
        streams.out(`Took back ${gone.length}.\n`);
        return;
      }
      if (approvals.approved.length === 0) streams.err('Nothing is approved.\n');
      else if (policy) streams.out('approved:\n');
      for (const { digest, approvedAt, name, what } of approvals.approved) {
        const said = inertLine(plainText(`${name}: ${what}`));
        streams.out(policy ? `  - ${digest} # ${said}\n` : `${digest.slice(0, 12)}  ${approvedAt.slice(0, 10)}  ${said}\n`);
      }
    });
}

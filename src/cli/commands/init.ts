import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { initPolicy } from '../../policy/initPolicy.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import { runAudit } from '../runAudit.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usageError.ts';
import { writeText } from '../writeReports.ts';

const POLICY = 'mcp-audit.yaml';
const CATALOG = 'mcp-audit.catalog.yaml';

/** `mcp-audit init`: a first policy and catalog from what is here. */
export function initCommand(parent: Command, streams: Streams): void {
  withSharedFlags(parent.command('init'))
    .description(`write a first policy (${POLICY}) and catalog (${CATALOG}) from what is here, with owner and purpose to fill in`)
    .option('--force', 'write over files that are there', false)
    .action(async (paths: string[], flags: Flags & { force: boolean }) => {
      const there = [POLICY, CATALOG].filter((file) => existsSync(file));
      if (there.length > 0 && !flags.force)
        throw new UsageError(`${there.join(' and ')} ${there.length > 1 ? 'are' : 'is'} there already; --force writes over`);
      const report = await runAudit(paths, { ...flags, connect: 'none' }, streams);
      const { policy, catalog } = initPolicy(report.estate);
      writeText(policy, POLICY, streams);
      writeText(catalog, CATALOG, streams);
      streams.err(
        `Wrote ${POLICY} and ${CATALOG} with ${report.estate.servers.length} servers. Fill in owner and purpose, then: mcp-audit scan --config ${POLICY}\n`,
      );
    });
}

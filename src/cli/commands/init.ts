import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { initPolicy } from '../../policy/initPolicy.ts';
import { plural } from '../../report/plural.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import { runAudit } from '../runAudit.ts';
import type { Streams } from '../streams.ts';
import { CI_FILES, type CiSystem } from '../templates/ciFile.ts';
import { UsageError } from '../usageError.ts';
import { writeText } from '../writeReports.ts';

const POLICY = 'mcp-audit.yaml';
const CATALOG = 'mcp-audit.catalog.yaml';

/** `mcp-audit init`: a first policy and catalog from what is here, or the file that a CI system reads. */
export function initCommand(parent: Command, streams: Streams): void {
  withSharedFlags(parent.command('init'))
    .description(`write a first policy (${POLICY}) and catalog (${CATALOG}) from what is here, with owner and purpose to fill in`)
    .addOption(new Option('--ci <system>', 'write the file for a CI system instead').choices(Object.keys(CI_FILES)))
    .option('--force', 'write over files that are there', false)
    .action(async (paths: string[], flags: Flags & { force: boolean; ci?: CiSystem }) => {
      if (flags.ci) writeCi(flags.ci, flags.force, streams);
      else await writePolicy(paths, flags, streams);
    });
}

function writeCi(system: CiSystem, force: boolean, streams: Streams): void {
  const { path, text, next } = CI_FILES[system];
  if (existsSync(path) && !force) throw new UsageError(`${path} is there already; --force writes over it. It would hold:\n\n${text}`);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    throw new UsageError(`the folder of ${path} cannot be made`);
  }
  writeText(text, path, streams);
  streams.err(`Wrote ${path}. ${next}\n`);
}

async function writePolicy(paths: string[], flags: Flags & { force: boolean }, streams: Streams): Promise<void> {
  const there = [POLICY, CATALOG].filter((file) => existsSync(file));
  if (there.length > 0 && !flags.force)
    throw new UsageError(
      `${there.join(' and ')} ${there.length > 1 ? 'are' : 'is'} there already; --force writes over ${there.length > 1 ? 'them' : 'it'}`,
    );
  const report = await runAudit(paths, { ...flags, connect: 'none' }, streams);
  const { policy, catalog, servers } = initPolicy(report.estate);
  writeText(policy, POLICY, streams);
  writeText(catalog, CATALOG, streams);
  streams.err(
    `Wrote ${POLICY} and ${CATALOG} with ${plural(servers, 'server')}. Fill in owner and purpose, then: mcp-audit scan --config ${POLICY}\n`,
  );
}

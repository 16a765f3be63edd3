import { type Command, InvalidArgumentError } from 'commander';
import type { Advisories } from '../../model/advisory.ts';
import { askOsv, type Named } from '../advisories/askOsv.ts';
import { OSV_ECOSYSTEMS, osvAdvisories } from '../advisories/osvAdvisories.ts';
import { refreshed } from '../advisories/refreshed.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import { realMachine } from '../realMachine.ts';
import type { Result } from '../result.ts';
import { runAudit } from '../runAudit.ts';
import { runClock } from '../runClock.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usageError.ts';

interface UpdateFlags extends Flags {
  readonly online: boolean;
  readonly osvUrl: URL;
}

/** `mcp-audit update`: fresh advisories about the packages that are known or found; nothing is sent without `--online`. */
export function updateCommand(parent: Command, streams: Streams, result: Result): void {
  withSharedFlags(parent.command('update'))
    .description('refresh the advisories about vulnerable and malicious packages from OSV')
    .option('--online', 'ask: the names of the packages are sent', false)
    .option('--osv-url <url>', 'where OSV is, for a mirror', address, new URL('https://api.osv.dev'))
    .action(async (paths: string[], flags: UpdateFlags) => {
      const { advisoriesPath, loadAdvisories, writeAdvisories } = await import('../advisories/advisoryStore.ts');
      const machine = realMachine();
      const before = loadAdvisories(machine);
      const report = await runAudit(paths, { ...flags, connect: 'none', online: false }, streams);
      const refs = report.estate.entries.flatMap(({ transport }) => (transport.kind === 'stdio' ? (transport.launch.package ?? []) : []));
      // A package of somebody's own registry is nobody else's business.
      const packages = packagesOf(
        before,
        refs.filter((ref) => ref.registry === undefined),
      );
      if (!flags.online) {
        streams.out(
          `The advisories are of ${before.date}. Nothing was asked: --online sends ${packages.length} package names to ${flags.osvUrl.host}.\n`,
        );
        return;
      }
      const records = await askOsv(packages, flags.osvUrl).catch((error: unknown) => {
        if (error instanceof UsageError) throw error;
        streams.err(`mcp-audit: OSV could not be asked: ${reasonOf(error)}; the advisories of ${before.date} stay\n`);
        result.exitCode = 3;
      });
      if (!records) return;
      const date = runClock(machine.env).toISOString().slice(0, 10);
      const after = refreshed(before, records.flatMap(osvAdvisories), date);
      writeAdvisories(machine, after);
      streams.out(`${after.advisories.length} advisories of ${date} (${before.advisories.length} before), in ${advisoriesPath(machine)}\n`);
    });
}

function packagesOf(before: Advisories, refs: readonly Named[]): Named[] {
  const known = before.advisories.map((advisory) => ({ ecosystem: advisory.ecosystem, name: advisory.package }));
  const all = [...known, ...refs].filter(({ ecosystem }) => Object.hasOwn(OSV_ECOSYSTEMS, ecosystem));
  return [...new Map(all.map(({ ecosystem, name }) => [`${ecosystem}:${name}`, { ecosystem, name }])).values()];
}

function address(text: string): URL {
  try {
    return new URL(text.endsWith('/') ? text : `${text}/`);
  } catch {
    throw new InvalidArgumentError('an address such as https://api.osv.dev is needed.');
  }
}

/** What `fetch` says lies in the cause of its error. */
function reasonOf(error: unknown): string {
  const { message = 'no answer', cause } = error instanceof Error ? error : new Error();
  return cause instanceof Error ? `${message} (${cause.message})` : message;
}

import { type Command, Option } from 'commander';
import { givesOrders } from '../../../rules/lib/givesOrders.ts';
import { diffLocks } from '../../lock/diffLocks.ts';
import { LOCK_FILE } from '../../lock/findLock.ts';
import { diffJson, diffText } from '../../lock/renderDiff.ts';
import { writeLock } from '../../lock/writeLock.ts';
import type { LockedServer } from '../../model/lock.ts';
import { isPolicyFault } from '../../model/outcome.ts';
import type { Report } from '../../model/report.ts';
import { plainText } from '../../model/untrusted.ts';
import { plural } from '../../report/plural.ts';
import type { LockRun, Silent } from '../lock/lockRun.ts';
import { type Flags, withSharedFlags } from '../options.ts';
import { realMachine } from '../realMachine.ts';
import type { Result } from '../result.ts';
import { runAudit } from '../runAudit.ts';
import { sayNotices } from '../sayNotices.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usageError.ts';
import { writeText } from '../writeReports.ts';

type LockFlags = Flags & { readonly check: boolean };

/** `mcp-audit lock`: writes down what the servers say; `--check` holds them against it. */
export function lockCommand(parent: Command, streams: Streams, result: Result): void {
  withSharedFlags(parent.command('lock'))
    .description(`write what the servers of these paths say to ${LOCK_FILE}, for review and for --check`)
    .addOption(new Option('--check', 'write nothing; exit with 1 where a server differs from the lock').default(false))
    .action(async (paths: string[], flags: LockFlags) => {
      const format = diffFormat(flags.format);
      const report = await runAudit(paths, flags, streams);
      sayNotices(report, flags, streams);
      const { lockRun } = await import('../lock/lockRun.ts');
      const run = await lockRun(report, realMachine(), flags.lock ?? (flags.check ? undefined : flags.output));
      if (report.problems.some(isPolicyFault)) result.exitCode = 2;
      else result.exitCode = flags.check ? check(run, { format, flags, streams, redact: report.redact }) : write(run, report, streams);
    });
}

/** @throws UsageError for a format that a diff does not come in */
export function diffFormat(formats: readonly string[]): 'text' | 'json' {
  const format = formats.at(-1) ?? 'text';
  if (format !== 'text' && format !== 'json') throw new UsageError(`a diff comes as text or json, not as "${format}"`);
  return format;
}

/** Servers that did not answer keep what the lock has of them: a server that is down today has not been dropped. */
function write({ path, now, silent }: LockRun, report: Report, streams: Streams): number {
  const { redact } = report;
  const kept = [...new Set(silent.flatMap(({ locked }) => locked ?? []))];
  const servers = [...now.servers, ...kept].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (servers.length === 0 && silent.length === 0) streams.err('mcp-audit: these paths configure no server; the lock is empty\n');
  writeText(writeLock({ ...now, servers }), path, streams);
  for (const one of silent)
    streams.err(`mcp-audit: ${silence(one, redact)}; ${one.locked ? 'the lock keeps what it had' : 'it is not in the lock'}\n`);
  const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);
  streams.err(`${plainText(path)} holds ${plural(servers.length, 'server')} with ${plural(tools, 'tool')}\n`);
  return report.estate.inspected.some(({ inspection }) => inspection.fault === 'ours') ? 3 : 0;
}

function orderOf({ identity, spec, conditions }: LockedServer): string {
  return JSON.stringify([identity, spec, conditions]);
}

interface Output {
  readonly format: 'text' | 'json';
  readonly flags: LockFlags;
  readonly streams: Streams;
  readonly redact: Report['redact'];
}

/** 3 where a locked server did not answer: whether it still says the same is unknown. */
function check({ path, old, now, silent }: LockRun, { format, flags, streams, redact }: Output): number {
  if (!old) throw new UsageError(`${plainText(path)} is no lock that can be read; \`mcp-audit lock\` writes one`);
  const unknown = new Set(silent.flatMap(({ locked }) => locked ?? []));
  const drifts = diffLocks({ ...old, servers: old.servers.filter((server) => !unknown.has(server)) }, now, { givesOrders });
  writeText(format === 'json' ? diffJson(drifts) : diffText(drifts), flags.output, streams);
  for (const one of silent)
    streams.err(`mcp-audit: ${silence(one, redact)}; ${one.locked ? 'it was not checked' : 'it is not in the lock, so the check fails'}\n`);
  if (unknown.size > 0) return 3;
  return drifts.length > 0 || silent.length > 0 ? 1 : 0;
}

function silence({ entry, inspection }: Silent, redact: Report['redact']): string {
  const why = inspection?.reason ?? (inspection?.outcome === 'auth-required' ? 'it wants a credential' : 'it was not asked');
  return `${plainText(redact(entry.name.value), 80)} said nothing (${plainText(redact(why), 200)})`;
}

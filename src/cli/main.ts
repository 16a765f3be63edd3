import { CommanderError } from 'commander';
import { program, wordAlone } from './program.ts';
import { processStreams } from './streams.ts';
import { UsageError } from './usageError.ts';

/**
 * Runs one command line.
 * @returns the exit code: 0 clean, 1 findings, 2 usage or policy, 3 the audit is incomplete
 */
export async function main(argv: readonly string[]): Promise<number> {
  const streams = processStreams();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessGone);
  const result = { exitCode: 0 };
  try {
    const root = await program(streams, result, wordAlone(argv));
    await root.parseAsync(argv, { from: 'user' });
    return result.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      streams.err(`mcp-audit: ${error.message}\n`);
      return 2;
    }
    streams.err(`mcp-audit stopped on an error of its own. Please report these lines:\n${trace(error)}\n`);
    return 3;
  }
}

/** A reader that has left, or a terminal that was closed, keeps nothing from being done properly. */
function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
}

/** Where it broke, without the message: that may quote a configuration, and with it a secret. */
function trace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}

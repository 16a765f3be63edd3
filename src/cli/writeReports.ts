import { closeSync, constants, openSync, writeFileSync } from 'node:fs';
import type { Report } from '../model/report.ts';
import { FORMATS, render } from '../report/render.ts';
import type { RenderOptions } from '../report/renderOptions.ts';
import type { Flags } from './options.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usageError.ts';

interface Target {
  readonly format: string;
  /** Absent: stdout. */
  readonly file?: string;
}

interface Surroundings {
  readonly flags: Pick<Flags, 'explain' | 'verbose' | 'sarifScope'>;
  readonly streams: Streams;
  /** Where the pages of the rules stand. */
  readonly docs: string;
}

/**
 * Where each `--format NAME[=FILE]` goes; one without a file goes to `--output` or to stdout.
 * @throws UsageError for an unknown format, or two reports on stdout
 */
export function targetsOf({ format, output }: Pick<Flags, 'format' | 'output'>): Target[] {
  const targets = (format.length > 0 ? format : ['text']).map((word) => {
    const [name = '', ...file] = word.split('=');
    if (!Object.hasOwn(FORMATS, name)) throw new UsageError(`there is no format "${name}"; there are ${Object.keys(FORMATS).join(', ')}`);
    return { format: name, file: file.length > 0 ? file.join('=') : output };
  });
  const places = targets.map((target) => target.file ?? '');
  if (new Set(places).size < places.length) throw new UsageError('two reports would go to the same place; write --format NAME=FILE');
  return targets;
}

/**
 * Writes every report that was asked for.
 * @throws UsageError where a file cannot be written, or a report is longer than one text can be
 */
export async function writeReports(report: Report, targets: readonly Target[], options: Surroundings): Promise<void> {
  for (const { format, file } of targets) {
    const text = await render(format, report, renderOptions(options, file === undefined)).catch((error: unknown) => {
      throw isTooLong(error)
        ? new UsageError(`the ${format} report is longer than 512 MB, more than can be written at once; ${FEWER}`)
        : error;
    });
    writeText(text ?? '', file, options.streams);
  }
}

const FEWER = 'audit fewer paths in one run, or take a shorter format';

/** V8 refuses a string of 2^29 characters or more, which some hundred thousand servers can come to. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Invalid string length';
}

/** To the file, or to stdout where there is none. */
export function writeText(text: string, file: string | undefined, streams: Streams): void {
  if (file === undefined) streams.out(text);
  else write(file, text);
}

const WRITE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

/** Never through a link: a repository that is audited may have one where the report is to go, and it leads to this user's files. */
function write(file: string, text: string): void {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW = 0 } = constants;
  const ofSystem = /^\/(?:dev|proc)\//.test(file);
  try {
    const handle = openSync(file, O_WRONLY | O_CREAT | O_TRUNC | (ofSystem ? 0 : O_NOFOLLOW));
    try {
      writeFileSync(handle, text);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP')
      throw new UsageError(`${file} is a symbolic link; nothing is written through one: name the file that it leads to`);
    throw new UsageError(`${file} cannot be written: ${WRITE_FAULTS[code ?? ''] ?? code ?? 'unknown error'}`);
  }
}

function renderOptions({ flags, streams, docs }: Surroundings, toStdout: boolean): RenderOptions {
  return {
    colour: toStdout && streams.colour,
    width: toStdout ? streams.columns : 100,
    hyperlinks: toStdout && streams.terminal && streams.colour,
    explain: flags.explain,
    verbose: flags.verbose,
    sarifScope: flags.sarifScope,
    docs,
  };
}

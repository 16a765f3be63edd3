import { isRecord, stringOf } from '../jsonObject.ts';

/** `ECONNREFUSED`, `ENOTFOUND`, `ABORT_ERR` …; a timeout by a signal counts as aborted. */
export function codeOf(error: unknown): string {
  if (!isRecord(error)) return 'unknown';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'ABORT_ERR';
  return stringOf(error.code) ?? stringOf(error.name) ?? 'unknown';
}

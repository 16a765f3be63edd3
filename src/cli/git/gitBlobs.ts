import { runGit } from './runGit.ts';

/** A blob as git keeps it, without filters: its bytes, or its size where that is above the limit; undefined where git does not have it. */
export type Blob = { readonly bytes: Buffer } | { readonly size: number } | undefined;

/** What is read ahead is at most this large: 1 MiB. */
const AHEAD_LIMIT = 1 << 20;

/**
 * Reads blobs of one repository. Starting git costs more than a small blob, so whoever asks for one names others
 * that may be asked for next, and they come with the same answer.
 */
export class GitBlobs {
  readonly #repository: string;
  readonly #known = new Map<string, Buffer>();

  constructor(repository: string) {
    this.#repository = repository;
  }

  read(object: string, limit: number, ahead: () => readonly string[]): Blob {
    const known = this.#known.get(object);
    if (known) return known.length > limit ? { size: known.length } : { bytes: known };
    const wanted = [...new Set([object, ...ahead()])].filter((name) => !this.#known.has(name));
    const sizes = this.#sizes(wanted);
    const size = sizes.get(object);
    if (size === undefined || size > limit) return size === undefined ? undefined : { size };
    this.#fetch(wanted.filter((name) => name === object || (sizes.get(name) ?? Number.POSITIVE_INFINITY) <= AHEAD_LIMIT));
    const bytes = this.#known.get(object);
    return bytes && { bytes };
  }

  #sizes(objects: readonly string[]): Map<string, number> {
    const answer = runGit(this.#repository, ['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], lines(objects));
    const said = answer.ok ? answer.bytes.toString('latin1').split('\n') : [];
    const blobs = said.map((line) => line.split(' ')).filter(([, type]) => type === 'blob');
    return new Map(blobs.map(([object = '', , size]) => [object, Number(size)]));
  }

  /** `OBJECT TYPE SIZE\n`, that many bytes, and `\n`, over and over. */
  #fetch(objects: readonly string[]): void {
    const answer = runGit(this.#repository, ['cat-file', '--batch'], lines(objects));
    if (!answer.ok) return;
    const { bytes } = answer;
    for (let at = 0, end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
      const [object = '', type, size] = bytes.toString('latin1', at, end).split(' ');
      if (type !== 'blob') return;
      at = end + 1 + Number(size) + 1;
      this.#known.set(object, bytes.subarray(end + 1, at - 1));
    }
  }
}

function lines(objects: readonly string[]): string {
  return objects.map((object) => `${object}\n`).join('');
}

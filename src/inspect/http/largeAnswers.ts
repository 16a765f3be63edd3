import { pool } from '../pool.ts';

/** An answer above this size costs the memory many times its bytes while it is read; real ones are far below. */
const LARGE = 4 << 20;

/** So many large answers are read at once, of however many servers; the others wait, each on its own time. */
const turns = pool(4);

/** Lets a conversation read on once it has become large, when its turn comes. */
export interface Turn {
  /** Takes down that so many bytes more have come; gives what to wait for until they may be held. */
  readonly grow: (bytes: number) => Promise<void> | undefined;
  /** How long it has waited. */
  readonly waitedMs: () => number;
  /** To be called when the conversation has ended. */
  readonly end: () => void;
}

/** The turn of one conversation, which is taken once and kept until it ends. */
export function turn(): Turn {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let granted: Promise<void> | undefined;
  let total = 0;
  let since: number | undefined;
  let until: number | undefined;
  const take = () =>
    new Promise<void>((resolve) => {
      void turns(() => {
        resolve();
        return ended;
      });
    });
  return {
    grow(bytes) {
      total += bytes;
      if (total <= LARGE) return undefined;
      since ??= performance.now();
      granted ??= take().then(() => {
        until = performance.now();
      });
      return granted;
    },
    waitedMs: () => (since === undefined ? 0 : (until ?? performance.now()) - since),
    end: () => end(),
  };
}

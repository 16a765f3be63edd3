/**
 * A costly look, shared by all who ask before it begins. One runs at a time; who asks while it runs waits for the next, since this one may
 * have passed already what began a moment ago.
 */
export function sharedLook<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const begun = look();
      running = begun.catch(() => {});
      return begun;
    });
    return next;
  };
}

import { setMaxListeners } from 'node:events';

export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether the time ran out, as opposed to a stop from outside. */
  readonly passed: () => boolean;
  /** To be called when the work has ended. */
  readonly clear: () => void;
}

/**
 * A signal that fires after so many milliseconds, or with any of the other signals.
 * Not `AbortSignal.any` over `AbortSignal.timeout`: Node 20 may collect such a timeout before it fires.
 */
export function deadline(ms: number, ...others: readonly (AbortSignal | null | undefined)[]): Deadline {
  const controller = new AbortController();
  let passed = false;
  const timer = setTimeout(() => {
    passed = true;
    controller.abort(new DOMException('The time is over.', 'TimeoutError'));
  }, ms);
  const parents = others.filter((o) => o !== null && o !== undefined);
  // A hundred servers listen to one stop: that is no leak, and Node would warn on stderr from the eleventh on.
  setMaxListeners(0, controller.signal, ...parents);
  const stop = (event: Event) => controller.abort(event.target instanceof AbortSignal ? event.target.reason : undefined);
  for (const parent of parents) {
    if (parent.aborted) controller.abort(parent.reason);
    else parent.addEventListener('abort', stop, { once: true });
  }
  return {
    signal: controller.signal,
    passed: () => passed,
    clear() {
      clearTimeout(timer);
      for (const parent of parents) parent.removeEventListener('abort', stop);
    },
  };
}

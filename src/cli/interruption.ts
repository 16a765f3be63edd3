import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Stops `stop` when the user, the system or a closed terminal asks for it; asked again, this program leaves at once, by an exit that takes
 * the running servers along (a signal's own death would not).
 * @returns what ends the listening
 */
export function onInterruption(stop: AbortController): () => void {
  const hear = (signal: (typeof SIGNALS)[number]) => {
    if (stop.signal.aborted) process.exit(128 + constants.signals[signal]);
    stop.abort();
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return () => {
    for (const signal of SIGNALS) process.off(signal, hear);
  };
}

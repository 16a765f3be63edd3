import type { Journal } from './journal.ts';

/**
 * The one place where a library's exceptions end: both the TOML and the YAML reader recurse, and run out of stack where
 * a text nests thousands of levels or holds a value of more than 100,000 characters.
 */
export function guarded<T>(read: () => T, journal: Journal): T | undefined {
  try {
    return read();
  } catch (error) {
    const at = journal.span(0, 0);
    if (error instanceof RangeError) {
      const help = 'Make it flatter or split it; no client needs such a file.';
      journal.problem(at, { kind: 'too-deep', message: 'nested too deep, or holding a value too long, to be read', help });
    } else {
      const help = 'Please report it with the file.';
      journal.problem(at, { kind: 'unreadable', message: 'the reader of this format failed on it', help, fault: 'us' });
    }
    return undefined;
  }
}

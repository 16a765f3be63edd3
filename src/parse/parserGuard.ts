import type { Journal } from './journal.ts';

/**
 * The one place where a library's exceptions end. Depth is limited before: near the end of the stack, V8 dies where it
 * has to compile a regular expression. What is left is TOML's reader, which overflows on a value of 100,000 characters.
 */
export function guarded<T>(read: () => T, journal: Journal): T | undefined {
  try {
    return read();
  } catch (error) {
    const at = journal.span(0, 0);
    if (error instanceof RangeError) {
      const help = 'Shorten it; no client needs such a value.';
      journal.problem(at, { kind: 'too-large', message: 'holds a value that is too long to be read', help });
    } else {
      const help = 'Please report it with the file.';
      journal.problem(at, { kind: 'unreadable', message: 'the reader of this format failed on it', help, fault: 'us' });
    }
    return undefined;
  }
}

/** Sends a signal to a process, or to a group where the number is negative. That it has ended meanwhile is no matter. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}

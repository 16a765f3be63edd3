/** The user's own mistake: ends in one line on stderr and exit code 2. */
export class UsageError extends Error {}

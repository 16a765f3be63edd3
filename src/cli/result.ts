/** What a command leaves behind. */
export interface Result {
  exitCode: number;
}

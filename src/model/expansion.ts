/**
 * How a reference is written, named by its syntax. A client expands the ones of its dialect and passes every other text
 * through as it stands, so that what is a reference in one client is a literal in another.
 *
 * - `${VAR}`, `${VAR:-default}`, `$VAR`, `%VAR%`, `${env:VAR}`, `{env:VAR}`: the client's environment
 * - `${input:id}`, `${{ inputs.X }}`, `${user_config.X}`, `{{VAR}}`: asked of the user
 * - `${secret:X}`, `${{ secrets.X }}`: the client's own secret store
 * - `COPILOT_MCP_X`: the whole value is the name of a secret of Copilot's cloud agent
 * - `${file:path}`, `{file:path}`: the text of a file
 * - `$(command)`, `$: command`: what a command prints; reading the config runs code
 * - `${place}`: folders and separators that the editor knows (`${workspaceFolder}`, `${CLAUDE_PLUGIN_ROOT}`, `${/}`); never a secret
 */
export type ReferenceSyntax =
  | '${VAR}'
  | '${VAR:-default}'
  | '$VAR'
  | '%VAR%'
  | '${env:VAR}'
  | '{env:VAR}'
  | '${input:id}'
  | '${{ inputs.X }}'
  | '${{ secrets.X }}'
  | '${secret:X}'
  | 'COPILOT_MCP_X'
  | '${user_config.X}'
  | '{{VAR}}'
  | '${file:path}'
  | '{file:path}'
  | '$(command)'
  | '$: command'
  | '${place}';

/** The references that one dialect expands. */
export interface Expansion {
  /** The dialect's id. */
  readonly id: string;
  readonly patterns: readonly ReferenceSyntax[];
  /** The names that `${place}` stands for, without `${` and `}`; a trailing `*` is any ending. */
  readonly places: readonly string[];
}

/** The parts of the public JSON that end-to-end tests read. */
export interface JsonReport {
  readonly run: { readonly complete: boolean; readonly notices: readonly string[] };
  readonly files: readonly { readonly path: string; readonly status: string; readonly reason?: string; readonly servers: number }[];
  readonly servers: readonly JsonServer[];
  readonly findings: readonly JsonFinding[];
  readonly problems: readonly { readonly kind: string; readonly message: string; readonly file: string }[];
}

export interface JsonServer {
  readonly name: string;
  readonly file: string;
  readonly pointer: string;
  /** Absent where nobody thought of asking: with `--connect none`. */
  readonly inspection?: {
    readonly outcome: string;
    readonly reason?: string;
    readonly tools?: number;
    readonly tokens?: { readonly sent: number; readonly wire: number; readonly instructions: number };
  };
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly server?: string;
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as `path:line:column-endColumn rule`; one over several lines names both. */
export function placed(f: JsonFinding): string {
  const end = f.endLine === f.line ? f.endColumn : `${f.endLine}:${f.endColumn}`;
  return `${f.file}:${f.line}:${f.column}-${end} ${f.rule}`;
}

/** What was found at this entry or below it. */
export function saidAbout({ findings }: JsonReport, { path, pointer }: { path: string; pointer: string }): string[] {
  return findings
    .filter((f) => f.file === path && (f.pointer === pointer || f.pointer.startsWith(`${pointer}/`)))
    .map((f) => `${f.severity} ${f.rule}: ${f.message}`);
}

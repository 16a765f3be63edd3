/** Something a server did that the protocol does not allow or that costs its users. */
export interface Anomaly {
  readonly kind:
    | 'stdout-text'
    | 'stdout-json'
    | 'oversized-message'
    | 'endless-pages'
    | 'malformed-tool'
    | 'duplicate-answer'
    | 'unknown-answer'
    | 'list-changed'
    | 'request-flood'
    | 'exit-after-list'
    | 'ignores-stdin-end'
    | 'ignores-sigterm'
    | 'left-processes'
    | 'session-not-deleted'
    | 'answers-foreign-origin'
    | 'capability-dependent-list';
  readonly message: string;
  readonly count?: number;
}

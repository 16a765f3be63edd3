import type { Client, ClientId } from './client.ts';
import type { Directive } from './directive.ts';
import type { Entry } from './entry.ts';
import type { Inspection } from './inspection.ts';
import type { Change, LockedServer } from './lock.ts';
import type { CatalogVerdict } from './policy.ts';
import type { RunningServer } from './running.ts';
import type { AuditedFile } from './source.ts';
import type { ClientTokens, ServerTokens } from './tokens.ts';

/** One server: every entry with the same identity, in however many files. */
export interface Server {
  readonly identity: string;
  readonly entries: readonly Entry[];
  readonly catalog: CatalogVerdict;
  readonly inspections: readonly Inspection[];
}

/** An entry with all that is known of it; what rules on `inspection` and the reports work with. */
export interface Inspected {
  readonly entry: Entry;
  readonly inspection: Inspection;
  /** Counted from what the server said; from the lock where it was not asked. */
  readonly tokens?: ServerTokens;
  /** What the lock holds of it. */
  readonly locked?: LockedServer;
  /** How what it said differs from the lock; absent where there is nothing to compare. */
  readonly drift?: readonly Change[];
}

/** A client in one place (the user's, one project, or one profile by its folder), with the entries it would load there after precedence and state. */
export interface ClientView {
  readonly client: Client;
  readonly project?: string;
  readonly entries: readonly Entry[];
  /** Entries that another scope overrides or a switch turns off. */
  readonly inactive: readonly Entry[];
  readonly inspected: readonly Inspected[];
  readonly tokens?: ClientTokens;
}

/** Everything found in one run. */
export interface Estate {
  readonly files: readonly AuditedFile[];
  readonly entries: readonly Entry[];
  readonly directives: readonly Directive[];
  readonly servers: readonly Server[];
  readonly inspected: readonly Inspected[];
  readonly views: readonly ClientView[];
  /** Servers that run now; absent where nobody looked. */
  readonly running?: readonly RunningServer[];
}

/** The clients that are used here: those that would load something, or did before another scope or a switch turned it off. */
export function usedClients({ views }: Pick<Estate, 'views'>): ReadonlySet<ClientId> {
  return new Set(views.map((view) => view.client.id));
}

import { createHash } from 'node:crypto';

export interface Identity {
  readonly rule: string;
  readonly client?: string;
  readonly server?: string;
  /** The file below its project or home, so that another checkout has the same fingerprints. */
  readonly file: string;
  readonly pointer: string;
}

/** Names a finding by where it is, never by what stands there: the same after lines moved or a value was rotated. */
export function fingerprint(of: Identity, ordinal: number): string {
  const parts = [of.rule, of.client ?? '', of.server ?? '', of.file, of.pointer, ...(ordinal > 0 ? [ordinal] : [])];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 20);
}

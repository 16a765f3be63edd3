import { isRecord, type JsonObject, stringOf } from './jsonObject.ts';

/** One thing that the user allowed, by the digest of what it does. */
export interface Approval {
  readonly digest: string;
  /** What was shown when it was approved, credentials masked; for people. */
  readonly what: string;
  readonly name: string;
  /** ISO time. */
  readonly approvedAt: string;
}

/** The user's own list, kept as `approvals.json` in the user's configuration folder, never in a repository. */
export interface Approvals {
  readonly approved: readonly Approval[];
}

export const NO_APPROVALS: Approvals = { approved: [] };

/** What the file says; what cannot be read approves nothing, and `problem` says why. */
export function readApprovals(text: string): { readonly approvals: Approvals; readonly problem?: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { approvals: NO_APPROVALS, problem: 'is not valid JSON' };
  }
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.approved)) {
    return { approvals: NO_APPROVALS, problem: 'is not a list of approvals of version 1' };
  }
  const approved = value.approved.filter(isRecord).flatMap(approvalOf);
  const lost = value.approved.length - approved.length;
  return { approvals: { approved }, ...(lost > 0 && { problem: `holds ${lost} approvals that cannot be read` }) };
}

function approvalOf({ digest, what, name, approvedAt }: JsonObject): Approval[] {
  const id = stringOf(digest);
  if (id === undefined || !/^[0-9a-f]{64}$/.test(id)) return [];
  return [{ digest: id, what: stringOf(what) ?? '', name: stringOf(name) ?? '', approvedAt: stringOf(approvedAt) ?? '' }];
}

/** The text of the file. */
export function writeApprovals({ approved }: Approvals): string {
  return `${JSON.stringify({ version: 1, approved }, null, 2)}\n`;
}

/** With these things approved as well; what was approved before keeps its time. */
export function approve(approvals: Approvals, items: readonly Omit<Approval, 'approvedAt'>[], now: Date): Approvals {
  const known = new Set(approvals.approved.map((a) => a.digest));
  const fresh = items.filter((item) => !known.has(item.digest));
  const added = fresh.map(({ digest, what, name }) => ({ digest, what, name, approvedAt: now.toISOString() }));
  return { approved: [...approvals.approved, ...added] };
}

/** Without the approvals of these digests. */
export function revoke(approvals: Approvals, digests: readonly string[]): Approvals {
  return { approved: approvals.approved.filter((a) => !digests.includes(a.digest)) };
}

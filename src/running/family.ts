import { groupBy } from '../model/groupBy.ts';

interface Member {
  readonly pid: number;
  readonly parent: number;
  readonly started?: string;
}

/** Who started whom. */
export interface Family<P extends Member> {
  /** The process that started this one; undefined where it is gone. */
  parentOf(member: P): P | undefined;
  /** From the parent upwards. */
  ancestorsOf(member: P): P[];
  childrenOf(member: P): readonly P[];
}

/** Reads the family from the processes' own words; a list in motion may hold circles, which end where they close. */
export function familyOf<P extends Member>(processes: readonly P[]): Family<P> {
  const byPid = new Map(processes.map((member) => [member.pid, member]));
  const parentOf = (member: P) => {
    const parent = byPid.get(member.parent);
    return parent && parent !== member && !isYounger(parent, member) ? parent : undefined;
  };
  const children = groupBy(
    processes.filter((member) => parentOf(member)),
    (member) => member.parent,
  );
  return {
    parentOf,
    childrenOf: (member) => children.get(member.pid) ?? [],
    ancestorsOf(member) {
      const found = new Set<P>();
      for (let next = parentOf(member); next && !found.has(next) && next !== member; next = parentOf(next)) found.add(next);
      return [...found];
    },
  };
}

/** A number is used again: on Windows, the parent's number may be another process's by now. Starts are told to the second. */
function isYounger(parent: Member, child: Member): boolean {
  if (parent.started === undefined || child.started === undefined) return false;
  return Date.parse(parent.started) > Date.parse(child.started) + 2000;
}

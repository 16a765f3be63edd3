import type { Scope } from '../model/client.ts';
import type { Entry } from '../model/entry.ts';

/** Which scope wins when two define the same name: an administrator, then the project, then the user, then a plugin. */
const PRECEDENCE: readonly Scope[] = ['managed', 'project', 'user', 'plugin'];

/** The lower, the sooner it wins; nothing of a file that its client passes over overrides anything. */
export function precedence({ file, project }: Entry): number {
  if (file.superseded !== undefined) return PRECEDENCE.length;
  if (file.layer === 'environment') return PRECEDENCE.indexOf('project') - 0.75;
  const local = project !== undefined && project !== file.project;
  const layer = local || file.layer === 'local' || file.layer === 'profile' ? -0.5 : file.layer === 'legacy' ? 0.5 : 0;
  return PRECEDENCE.indexOf(file.scope === 'user' && local ? 'project' : file.scope) + layer;
}

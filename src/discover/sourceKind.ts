import type { SourceKind } from '../model/source.ts';
import type { Sighting } from './survey.ts';
import { variantOf } from './variant.ts';

const DOCUMENTATION = new Set(['doc', 'docs', 'documentation', 'wiki']);
const SAMPLES = new Set([
  'example',
  'examples',
  'sample',
  'samples',
  'template',
  'templates',
  'boilerplate',
  'fixture',
  'fixtures',
  '__fixtures__',
  'testdata',
  'test',
  'tests',
  '__tests__',
  'demo',
  'demos',
]);
const BACKUPS = new Set(['backup', 'backups']);

/** A wildcard takes in backups as well; these words in a name give them away. */
const BACKUP_NAME = /[.\-_ ](?:bak|backup|old|orig)(?:[.\-_ \d]|$)|~$/i;

/** What a packager ships, as opposed to what a client loads from where it is. */
const PACKAGE_DIALECT = /plugin|extension/;

/** What the file is to its client, by its name and by the folders between the top of the walk and the project. */
export function sourceKind({ path, claim, anchor, top, variant }: Sighting): SourceKind {
  const names = path.split(/[/\\]/);
  const name = names.at(-1) ?? '';
  const told = variant ?? (claim.likeness === 'guess' ? variantOf(name)?.kind : undefined);
  if (told) return told;
  if (BACKUPS.has(names.at(-2) ?? '') || (claim.wildness > 0 && BACKUP_NAME.test(name))) return 'backup';
  if (claim.location.scope === 'plugin') return 'plugin';
  if (claim.atHome) return 'active';
  const between = anchor.slice(top.length).toLowerCase().split(/[/\\]/);
  if (between.some((folder) => DOCUMENTATION.has(folder))) return 'documentation';
  if (between.some((folder) => SAMPLES.has(folder)) || claim.likeness === 'namesake') return 'template';
  return PACKAGE_DIALECT.test(claim.location.dialect) ? 'plugin' : 'active';
}

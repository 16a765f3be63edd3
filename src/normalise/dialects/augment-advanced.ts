import type { Dialect } from '../dialect.ts';
import { claude } from './claude.ts';

/** Augment's extension: a list below a key of its own in the editor's `settings.json`. */
export const augmentAdvanced: Dialect = {
  id: 'augment-advanced',
  reader: 'Augment',
  roots: [
    ['augment.advanced', 'mcpServers'],
    ['augment', 'advanced', 'mcpServers'],
  ],
  list: true,
  timeouts: [],
  expansion: claude.expansion,
};

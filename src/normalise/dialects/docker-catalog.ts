import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** Docker MCP Toolkit: what a catalog offers, by image. */
export const dockerCatalog: Dialect = {
  id: 'docker-catalog',
  reader: 'Docker MCP',
  roots: [['registry']],
  approve: [],
  expansion: expansion('docker-catalog', []),
};

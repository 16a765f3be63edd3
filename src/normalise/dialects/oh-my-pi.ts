import type { Dialect } from '../dialect.ts';
import { generic } from './generic.ts';

/** Oh My Pi: Claude's map, with lists of names beside it; what it expands is not known. */
export const ohMyPi: Dialect = {
  id: 'oh-my-pi',
  reader: 'Oh My Pi',
  roots: [['mcpServers']],
  dedicated: true,
  nestedTransport: true,
  expansion: { ...generic.expansion, id: 'oh-my-pi' },
};

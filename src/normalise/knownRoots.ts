import type { Route } from './dialect.ts';

/** Roots of all clients, tried where a file's own are missing or beside them. */
export const KNOWN_ROOTS: readonly Route[] = [
  ['mcpServers'],
  ['servers'],
  ['mcp_servers'],
  ['context_servers'],
  ['mcp', 'servers'],
  ['mcp', 'mcpServers'],
  ['mcp'],
];

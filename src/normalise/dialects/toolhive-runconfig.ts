import { child, type Node, textOf } from '../../model/node.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';
import type { Found } from '../found.ts';
import { imageEntry } from './docker-catalog.ts';

/** ToolHive keeps one run configuration per workload; the server runs in a container, or elsewhere behind `remote_url`. */
export const toolhiveRunconfig: Dialect = {
  id: 'toolhive-runconfig',
  reader: 'ToolHive',
  roots: [],
  rewrite: workload,
  approve: [],
  expansion: expansion('toolhive-runconfig', []),
};

function workload(document: Node): Found[] {
  const name = textOf(child(document, 'name')) ?? textOf(child(document, 'container_name'));
  const node = imageEntry(document, child(document, 'image'));
  return name && node ? [{ name, node, route: [], misfits: [] }] : [];
}

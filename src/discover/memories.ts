import type { Memory } from '../model/client.ts';
import type { Node } from '../model/node.ts';
import { itemsOf, membersOf, textOf } from '../model/node.ts';
import { nodesAt } from './nodesAt.ts';
import { wslPath } from './place.ts';

/** Paths as written and as a text of this form come before them: a `file:` URI is a path, any other URI is not here. */
const FILE_URI = /^file:\/\//i;
const OTHER_URI = /^[a-z][a-z0-9+.-]+:/i;

/** More folders than this are not looked at: people do not have them. */
const FOLDERS_LIMIT = 5000;

/** The folders that a client's memory file, of which this is the root, names in the form its programs write. */
export function rememberedFolders({ folders }: Memory, root: Node | undefined): string[] {
  const written = 'keysOf' in folders ? nodesAt(root, folders.keysOf).flatMap(keys) : nodesAt(root, folders.valuesAt).flatMap(texts);
  return [...new Set(written.slice(0, FOLDERS_LIMIT).flatMap((text) => asPath(text) ?? []))];
}

function keys(node: Node): string[] {
  return membersOf(node).map((m) => m.key.value);
}

function texts(node: Node): string[] {
  return [node, ...itemsOf(node)].flatMap((n) => textOf(n)?.value ?? []);
}

/** A folder within WSL, as an editor on the side of Windows names it. */
const WSL_URI = /^vscode-remote:\/\/wsl(?:%2B|\+)([\w.-]{1,100})(\/.*)$/is;

/**
 * A path that a program wrote, as it is, as a `file:` URI or as one of a remote window into WSL, which becomes a path of its share;
 * undefined for any other URI.
 */
export function asPath(text: string): string | undefined {
  if (text.includes('\0')) return undefined;
  const [, distribution, within] = WSL_URI.exec(text) ?? [];
  if (distribution !== undefined && within !== undefined) {
    const path = asPath(`file://${within}`);
    return path && wslPath(distribution, path);
  }
  if (!FILE_URI.test(text)) return OTHER_URI.test(text) ? undefined : text;
  try {
    const decoded = decodeURIComponent(text.replace(FILE_URI, ''));
    return decoded.startsWith('/') ? decoded.replace(/^\/([A-Za-z]:)/, '$1') : undefined;
  } catch {
    return undefined;
  }
}

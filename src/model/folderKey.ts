/** One form for every spelling of a folder: Windows takes both slashes and either case of letters, and one at the end changes nothing. */
export function folderKey(path: string): string {
  const windows = /^(?:[A-Za-z]:|[/\\]{2}[^/\\])/.test(path);
  const plain = windows ? path.replaceAll('\\', '/').toLowerCase() : path;
  let end = plain.length;
  while (end > 1 && plain[end - 1] === '/') end--;
  return plain.slice(0, end);
}

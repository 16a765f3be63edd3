/**
 * A folder that a file names, as this machine has it: Claude Code writes `C:/app` on Windows too, and a home on the other side of WSL names
 * folders as they are called there.
 */
export function nativeFolder(folder: string, { path }: { readonly path: string }): string {
  const drive = /^([A-Za-z]):[\\/]/.exec(folder)?.[1];
  if (/^\/mnt\/[a-z]\//.test(path))
    return drive === undefined ? folder : `/mnt/${drive.toLowerCase()}/${folder.slice(3).replaceAll('\\', '/')}`;
  const share = /^\\\\wsl\.localhost\\[^\\]+/.exec(path)?.[0];
  if (share !== undefined) return folder.startsWith('/') ? `${share}${folder.replaceAll('/', '\\')}` : folder;
  return drive !== undefined && path.includes('\\') ? folder.replaceAll('/', '\\') : folder;
}

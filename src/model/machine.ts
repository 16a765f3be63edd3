export type Platform = 'linux' | 'macos' | 'windows';

/** Why a file or folder could not be read. */
export type Unreadable = 'missing' | 'denied' | 'directory' | 'not-directory' | 'special' | 'too-large' | 'loop' | 'failed';

export type Reading =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mode?: number }
  | { readonly ok: false; readonly reason: Unreadable; readonly size?: number };

/** A name in a folder. `link` is a symbolic link, whatever it leads to. */
export interface Listed {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'link' | 'other';
}

export type Listing = { readonly ok: true; readonly names: readonly Listed[] } | { readonly ok: false; readonly reason: Unreadable };

/**
 * The outside world as a value, so that any OS is audited from any OS and a fixture home is a folder.
 * All paths are absolute and in the machine's own form (`C:\Users\…` where platform is windows).
 * Reading only: nothing here writes.
 */
export interface Machine {
  readonly platform: Platform;
  readonly home: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A regular file's bytes; never a device, a pipe or more than `limit` bytes. */
  read(path: string, limit: number): Reading;
  list(path: string): Listing;
  /** The path with every link resolved, or undefined where there is nothing. */
  realpath(path: string): string | undefined;
  /** What stands at the path, links followed, or undefined where there is nothing to be seen. */
  kind(path: string): 'file' | 'directory' | 'other' | undefined;
}

/** The installed plugin that a file belongs to, as settings name it, and its own name. */
export interface InstalledPlugin {
  readonly id: string;
  readonly name: string;
}

/** An installed plugin lies in `plugins/cache/MARKETPLACE/NAME/VERSION` (Claude Code, Codex) or `installed-plugins/MARKETPLACE/NAME` (Copilot CLI). */
export function pluginAt(path: string): InstalledPlugin | undefined {
  const [, marketplace, name] = /[/\\](?:plugins[/\\]cache|installed-plugins)[/\\]([^/\\]+)[/\\]([^/\\]+)[/\\]/.exec(path) ?? [];
  return marketplace === undefined || name === undefined ? undefined : { id: `${name}@${marketplace}`, name };
}

/** How a report is to look; what a format cannot show, it ignores. */
export interface RenderOptions {
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Links that a terminal makes of words (OSC 8); only with `docs`. */
  readonly hyperlinks: boolean;
  /** The why of each finding. */
  readonly explain: boolean;
  /** Accepted findings and every file too. */
  readonly verbose: boolean;
  readonly sarifScope: 'project' | 'user' | 'all';
  /** The address below which a rule's page is `rules/ID.md`; absent: nothing links there. */
  readonly docs?: string;
}

export const PLAIN: RenderOptions = { colour: false, width: 80, hyperlinks: false, explain: false, verbose: false, sarifScope: 'project' };

/** A built-in rule's page; a rule of the policy's own has none. */
export function docsPage(options: RenderOptions, rule: string): string | undefined {
  if (options.docs === undefined || !/^[a-z0-9-]+$/.test(rule)) return undefined;
  return `${options.docs.replace(/\/$/, '')}/rules/${rule}.md`;
}

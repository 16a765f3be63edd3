import manifest from '../../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;

/** Where the pages of rules, clients and formats are. */
export const DOCS = 'https://github.com/mcp-audit/mcp-audit/blob/main/docs';

/**
 * Packages that get no fixes any more, and what to use instead. Facts of 2026-11-22: the archive notice of
 * modelcontextprotocol/servers-archived (2025) and the vendors' own README files.
 */
export interface Retired {
  readonly state: 'archived' | 'deprecated';
  readonly says: string;
  /** What to type instead; absent where there is no successor. */
  readonly use?: string;
}

const ARCHIVED = 'moved to modelcontextprotocol/servers-archived in 2025: no fixes, security fixes included';

const RETIRED: Readonly<Record<string, Retired>> = {
  'npm:@modelcontextprotocol/server-aws-kb-retrieval': archived('uvx awslabs.bedrock-kb-retrieval-mcp-server'),
  'npm:@modelcontextprotocol/server-brave-search': archived('npx @brave/brave-search-mcp-server'),
  'npm:@modelcontextprotocol/server-everart': archived(),
  'npm:@modelcontextprotocol/server-gdrive': archived('the remote server https://drivemcp.googleapis.com/mcp/v1 (OAuth)'),
  'npm:@modelcontextprotocol/server-github': archived('the remote server https://api.githubcopilot.com/mcp/ (OAuth)'),
  'npm:@modelcontextprotocol/server-gitlab': archived('the remote server https://gitlab.com/api/v4/mcp (OAuth)'),
  'npm:@modelcontextprotocol/server-google-maps': archived(),
  'npm:@modelcontextprotocol/server-postgres': archived("a maintained PostgreSQL server, such as your provider's own"),
  'npm:@modelcontextprotocol/server-puppeteer': archived('npx @playwright/mcp or npx chrome-devtools-mcp'),
  'npm:@modelcontextprotocol/server-redis': archived('uvx redis-mcp-server'),
  'npm:@modelcontextprotocol/server-slack': archived('the remote server https://mcp.slack.com/mcp (OAuth)'),
  'pypi:mcp-server-sentry': archived('the remote server https://mcp.sentry.dev/mcp (OAuth)'),
  'pypi:mcp-server-sqlite': archived(),
  'npm:@circleci/mcp-server-circleci': deprecated('CircleCI’s hosted MCP server'),
  'npm:@dynatrace-oss/dynatrace-mcp-server': deprecated('the Dynatrace remote MCP server'),
  'npm:@sanity/mcp-server': deprecated('the remote server https://mcp.sanity.io (OAuth)'),
  'npm:@notionhq/notion-mcp-server': deprecated('the remote server https://mcp.notion.com/mcp (OAuth)'),
  'npm:mcp-package-docs': deprecated(),
};

function archived(use?: string): Retired {
  return { state: 'archived', says: ARCHIVED, use };
}

function deprecated(use?: string): Retired {
  return { state: 'deprecated', says: 'its own README says that it is no longer supported', use };
}

export function retired(ecosystem: string, name: string): Retired | undefined {
  return RETIRED[`${ecosystem}:${name.toLowerCase()}`];
}

/** A server of npm and what it listed on 22 November 2026, on Node 20.20 with a client of its own and tiktoken's o200k_base. */
export interface MeasuredServer {
  readonly package: string;
  readonly version: string;
  /** Which of several programs. */
  readonly bin?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly tools: number;
  /** Tokens of the compact JSON of `{name, description, inputSchema}`, summed over the tools; `wire` of the whole tool objects. */
  readonly sent: number;
  readonly wire: number;
  /** Installed in a folder of its own: what its neighbours bring would change what it says. */
  readonly alone?: boolean;
  /** Rules that rightly speak of it. */
  readonly faults?: readonly string[];
}

const official = (name: string, version: string, figures: readonly [number, number, number], more: Partial<MeasuredServer> = {}) =>
  measured(`@modelcontextprotocol/server-${name}`, version, figures, more);

function measured(
  name: string,
  version: string,
  [tools, sent, wire]: readonly [number, number, number],
  more: Partial<MeasuredServer> = {},
): MeasuredServer {
  return { package: name, version, tools, sent, wire, ...more };
}

/** One whose figures were measured with nothing installed beside it. */
const alone: typeof measured = (name, version, figures, more = {}) => measured(name, version, figures, { alone: true, ...more });

const keys = (...names: string[]) => ({ env: Object.fromEntries(names.map((name) => [name, 'made-up'])) });

export const MEASURED: readonly MeasuredServer[] = [
  official('everything', '2026.8.31', [13, 1084, 1706]),
  official('filesystem', '2026.8.31', [14, 1664, 2821], { args: ['.'] }),
  official('memory', '2026.8.31', [9, 900, 2376]),
  official('sequential-thinking', '2026.8.31', [1, 863, 1001]),
  official('github', '2025.4.8', [26, 3546, 3546]),
  official('slack', '2025.4.25', [8, 679, 679], keys('SLACK_BOT_TOKEN', 'SLACK_TEAM_ID')),
  official('google-maps', '0.6.2', [7, 547, 547], keys('GOOGLE_MAPS_API_KEY')),
  official('puppeteer', '2025.5.12', [7, 538, 538]),
  // It does not name the zod that it uses: alone it gets zod 4, from which its converter makes empty schemas; beside others zod 3, and 1,194.
  official('gitlab', '2025.4.25', [9, 334, 334], { alone: true, faults: ['malformed-schema'], ...keys('GITLAB_PERSONAL_ACCESS_TOKEN') }),
  official('brave-search', '0.6.2', [2, 317, 317], keys('BRAVE_API_KEY')),
  official('everart', '0.6.2', [1, 255, 255], keys('EVERART_API_KEY')),
  official('postgres', '0.6.2', [1, 30, 30], { args: ['postgresql://127.0.0.1:1/none'] }),
  official('aws-kb-retrieval', '0.6.2', [1, 101, 101]),
  measured('@notionhq/notion-mcp-server', '2.5.2', [24, 17161, 17498]),
  measured('firecrawl-mcp', '3.22.2', [26, 16565, 17256], keys('FIRECRAWL_API_KEY')),
  measured('@antv/mcp-server-chart', '0.9.10', [27, 13632, 14019]),
  measured('tavily-mcp', '0.2.22', [5, 1651, 1651], keys('TAVILY_API_KEY')),
  measured('exa-mcp-server', '3.4.1', [2, 412, 484], keys('EXA_API_KEY')),
  measured('@upstash/context7-mcp', '4.1.1', [2, 983, 1050]),
  measured('@cloudflare/mcp-server-cloudflare', '0.2.0', [89, 6723, 6723], {
    args: ['run', 'made-up'],
    ...keys('CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID'),
  }),
  measured('@tacticlaunch/mcp-linear', '1.4.3', [198, 21408, 56432], keys('LINEAR_API_TOKEN')),
  measured('airtable-mcp-server', '1.14.0', [16, 2530, 4184], keys('AIRTABLE_API_KEY')),
  measured('@hubspot/mcp-server', '0.4.0', [21, 8431, 9156], keys('PRIVATE_APP_ACCESS_TOKEN')),
  measured('@brave/brave-search-mcp-server', '2.1.4', [8, 8289, 25498], { args: ['--transport', 'stdio'], ...keys('BRAVE_API_KEY') }),
  measured('@circleci/mcp-server-circleci', '0.20.0', [13, 11753, 11910], keys('CIRCLECI_TOKEN')),
  measured('@netlify/mcp', '1.15.1', [9, 2659, 2812]),
  // It describes the folder for its images, which is wherever it runs where it is given none.
  measured('figma-developer-mcp', '0.13.2', [2, 896, 944], { args: ['--stdio'], env: { FIGMA_API_KEY: 'made-up', IMAGE_DIR: '/images' } }),
  measured('@cyanheads/git-mcp-server', '2.15.3', [28, 7856, 16437]),
  measured('@neondatabase/mcp-server-neon', '0.3.7', [16, 4759, 4759], { args: ['start', 'made-up'] }),
  measured('@sentry/mcp-server', '0.36.0', [22, 13822, 14377], keys('SENTRY_ACCESS_TOKEN')),
  measured('@wonderwhy-er/desktop-commander', '0.2.52', [26, 10832, 11612]),
  measured('@playwright/mcp', '0.0.83', [25, 3762, 4411], { args: ['--headless'] }),
  measured('mcp-server-kubernetes', '4.1.7', [23, 5088, 5266]),
  measured('@aashari/mcp-server-atlassian-jira', '3.3.0', [5, 3540, 3615]),
  measured('@softeria/ms-365-mcp-server', '0.155.0', [344, 503497, 518476], { args: ['--org-mode'] }),
  measured('@shopify/dev-mcp', '1.16.0', [5, 5501, 5541]),
  // By a client of plain JSON-RPC, on the SDK from 0.5 to 2.4, on fastmcp and mcp-framework, and on none.
  alone('@aashari/boilerplate-mcp-server', '3.2.0', [2, 977, 1063]),
  alone('@anaisbetts/mcp-installer', '0.5.0', [2, 210, 210]),
  alone('@coding-solo/godot-mcp', '0.1.1', [14, 1122, 1122]),
  alone('@currents/mcp', '2.1.1', [8, 1777, 1848]),
  alone('@cyanheads/pubmed-mcp-server', '2.7.4', [10, 3064, 9679]),
  alone('@db-ux/mcp-server', '5.5.0', [15, 1707, 1836]),
  alone('@google-cloud/gcloud-mcp', '0.5.3', [1, 474, 490]),
  alone('@kazuph/mcp-fetch', '1.6.3', [1, 1091, 1091]),
  alone('@launchdarkly/mcp-server', '0.6.2', [20, 3864, 4044], { args: ['start', '--api-key', 'made-up'] }),
  alone('@mapbox/mcp-server', '0.2.0', [8, 8208, 8280]),
  alone('@microsoft/clarity-mcp-server', '2.0.1', [3, 2837, 2943]),
  alone('@roychri/mcp-server-asana', '1.8.0', [41, 6739, 6739], keys('ASANA_ACCESS_TOKEN')),
  alone('@supabase/mcp-server-postgrest', '0.2.0', [2, 200, 200], {
    args: ['--apiUrl', 'http://127.0.0.1:1', '--apiKey', 'made-up', '--schema', 'public'],
  }),
  alone('@tokenizin/mcp-npx-fetch', '1.0.0', [4, 264, 264]),
  alone('@zencoderai/slack-mcp-server', '0.0.1', [8, 858, 910], keys('SLACK_BOT_TOKEN', 'SLACK_TEAM_ID')),
  alone('@zereight/mcp-gitlab', '2.1.64', [118, 32557, 33987], keys('GITLAB_PERSONAL_ACCESS_TOKEN')),
  alone('gemini-mcp-tool', '1.1.8', [5, 768, 768]),
  alone('hyperbrowser-mcp', '1.0.25', [10, 3161, 3250]),
  alone('ios-simulator-mcp', '2.1.0', [17, 3005, 3336]),
  alone('linear-mcp-server', '0.1.0', [5, 827, 827], keys('LINEAR_API_KEY')),
  alone('mcp-searxng', '1.16.0', [4, 1423, 1479]),
  alone('mcp-server-code-runner', '0.1.8', [1, 178, 187]),
  alone('nx-mcp', '0.25.0', [1, 125, 145]),
  alone('ynab-mcp-server', '0.1.2', [5, 685, 685]),
  alone('@drawio/mcp', '1.6.1', [7, 16272, 16272]),
  alone('@hypothesi/tauri-mcp-server', '0.13.0', [19, 5742, 6253]),
  alone('@jpisnice/shadcn-ui-mcp-server', '2.0.0', [10, 703, 703]),
  alone('@kimtaeyoon83/mcp-server-youtube-transcript', '0.1.1', [1, 80, 80]),
  alone('@magicuidesign/mcp', '2.0.0', [3, 455, 482]),
  alone('@pinecone-database/mcp', '0.3.0', [9, 5677, 5901]),
  alone('puppeteer-mcp-server', '0.7.2', [8, 502, 502]),
  alone('@amap/amap-maps-mcp-server', '0.0.8', [12, 1182, 1182], keys('AMAP_MAPS_API_KEY')),
  alone('@brightdata/mcp', '2.11.3', [5, 877, 980], keys('API_TOKEN')),
  alone('@larksuiteoapi/lark-mcp', '0.5.1', [19, 10567, 10719], { args: ['mcp', '-a', 'made-up', '-s', 'made-up'] }),
  alone('@perplexity-ai/mcp-server', '1.2.1', [4, 1287, 1681], keys('PERPLEXITY_API_KEY')),
  // Its schemas have no type.
  alone('mcp-obsidian', '1.0.0', [2, 132, 132], { args: ['.'], faults: ['malformed-schema'] }),
];

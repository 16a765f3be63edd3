/** Well-known servers whose name does not say so; npm and PyPI, most used in November 2026. */
const KNOWN: ReadonlySet<string> = new Set([
  'npm:@21st-dev/magic',
  'npm:@executeautomation/database-server',
  'npm:@wonderwhy-er/desktop-commander',
  'npm:server-perplexity-ask',
  'npm:supergateway',
  'npm:task-master-ai',
  'pypi:graphiti-core',
  'pypi:serena-agent',
]);

/** Programs of the MCP world that are no servers: they build, test, scan or call them. */
const NO_SERVER =
  /(?:^|[:/])(?:mcp-audit|mcp-scan|agent-scan|create-mcp[\w-]*|mcp-inspector|inspector(?:-cli|-client|-server)?|sdk|mcp-cli|mcphost|mcp-use|mcpjam|mcp-get|mcp-evals?|mcp-tester|mcp-publisher)$/;

/** `mcp` as a word of a name. */
const MCP_WORD = /(?:^|[-_./@])mcp(?:[-_.\d/]|$)/;

/** What a program that lies anywhere is called when it is a server beyond doubt. */
const SERVER_PROGRAM = /^(?:mcp[-_]server[-_][\w.-]+|[\w.-]+[-_]mcp[-_]server)$/;

/**
 * Whether what runs (`commandKeys`) is an MCP server by its name alone. Cautious: a package whose name has the word `mcp`,
 * a well-known one, an image of Docker's `mcp/`; of a program or a file outside of any package only `mcp-server-…` and `…-mcp-server`.
 */
export function looksLikeServer(keys: Iterable<string>): boolean {
  const all = [...keys];
  return all.some(tells) && !all.some((key) => NO_SERVER.test(key));
}

function tells(key: string): boolean {
  const kind = key.slice(0, key.indexOf(':'));
  const name = key.slice(kind.length + 1);
  if (KNOWN.has(key)) return true;
  if (kind === 'npm') return name.startsWith('@modelcontextprotocol/server-') || MCP_WORD.test(name);
  if (kind === 'oci') return name.startsWith('mcp/') || MCP_WORD.test(name.slice(name.lastIndexOf('/') + 1));
  if (kind === 'pypi' || kind === 'bin') return MCP_WORD.test(name);
  return (kind === 'program' || kind === 'module') && SERVER_PROGRAM.test(name);
}

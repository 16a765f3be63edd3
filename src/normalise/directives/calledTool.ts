/** What a client calls a tool by: a lead, the server, a separator, the tool. */
export interface CalledTool {
  readonly server: string;
  readonly tool: string;
}

/** Takes the name of a tool apart, where one of the servers is in it; of several the longest name. */
export function calledTool(name: string, lead: string, servers: readonly string[]): CalledTool | undefined {
  const starts = servers.filter((server) => name.startsWith(`${lead}${server}_`) || name === `${lead}${server}*`);
  const [server] = starts.sort((a, b) => b.length - a.length);
  return server === undefined ? undefined : { server, tool: name.slice(lead.length + server.length + 1) };
}

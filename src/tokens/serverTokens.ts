import type { Inspection, ToolDefinition } from '../model/inspection.ts';
import type { Encoding, ServerTokens, ToolTokens } from '../model/tokens.ts';
import type { Counter } from './counter.ts';

export type { Counter } from './counter.ts';

/**
 * What a server's definitions cost. `sent` is the compact JSON of `{name, description, inputSchema}` as the server wrote
 * it, `$ref`s unresolved: what a model is given. `wire` is the whole object. Instructions, prompts and resources apart.
 */
export function serverTokens(inspection: Inspection, encoding: Encoding, count: Counter): ServerTokens {
  const tools = inspection.tools.map((tool) => toolTokens(tool, count));
  const total = (pick: (tool: ToolTokens) => number) => tools.reduce((sum, tool) => sum + pick(tool), 0);
  const listTokens = (list: readonly unknown[]) => list.reduce((sum: number, item) => sum + count(JSON.stringify(item)), 0);
  return {
    encoding,
    sent: total((tool) => tool.sent),
    wire: total((tool) => tool.wire),
    instructions: count(inspection.instructions ?? ''),
    prompts: listTokens(inspection.prompts),
    resources: listTokens(inspection.resources),
    tools,
  };
}

function toolTokens(tool: ToolDefinition, count: Counter): ToolTokens {
  const { name, description, inputSchema, outputSchema } = tool.wire;
  return {
    name: tool.name,
    sent: count(JSON.stringify({ name, description, inputSchema })),
    wire: count(JSON.stringify(tool.wire)),
    outputSchema: outputSchema === undefined ? 0 : count(JSON.stringify(outputSchema)),
    description: typeof description === 'string' ? count(description) : 0,
    nameOnly: count(tool.name),
  };
}

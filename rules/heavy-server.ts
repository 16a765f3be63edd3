import { defineRule } from '../src/model/rule.ts';

export default defineRule<'inspection', { tokens: number }>({
  id: 'heavy-server',
  on: 'inspection',
  summary: 'One server’s tool definitions take a large part of the context window.',
  category: 'context',
  severity: 'warning',
  confidence: 'high',
  why: 'The definitions are sent with every request, used or not: they cost money, time, and room that the work itself needs.',
  fix: 'Allow-list the tools you use, choose a smaller tool set of the server, or let the client load tools on demand.',
  references: ['CWE-770', 'MCP10:2025'],
  options: { tokens: 10_000 },

  *check({ entry, inspection, tokens }, { policy, options }) {
    const budget = policy.budgets.server ?? options.tokens;
    if (!tokens || tokens.sent <= budget) return;
    const heaviest = [...tokens.tools].sort((a, b) => b.sent - a.sent).slice(0, 3);
    const worst = heaviest.map((tool) => `${tool.name} ${tool.sent}`).join(', ');
    yield {
      at: inspection.at,
      message: `${entry.name.value} costs ${tokens.sent} tokens for ${tokens.tools.length} tools (budget ${budget}); the heaviest: ${worst}`,
    };
  },

  examples: [
    {
      title: 'over the budget of the policy',
      config: '{"mcpServers":{"«big»":{"command":"big"}}}',
      policy: 'budgets:\n  server: 20\n',
      live: {
        big: {
          tools: [
            {
              name: 'search',
              description: 'Searches every document of the company by words, by author and by date.',
              inputSchema: { type: 'object', properties: { q: { type: 'string' } } },
            },
          ],
        },
      },
    },
    {
      title: 'a small server',
      config: '{"mcpServers":{"small":{"command":"small"}}}',
      live: { small: { tools: [{ name: 'now', description: 'The time.', inputSchema: { type: 'object' } }] } },
    },
  ],
});

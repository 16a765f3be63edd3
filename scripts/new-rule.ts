import { existsSync, writeFileSync } from 'node:fs';

/** `npm run new:rule my-rule`: the skeleton of a rule, in `rules/my-rule.ts`. */
const id = process.argv[2] ?? '';
const path = `rules/${id}.ts`;
if (!/^[a-z]+(-[a-z0-9]+)*$/.test(id)) throw new Error('usage: npm run new:rule kebab-case-id');
if (existsSync(path)) throw new Error(`${path} is already there`);

writeFileSync(
  path,
  `import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: '${id}',
  on: 'entry',
  summary: 'One sentence: what is wrong when this rule speaks.',
  category: 'config',
  severity: 'warning',
  confidence: 'high',
  why: 'What can come of it.',
  fix: 'What to type instead.',
  references: [],

  *check(entry) {
    if (entry.name.value === 'bad') yield { at: entry.name.at, message: \`\${entry.name.value} is wrong because …\` };
  },

  examples: [
    { title: 'the plainest bad case', config: '{"mcpServers":{"«bad»":{"command":"files"}}}' },
    { title: 'the reason why this one is fine', config: '{"mcpServers":{"good":{"command":"files"}}}' },
  ],
});
`,
);
console.log(`wrote ${path}; next: npm run generate, npx vitest run test/rules.test.ts -t ${id}`);

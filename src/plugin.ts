/** What a rule package imports: `import { defineRule } from 'mcp-audit'`. */
export { defineRule } from './model/rule.ts';

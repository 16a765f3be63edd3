import { RULES } from '../rules/all.ts';
import { ruleIndex } from './ruleIndex.ts';
import { rulePage } from './rulePage.ts';
import { writeGenerated } from './writeGenerated.ts';

/** Writes the rules' pages from the rules and from what the program says about their examples. */
const files = new Map([['docs/rules.md', ruleIndex(RULES)]]);
for (const rule of RULES) files.set(`docs/rules/${rule.id}.md`, await rulePage(rule, RULES));
writeGenerated(files);

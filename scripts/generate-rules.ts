import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { writeGenerated } from './writeGenerated.ts';

/** Writes `rules/all.ts` from the files that stand in `rules/`: a rule is in the program because its file is there. */
const ids = readdirSync('rules')
  .filter((name) => name.endsWith('.ts') && name !== 'all.ts')
  .map((name) => basename(name, '.ts'))
  .sort();

const imports = ids.map((id) => `import ${camel(id)} from './${id}.ts';`);
const text = `// Written by \`npm run generate\` from the files of this folder.
import type { AnyRule } from '../src/model/rule.ts';
${imports.join('\n')}

/** Every rule of the program, by id. */
export const RULES: readonly AnyRule[] = [
${ids.map((id) => `  ${camel(id)},`).join('\n')}
];
`;
writeGenerated(new Map([['rules/all.ts', text]]));

function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

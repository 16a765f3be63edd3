// Rewrites src/clients/all.ts from the files beside it. usage: node scripts/run.mjs scripts/generate-clients.ts
import { readdirSync } from 'node:fs';
import { writeGenerated } from './writeGenerated.ts';

const FOLDER = 'src/clients';
const RESERVED = new Set(['void', 'continue']);

/** The ids of the clients in the folder, in the order of the list: one file each, named as its client. */
export function clientIds(folder = FOLDER): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'all.ts');
  return files.map((name) => name.slice(0, -'.ts'.length)).sort();
}

/** The text of `all.ts` for these ids, as the formatter wants it. */
export function clientList(ids: readonly string[]): string {
  const imports = ids.map((id) => `import ${identifier(id)} from './${id}.ts';`);
  return `// Written by scripts/generate-clients.ts.
import type { Client } from '../model/client.ts';
${imports.join('\n')}

/** Every client that is known, by id. */
export const CLIENTS: readonly Client[] = [
${ids.map((id) => `  ${identifier(id)},`).join('\n')}
];
`;
}

function identifier(id: string): string {
  const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return /^\d/.test(camel) ? `_${camel}` : RESERVED.has(camel) ? `${camel}_` : camel;
}

if (process.argv[1]?.endsWith('generate-clients.ts')) writeGenerated(new Map([[`${FOLDER}/all.ts`, clientList(clientIds())]]));

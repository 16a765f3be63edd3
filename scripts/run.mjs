#!/usr/bin/env node
// Runs a TypeScript script on any supported Node: bundles it into node_modules/.cache and imports the bundle.
// usage: node scripts/run.mjs scripts/name.ts [arguments]
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const [script, ...rest] = process.argv.slice(2);
if (!script) throw new Error('usage: node scripts/run.mjs scripts/NAME.ts [arguments]');
const file = resolve('node_modules/.cache/scripts', `${basename(script, '.ts')}-${process.pid}.mjs`);
await build({
  input: script,
  platform: 'node',
  logLevel: 'warn',
  external: [/^[^./]/],
  output: { file, format: 'es', codeSplitting: false },
});
process.argv = [process.argv[0], resolve(script), ...rest];
await import(pathToFileURL(file).href);

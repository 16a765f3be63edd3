import { defineConfig } from 'rolldown';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.ts';

/** One bundle without run-time dependencies; what only some commands need is a chunk of its own, loaded on demand. */
export default defineConfig({
  input: { main: 'src/cli/main.ts', plugin: 'src/plugin.ts' },
  platform: 'node',
  // cosmiconfig's loaders for formats that run code; none of them is ever asked for.
  external: ['typescript'],
  plugins: [thirdPartyNotices(['tiktoken'])],
  resolve: { mainFields: ['module', 'main'] },
  output: { dir: 'dist', format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', cleanDir: true },
});

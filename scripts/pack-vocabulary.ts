// Packs tiktoken's vocabularies into dist/<encoding>.bin, which src/tokens reads without building anything at start.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packVocabulary } from '../src/tokens/vocabulary.ts';

const require = createRequire(`${process.cwd()}/package.json`);
for (const encoding of ['o200k_base', 'cl100k_base']) {
  const { bpe_ranks } = JSON.parse(readFileSync(require.resolve(`tiktoken/encoders/${encoding}.json`), 'utf8'));
  writeFileSync(`dist/${encoding}.bin`, packVocabulary(bpe_ranks));
}

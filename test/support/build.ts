import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the bundle is made from. */
const SOURCES = ['src', 'rules', 'package.json', 'rolldown.config.ts', 'scripts/pack-vocabulary.ts'];

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Builds the program before the tests that run it, where it is missing or older than its sources. */
export default function build(): void {
  const built = statSync('dist/main.js', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built < Math.max(...SOURCES.map(newest))) execFileSync(NPM, ['run', '--silent', 'build'], { stdio: 'inherit' });
}

/** When the file, or the newest below the folder, was written. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newest(join(path, name))));
}

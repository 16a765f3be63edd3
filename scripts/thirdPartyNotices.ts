import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

const NOTICE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i;

/** Writes the licences of every package that the bundle carries beside it, as they ask for; `beside` names what is carried in other files. */
export function thirdPartyNotices(beside: readonly string[]): Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const folders = new Set([...beside.map((name) => join('node_modules', name)), ...modules.flatMap((id) => packageFolder(id) ?? [])]);
      const source = [...folders]
        .map(noticeOf)
        .sort()
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source });
    },
  };
}

function packageFolder(id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  const start = path.lastIndexOf('/node_modules/');
  if (start < 0) return undefined;
  const names = path.slice(start + '/node_modules/'.length).split('/');
  return (
    path.slice(path.indexOf('node_modules/'), start + '/node_modules/'.length) + names.slice(0, names[0]?.startsWith('@') ? 2 : 1).join('/')
  );
}

/** @throws where a package says neither a licence nor its text, for then nobody may ship it */
function noticeOf(folder: string): string {
  const { name, version, license }: { name: string; version: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && license === undefined) throw new Error(`${name} has no licence`);
  return `${name} ${version} (${license ?? 'see below'})\n\n${texts.join('\n\n')}\n`;
}

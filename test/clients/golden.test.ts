import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { CLIENTS } from '../../src/clients/all.ts';
import { discover } from '../../src/discover/discover.ts';
import type { Machine, Platform } from '../../src/model/machine.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

/** A file as a client keeps it, and what must be found in it; `client` reads the file, owned or borrowed. */
interface Expected {
  readonly file: string;
  readonly client: string;
  readonly scope: string;
  readonly status?: string;
  readonly name?: string;
  readonly project?: string;
}

interface Golden {
  readonly env?: Partial<Record<Platform, Readonly<Record<string, string>>>>;
  readonly files: Partial<Record<Platform, Readonly<Record<string, string>>>>;
  readonly expect: Partial<Record<Platform, readonly Expected[]>>;
}

const FOLDER = 'fixtures/clients';
const HOMES: Readonly<Record<Platform, string>> = { linux: '/home/dev', macos: '/Users/dev', windows: 'C:\\Users\\dev' };
const WINDOWS_ENV = {
  USERPROFILE: 'C:\\Users\\dev',
  APPDATA: 'C:\\Users\\dev\\AppData\\Roaming',
  LOCALAPPDATA: 'C:\\Users\\dev\\AppData\\Local',
  ProgramData: 'C:\\ProgramData',
  ProgramFiles: 'C:\\Program Files',
};

function machineOf(golden: Golden, platform: Platform): Machine {
  const env = { ...(platform === 'windows' ? WINDOWS_ENV : {}), ...golden.env?.[platform] };
  return memoryMachine({ platform, home: HOMES[platform], env, files: golden.files[platform] ?? {} });
}

for (const file of readdirSync(FOLDER)) {
  const golden: Golden = parseYaml(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  describe(file, () => {
    for (const platform of Object.keys(golden.files) as Platform[]) {
      it(`on ${platform}`, () => {
        const machine = machineOf(golden, platform);
        const root = `${HOMES[platform]}${platform === 'windows' ? '\\' : '/'}project`;
        const roots = machine.kind(root) === 'directory' ? [root] : [];
        const found = discover(machine, CLIENTS, { user: true, projects: false, roots, exclude: [], read: () => undefined });
        const wrong = (golden.expect[platform] ?? []).flatMap((e) => {
          const source = found.value.files.filter((f) => f.path.toLowerCase() === e.file.toLowerCase());
          if (source.length === 0) return [`not found: ${e.file}`];
          const mine = source.find((f) => f.client === e.client || f.alsoReadBy.includes(e.client));
          if (!mine) return [`${e.file} is ${source.map((s) => s.client)} not ${e.client}`];
          if (mine.scope !== e.scope) return [`${e.file} ${mine.client}: ${mine.scope} not ${e.scope}`];
          return [];
        });
        expect([...new Set(wrong)]).toEqual([]);
      });
    }
  });
}

import { describe, expect, test } from 'vitest';
import { RULES } from '../../rules/all.ts';
import { audit } from '../../src/audit.ts';
import { CLIENTS } from '../../src/clients/all.ts';
import { NO_POLICY } from '../../src/model/policy.ts';
import { renderJson } from '../../src/report/json.ts';
import { fixtureHome, homeBytes, placeOf } from '../support/fixtureHome.ts';
import { type JsonReport, placed, saidAbout } from '../support/jsonReport.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const fixture = fixtureHome('dev');
const { problems, safe } = fixture.expected;

const SYSTEMS = [
  { platform: 'linux', home: '/home/dev', env: {} },
  { platform: 'macos', home: '/Users/dev', env: {} },
  {
    platform: 'windows',
    home: 'C:\\Users\\dev',
    env: { APPDATA: 'C:\\Users\\dev\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\dev\\AppData\\Local', ProgramData: 'C:\\ProgramData' },
  },
] as const;

describe.each(SYSTEMS)('the same home on $platform, audited from here', (on) => {
  test('has the same problems at the same characters, and says nothing about the safe twins', async () => {
    const report = JSON.parse(renderJson(await auditOn(on))) as JsonReport;
    const planted = problems.map((p) => `${placeOf(fixture.expected, p.file, on)}:${p.at} ${p.rule}`);
    const counted = report.findings.filter((f) => f.severity !== 'note' || planted.includes(placed(f)));
    expect(counted.map(placed).sort()).toEqual(planted.sort());

    const home = on.home.replaceAll('\\', '/').replaceAll('/', '~1');
    for (const { file, pointer } of safe) {
      const place = { path: placeOf(fixture.expected, file, on), pointer: pointer.replace('«home»', home) };
      expect(report.servers.filter((s) => s.file === place.path && s.pointer === place.pointer)).toHaveLength(1);
      expect(saidAbout(report, place)).toEqual([]);
    }
  });
});

function auditOn({ platform, home, env }: (typeof SYSTEMS)[number]) {
  const files = homeBytes(fixture, { platform, home });
  const modes = Object.fromEntries(Object.keys(files).map((path) => [path, 0o600]));
  const machine = memoryMachine({ platform, home, env, files, modes });
  return audit({
    machine,
    clients: CLIENTS,
    rules: RULES,
    policy: NO_POLICY,
    options: {
      user: true,
      projects: true,
      roots: [],
      exclude: [],
      connect: 'none',
      encoding: 'o200k_base',
      version: '0.0.0',
      now: new Date('2026-11-22T09:00:00Z'),
    },
  });
}

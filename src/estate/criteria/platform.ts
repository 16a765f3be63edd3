import { plainText } from '../../model/untrusted.ts';
import { type Evidence, type Judgement, met, named, notMet, type Question, shareOf, unknown } from './judgement.ts';

/** Level 4: the rules hold by themselves, and what is no longer needed goes. */
export const PLATFORM: readonly Question[] = [
  { id: 'policy', level: 4, title: 'A policy file says what is allowed', judge: policyFile },
  { id: 'ci', level: 4, title: 'CI runs mcp-audit', judge: ci },
  { id: 'lock', level: 4, title: 'What servers say is locked, and holds', judge: lock },
  { id: 'expiry', level: 4, title: 'Every approval ends on a date that has not passed', judge: expiry },
  { id: 'unused', level: 4, title: 'Nothing is kept that nobody uses', judge: unused },
];

function policyFile({ policy: { origins } }: Evidence): Judgement {
  const [first] = origins;
  return first === undefined
    ? notMet('there is none', 'Run `mcp-audit init`: it writes a first policy.', 1)
    : met(plainText(origins.join(', '), 200));
}

function ci({ repository }: Evidence): Judgement {
  if (repository.ci.length > 0) return met(plainText(repository.ci.join(', '), 200));
  return notMet('no file of a CI system runs it', 'Run it in CI: `mcp-audit scan . --no-user`.', 1);
}

/** Rules that hold servers against the lock. */
const DRIFT: ReadonlySet<string> = new Set(['tool-drift', 'breaking-drift', 'unlocked-server']);

function lock({ repository, findings }: Evidence): Judgement {
  if (repository.locks.length === 0) return notMet('there is no lock', 'Run `mcp-audit lock` and commit the file.', 1);
  const drifted = findings.filter((f) => !f.suppressed && DRIFT.has(f.rule));
  if (drifted.length === 0) return met(plainText(repository.locks.join(', '), 200));
  const where = [...new Set(drifted.map((f) => plainText(f.server ?? f.rule, 60)))].slice(0, 4).join(', ');
  return notMet(`it does not hold for ${where}`, `Look at what changed (\`mcp-audit diff\`), and lock ${where} again.`, drifted.length);
}

function expiry({ inUse }: Evidence): Judgement {
  const approved = inUse.filter((server) => server.catalog.status === 'approved');
  const open = approved.filter(({ catalog }) => catalog.status === 'approved' && (catalog.entry.expires === undefined || catalog.expired));
  if (approved.length === 0) return unknown('no server is approved yet', 'Write `expires` into each catalog entry.', inUse.length);
  if (open.length === 0) return met(`${approved.length} of ${approved.length} approvals`);
  const seen = `${shareOf(approved.length - open.length, approved.length)} approvals; not: ${named(open)}`;
  return notMet(seen, `Write a date to look again into \`expires\` of ${named(open)}.`, open.length);
}

function unused({ estate, inUse }: Evidence): Judgement {
  const used = new Set(inUse);
  const off = estate.servers.filter((server) => !used.has(server) && server.entries.some((e) => e.file.kind === 'active'));
  const outlived = inUse.filter(({ catalog }) => catalog.status === 'approved' && catalog.expired);
  if (off.length + outlived.length === 0) return met('every declared server is enabled, and no approval has run out');
  const said = [
    ...(off.length > 0 ? [`disabled everywhere: ${named(off)}`] : []),
    ...(outlived.length > 0 ? [`approval ran out: ${named(outlived)}`] : []),
  ];
  return notMet(
    said.join('; '),
    `Remove ${named([...off, ...outlived])}, or approve anew what is still needed.`,
    off.length + outlived.length,
  );
}

// Measures the rules on what tools say against labelled descriptions: what is found by kind of attack, and alarms on harmless ones.
// usage: npm run eval:poison -- FOLDER   (with poison-dev.json and benign-dev.json); --list prints what was missed and every alarm
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import hiddenInstructions from '../rules/hidden-instructions.ts';
import invisibleCharacters from '../rules/invisible-characters.ts';
import terminalEscapes from '../rules/terminal-escapes.ts';
import { groupBy } from '../src/model/groupBy.ts';
import { runExample } from '../test/support/example.ts';

interface Labelled {
  readonly tool: string;
  readonly description: string;
  readonly attack_type?: string;
  readonly kind?: string;
}

interface Judged extends Labelled {
  /** What was said of it at warning or above. */
  readonly said: readonly string[];
}

const RULES = [hiddenInstructions, invisibleCharacters, terminalEscapes];

const folder = process.argv[2];
if (!folder) throw new Error('usage: npm run eval:poison -- FOLDER [--list]');
const poison = await judged(read(folder, 'poison-dev.json'));
const benign = await judged(read(folder, 'benign-dev.json'));

for (const [family, cases] of [...groupBy(poison, (c) => familyOf(c.attack_type ?? ''))].sort())
  console.log(`${family.padEnd(48)}${cases.filter(isFound).length}/${cases.length}`);
const found = poison.filter(isFound).length;
const alarms = benign.filter(isFound);
console.log(`\nrecall        ${found}/${poison.length} = ${(found / poison.length).toFixed(3)}`);
console.log(`false alarms  ${alarms.length}/${benign.length}`);
if (process.argv.includes('--list')) {
  for (const missed of poison.filter((c) => !isFound(c)))
    console.log(`\nmissed ${missed.attack_type} ${missed.tool}: ${missed.description}`);
  for (const alarm of alarms) console.log(`\nalarm ${alarm.tool} (${alarm.said.join('; ')}): ${alarm.description}`);
}
process.exitCode = found / poison.length >= 0.8 && alarms.length === 0 ? 0 : 1;

function read(from: string, name: string): Labelled[] {
  return JSON.parse(readFileSync(join(from, name), 'utf8'));
}

function familyOf(attack: string): string {
  return attack.split(':')[0] ?? attack;
}

function isFound({ said }: Judged): boolean {
  return said.length > 0;
}

/** Each description as the only tool of a server of its own, through the whole audit. */
async function judged(cases: readonly Labelled[]): Promise<Judged[]> {
  return Promise.all(
    cases.map(async (labelled) => {
      const { tool: name, description } = labelled;
      // Marks of examples mean nothing here.
      const text = description.replaceAll(/[«»‹›]/g, '"');
      const live = { m: { tools: [{ name, description: text, inputSchema: { type: 'object' } }] } };
      const { report } = await runExample({ title: name, config: '{"mcpServers":{"m":{"command":"m"}}}', live }, RULES);
      const loud = report.findings.filter((f) => f.severity !== 'note');
      return { ...labelled, said: loud.map((f) => `${f.severity} ${f.rule}: ${f.message}`) };
    }),
  );
}

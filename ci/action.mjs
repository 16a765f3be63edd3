#!/usr/bin/env node
// The audit of action.yml: inputs come as variables, and every one of them is one argument of the program, never a part of a command line.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { env } = process;
const input = (name) => env[`MCP_AUDIT_${name}`]?.trim() ?? '';
const lines = (name) =>
  input(name)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const folder = mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), 'mcp-audit-'));
const text = join(folder, 'report.txt');
const summary = join(folder, 'summary.md');
const sarif = input('SARIF') || 'mcp-audit.sarif';
const since = input('SINCE') === 'base' ? input('BASE') : input('SINCE');

rmSync(sarif, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    input('PROGRAM'),
    'scan',
    '--no-user',
    '--format=github',
    `--format=text=${text}`,
    `--format=markdown=${summary}`,
    `--format=sarif=${sarif}`,
    `--fail-on=${input('FAIL_ON') || 'error'}`,
    ...(input('CONFIG') ? [`--config=${input('CONFIG')}`] : []),
    ...(since ? [`--since=${since}`] : []),
    ...lines('ARGS'),
    '--',
    ...lines('PATHS'),
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);

if (existsSync(text)) {
  const resume = randomUUID();
  process.stdout.write(`::stop-commands::${resume}\n${readFileSync(text, 'utf8')}\n::${resume}::\n`);
}
if (input('SUMMARY') !== 'false' && env.GITHUB_STEP_SUMMARY && existsSync(summary))
  appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(summary));
if (env.GITHUB_OUTPUT) {
  const end = randomUUID();
  const written = existsSync(sarif) ? sarif : '';
  appendFileSync(env.GITHUB_OUTPUT, `exit-code=${status ?? 3}\nsarif<<${end}\n${written}\n${end}\n`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 3;

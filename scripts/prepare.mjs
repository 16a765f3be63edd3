#!/usr/bin/env node
// Builds the program for whoever installs it from a checkout or from git. For a package that comes from git and goes global, as pre-commit
// does it, npm runs this without having installed anything (npm/cli#8440); then the build tools are fetched first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const { npm_config_global: _, npm_config_location: __, ...env } = process.env;
const npm = process.env.npm_execpath ?? '';

function run(...words) {
  if (process.exitCode) return;
  process.exitCode = spawnSync(process.execPath, [npm, ...words], { env, stdio: 'inherit' }).status ?? 1;
}

if (!existsSync('node_modules/rolldown')) run('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
run('run', 'build');

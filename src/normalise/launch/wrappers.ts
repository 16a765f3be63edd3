/** A program that only prepares the ground for another one on the same command line. */
export interface Wrapper {
  /** Options that take a value. */
  readonly valued?: readonly string[];
  /** Words that must come first: `op run`, `doppler run`. */
  readonly words?: readonly string[];
  /** Positional words of its own before the command (`timeout 30 …`). */
  readonly operands?: number;
  /** `NAME=value` words may stand before the command. */
  readonly assignments?: boolean;
  /** The command begins behind `--` only. */
  readonly behindDashes?: boolean;
}

const SECRET_RUN: Wrapper = { words: ['run'], behindDashes: true };

/** Programs that run another one, by their own name: privileges, limits, environments, secret stores, version managers. */
export const WRAPPERS: Readonly<Record<string, Wrapper | readonly Wrapper[]>> = {
  sudo: { valued: ['-u', '--user', '-g', '--group', '-h', '-p', '-C', '-r', '-t', '-T', '-D', '-R'], assignments: true },
  doas: { valued: ['-u', '-C'] },
  env: { valued: ['-u', '--unset', '-C', '--chdir', '-P'], assignments: true },
  nohup: {},
  nice: { valued: ['-n', '--adjustment'] },
  ionice: { valued: ['-c', '-n', '--class', '--classdata'] },
  timeout: { valued: ['-s', '--signal', '-k', '--kill-after'], operands: 1 },
  gtimeout: { valued: ['-s', '--signal', '-k', '--kill-after'], operands: 1 },
  setsid: {},
  stdbuf: { valued: ['-i', '-o', '-e'] },
  unbuffer: {},
  time: {},
  exec: { valued: ['-a'] },
  command: {},
  arch: {},
  caffeinate: { valued: ['-t', '-w'] },
  'xvfb-run': { valued: ['-n', '-s', '-e', '-f', '-p', '-w', '--server-num', '--server-args', '--error-file'] },
  firejail: {},
  winpty: {},
  'cross-env': { assignments: true },
  'cross-env-shell': { assignments: true },

  op: SECRET_RUN,
  doppler: SECRET_RUN,
  infisical: SECRET_RUN,
  teller: SECRET_RUN,
  varlock: SECRET_RUN,
  dotenvx: { words: ['run'], valued: ['-f', '--env-file', '-fv', '--env-vault-file', '-e', '--env', '--convention'] },
  dotenv: { valued: ['-e', '-v', '-c', '-p', '-f', '--file'] },
  'dotenv-cli': { valued: ['-e', '-v', '-c', '-p'] },
  chamber: { words: ['exec'], behindDashes: true },
  'aws-vault': { words: ['exec'], behindDashes: true },
  envchain: { operands: 1 },
  summon: { valued: ['-f', '-p', '-e', '-D'] },
  'bws-run': { behindDashes: true },
  bws: SECRET_RUN,
  pass: { words: ['run'], behindDashes: true },
  direnv: { words: ['exec'], operands: 1 },

  mise: [
    { words: ['exec'], behindDashes: true },
    { words: ['x'], behindDashes: true },
  ],
  rtx: { words: ['exec'], behindDashes: true },
  asdf: { words: ['exec'] },
  volta: { words: ['run'], valued: ['--node', '--npm', '--pnpm', '--yarn', '--env'] },
  fnm: { words: ['exec'], valued: ['--using', '--arch', '--fnm-dir', '--log-level'] },
  nvm: [
    { words: ['exec'], operands: 1 },
    { words: ['run'], operands: 1 },
  ],
  poetry: { words: ['run'], valued: ['-C', '--directory', '-P', '--project'] },
  pipenv: { words: ['run'] },
  pdm: { words: ['run'], valued: ['-p', '--project'] },
  rye: { words: ['run'] },
  hatch: { words: ['run'] },
  pixi: { words: ['run'], valued: ['-e', '--environment', '--manifest-path'] },
  conda: { words: ['run'], valued: ['-n', '--name', '-p', '--prefix', '--cwd'] },
  mamba: { words: ['run'], valued: ['-n', '--name', '-p', '--prefix', '--cwd'] },
  micromamba: { words: ['run'], valued: ['-n', '--name', '-p', '--prefix', '--cwd', '-r'] },
  'nix-shell': { valued: ['-p', '--packages'], behindDashes: true },
  nix: [
    { words: ['develop'], valued: ['-c', '--command'], behindDashes: true },
    { words: ['shell'], behindDashes: true },
  ],
  bundle: { words: ['exec'] },
};

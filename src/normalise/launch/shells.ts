/** A program that takes a whole command line in one argument, and the options behind which that argument stands. */
export interface Shell {
  readonly command: RegExp;
  /** Options that take a value before it. */
  readonly valued: ReadonlySet<string>;
  /** The command line is what is left of the arguments, not one of them. */
  readonly restIsCommand?: boolean;
}

const POSIX: Shell = { command: /^-[a-z]*c$/, valued: new Set(['-o', '-O', '--rcfile', '--init-file']) };
const POWERSHELL: Shell = {
  command: /^[-/](?:c|command|com|comm)$/i,
  valued: new Set([
    '-executionpolicy',
    '-ep',
    '-ex',
    '-exec',
    '-windowstyle',
    '-w',
    '-version',
    '-configurationname',
    '-outputformat',
    '-inputformat',
    '-workingdirectory',
    '-wd',
  ]),
  restIsCommand: true,
};

/** Shells by their own name. */
export const SHELLS: Readonly<Record<string, Shell>> = {
  sh: POSIX,
  bash: POSIX,
  zsh: POSIX,
  dash: POSIX,
  ash: POSIX,
  ksh: POSIX,
  fish: { command: /^(?:-[a-z]*c|--command)$/, valued: new Set(['-C', '--init-command']) },
  cmd: { command: /^\/[ckr]$/i, valued: new Set(), restIsCommand: true },
  powershell: POWERSHELL,
  pwsh: POWERSHELL,
};

/** Commands that only prepare the shell they stand in; what follows them is what runs. */
export const PREPARING: ReadonlySet<string> = new Set([
  'cd',
  'pushd',
  'source',
  '.',
  'export',
  'set',
  'unset',
  'ulimit',
  'umask',
  'true',
  ':',
  'call',
]);

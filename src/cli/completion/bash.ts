import type { CommandFacts, Offered } from './commandFacts.ts';

/** Completion for bash 3.2 and newer: `eval "$(mcp-audit completion bash)"`. */
export function bashCompletion(commands: readonly CommandFacts[]): string {
  const names = commands.map((command) => command.name);
  return `# bash completion of mcp-audit
_mcp_audit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word
  if [ "$cur" = = ]; then cur=; elif [ "$prev" = = ]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  COMPREPLY=()
  case "$command $prev" in
${commands.flatMap(valuesOf).join('\n')}
  esac
  case "$cur" in
    -*)
      case "$command" in
${commands.map((c) => `        ${c.name}) ${words(flagWords(c))} ;;`).join('\n')}
        *) ${words(['--help', '--version'])} ;;
      esac
      return ;;
  esac
  case "$command" in
    '') ${words(names)} ;;
${commands.map((c) => `    ${c.name}) ${reply(c.operand)} ;;`).join('\n')}
  esac
}
complete -F _mcp_audit mcp-audit
`;
}

function valuesOf({ name, flags }: CommandFacts): string[] {
  return flags.flatMap(({ long, value }) => (long && value ? [`    '${name} ${long}') ${reply(value)}; return ;;`] : []));
}

function flagWords({ flags }: CommandFacts): string[] {
  return flags.flatMap((flag) => flag.long ?? []);
}

function reply(value: Offered): string {
  if (value.kind === 'files') return 'COMPREPLY=($(compgen -f -- "$cur"))';
  return value.kind === 'words' ? words(value.words) : ':';
}

function words(list: readonly string[]): string {
  return `COMPREPLY=($(compgen -W '${list.join(' ')}' -- "$cur"))`;
}

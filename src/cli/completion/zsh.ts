import type { CommandFacts, FlagFacts, Offered } from './commandFacts.ts';

/** Completion for zsh: a file `_mcp-audit` in a folder of `$fpath`, or `source <(mcp-audit completion zsh)`. */
export function zshCompletion(commands: readonly CommandFacts[]): string {
  return `#compdef mcp-audit
_mcp_audit() {
  local -a commands=(
${commands.map((c) => `    ${quoted(`${c.name}:${c.description}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  (( CURRENT-- ))
  shift words
  case $command in
${commands.map(caseOf).join('\n')}
  esac
}
if [ "$funcstack[1]" = _mcp-audit ]; then _mcp_audit "$@"; else compdef _mcp_audit mcp-audit; fi
`;
}

function caseOf({ name, flags, operand }: CommandFacts): string {
  const specs = [...flags.flatMap(specOf), `'*:${operand.kind === 'files' ? 'path' : 'word'}:${action(operand)}'`];
  return `    ${name}) _arguments ${specs.join(' ')} ;;`;
}

/** `*` lets a flag come again; the value stands behind a space or an `=`. */
function specOf({ long, description, value }: FlagFacts): string[] {
  if (!long) return [];
  const about = `[${description.replace(/[[\]\\]/g, '\\$&')}]`;
  return [quoted(value ? `*${long}=${about}:value:${action(value)}` : `${long}${about}`)];
}

function action(value: Offered): string {
  if (value.kind === 'files') return '_files';
  return value.kind === 'words' ? `(${value.words.join(' ')})` : ' ';
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

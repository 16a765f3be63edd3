import { Argument, type Command } from 'commander';
import { FORMATS } from '../../report/render.ts';
import { TABLE_FORMATS } from '../../report/table/renderTable.ts';
import { bashCompletion } from '../completion/bash.ts';
import { type CommandFacts, commandFacts, type KnownWords } from '../completion/commandFacts.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import type { Streams } from '../streams.ts';
import { GRAPH_FORMATS } from './graph.ts';

const SHELLS: Readonly<Record<string, (commands: readonly CommandFacts[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** What flags and operands take, where commander does not know it. */
export const KNOWN_WORDS: KnownWords = {
  'scan --format': Object.keys(FORMATS),
  'list --format': TABLE_FORMATS,
  'clients --format': TABLE_FORMATS,
  'ps --format': TABLE_FORMATS,
  'graph --format': Object.keys(GRAPH_FORMATS),
  '--format': ['text', 'json'],
};

/** `mcp-audit completion SHELL`: what the shell is to read. */
export function completionCommand(parent: Command, streams: Streams): void {
  parent
    .command('completion')
    .description('print the completion for a shell, made from the very flags of this version')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SHELLS)))
    .action(async (shell: string) => {
      const { RULES } = await import('../../../rules/all.ts');
      const known = { ...KNOWN_WORDS, 'explain rule': RULES.map((rule) => rule.id) };
      streams.out(SHELLS[shell]?.(commandFacts(parent, known)) ?? '');
    });
}

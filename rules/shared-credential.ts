import { createHash } from 'node:crypto';
import type { Credential } from '../src/model/credential.ts';
import type { Entry } from '../src/model/entry.ts';
import { groupBy } from '../src/model/groupBy.ts';
import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { inWords } from './lib/credentialWords.ts';
import { literalsOf } from './lib/literals.ts';

export default defineRule({
  id: 'shared-credential',
  on: 'estate',
  summary: 'Different servers hold the same secret.',
  category: 'secrets',
  severity: 'note',
  confidence: 'high',
  why: 'Each of them can do what the others may; if one leaks, all have to be given a new one, and no log tells which of them did something.',
  fix: 'Give each server a secret of its own, with only the rights that it needs.',
  references: ['CWE-250', 'MCP02:2025', 'ASI03'],

  *check({ entries }) {
    const held = entries.flatMap((entry) => literalsOf(entry).map((credential) => ({ entry, credential })));
    for (const group of groupBy(held, ({ credential }) => digest(credential)).values()) {
      const servers = [...new Map(group.map((holder) => [holder.entry.identity, holder])).values()];
      const [first, ...others] = servers;
      if (!first || others.length === 0) continue;
      yield {
        at: first.credential.at,
        message: `${inWords(first.credential)} of ${nameOf(first.entry)} is also that of ${others.map(({ entry }) => nameOf(entry)).join(', ')}`,
        related: others.map(({ entry, credential }) => ({ at: credential.at, message: `the same secret, in ${nameOf(entry)}` })),
      };
    }
  },

  examples: [
    {
      title: 'one key for two servers',
      config:
        '{"mcpServers":{"chat":{"command":"chat-server","env":{"LLM_API_KEY":"«secret:openrouter-key»"}},"images":{"command":"image-server","env":{"LLM_API_KEY":"‹secret:openrouter-key›"}}}}',
    },
    {
      title: 'one server in two clients',
      files: {
        '.mcp.json': '{"mcpServers":{"chat":{"command":"chat-server","env":{"LLM_API_KEY":"‹secret:openrouter-key›"}}}}',
        '.cursor/mcp.json': '{"mcpServers":{"chat":{"command":"chat-server","env":{"LLM_API_KEY":"‹secret:openrouter-key›"}}}}',
      },
    },
    {
      title: 'a key each',
      config:
        '{"mcpServers":{"chat":{"command":"chat-server","env":{"LLM_API_KEY":"‹secret:openrouter-key#one›"}},"images":{"command":"image-server","env":{"LLM_API_KEY":"‹secret:openrouter-key#two›"}}}}',
    },
  ],
});

function digest({ value }: Credential): string {
  return createHash('sha256').update(value).digest('base64');
}

function nameOf({ name }: Entry): string {
  return plainText(name.value, 80);
}

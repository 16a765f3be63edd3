import type { Credential } from '../src/model/credential.ts';
import type { Entry } from '../src/model/entry.ts';
import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { misfitDrafts } from './lib/misfitDrafts.ts';
import { referenceAdvice } from './lib/referenceSyntax.ts';

export default defineRule({
  id: 'unexpanded-reference',
  on: 'entry',
  summary: 'A reference is written in a syntax that this client does not expand.',
  category: 'config',
  severity: 'note',
  confidence: 'high',
  why: 'The server gets the characters themselves in place of the value: it fails to sign in, or worse, treats them as its password.',
  fix: 'Write the value itself where it is no secret, or start the server through a script that sets it.',
  references: ['CWE-1188'],

  *check(entry) {
    const misfits = misfitDrafts(entry, ['unexpanded-reference']);
    yield* misfits;
    const told = new Set(misfits.map(({ at }) => at.start));
    for (const credential of entry.credentials) {
      if (credential.type !== 'unexpanded-reference' || told.has(credential.at.start) || isFilledIn(entry, credential)) continue;
      yield {
        at: credential.at,
        message: `this client does not expand \`${plainText(credential.value, 80)}\`; the server gets these very characters`,
        help: referenceAdvice(entry, credential),
      };
    }
  },

  examples: [
    {
      title: 'a name with nothing around it, where a token belongs',
      path: '.cursor/mcp.json',
      config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"«$GITHUB_TOKEN»"}}}}',
    },
    {
      title: 'two in one text',
      path: '.cursor/mcp.json',
      config: '{"mcpServers":{"db":{"command":"s","env":{"DB_PASSWORD":"«${DB_SALT}»«${DB_PASSWORD}»"}}}}',
    },
    {
      title: 'another client’s syntax',
      path: '.cursor/mcp.json',
      config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"«${GITHUB_TOKEN}»"}}}}',
    },
    {
      title: 'a client that expands nothing',
      path: '~/.config/Claude/claude_desktop_config.json',
      config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"«${GITHUB_TOKEN}»"}}}}',
    },
    {
      title: 'what a template engine fills in before any client reads it',
      path: '.codex/config.toml.tmpl',
      config: '[mcp_servers.gh]\ncommand = "s"\n[mcp_servers.gh.env]\nGITHUB_TOKEN = "{{ .github.token }}"\n',
    },
    {
      title: 'its own syntax',
      path: '.cursor/mcp.json',
      config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"${env:GITHUB_TOKEN}"}}}}',
    },
    {
      title: 'expanded by the bridge behind the client',
      path: '~/.config/Claude/claude_desktop_config.json',
      config:
        '{"mcpServers":{"a":{"command":"npx","args":["mcp-remote@0.1.38","https://mcp.acme.io/mcp","--header","Authorization:${AUTH_HEADER}"]}}}',
    },
  ],
});

function isFilledIn({ file }: Entry, { value }: Credential): boolean {
  return file.kind === 'template' && value.startsWith('{{');
}

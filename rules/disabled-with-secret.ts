import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { inWords } from './lib/credentialWords.ts';
import { literalsOf } from './lib/literals.ts';

export default defineRule({
  id: 'disabled-with-secret',
  on: 'entry',
  summary: 'A server is switched off and still holds a secret.',
  category: 'governance',
  severity: 'note',
  confidence: 'high',
  why: 'Nothing uses the secret, so nobody would notice that somebody else does.',
  fix: 'Revoke the secret and delete the entry.',
  references: ['CWE-312', 'MCP01:2025', 'MCP09:2025'],

  *check(entry) {
    const secrets = literalsOf(entry);
    if (entry.state.enabled || secrets.length === 0) return;
    yield {
      at: entry.state.at ?? entry.name.at,
      message: `${plainText(entry.name.value, 80)} is off, and its ${secrets.length === 1 ? 'secret is' : 'secrets are'} still there`,
      related: secrets.map((credential) => ({ at: credential.at, message: inWords(credential) })),
    };
  },

  examples: [
    {
      title: 'switched off, with its token',
      path: '.kiro/settings/mcp.json',
      config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"‹secret:github-pat›"},"disabled":«true»}}}',
    },
    {
      title: 'switched off, with two of them',
      path: '.kiro/settings/mcp.json',
      config:
        '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"‹secret:github-pat›","SLACK_BOT_TOKEN":"‹secret:slack-bot-token›"},"disabled":«true»}}}',
    },
    {
      title: 'switched off, with a reference',
      path: '.kiro/settings/mcp.json',
      config: '{"mcpServers":{"gh":{"command":"s","env":{"GITHUB_TOKEN":"${GITHUB_TOKEN}"},"disabled":true}}}',
    },
  ],
});

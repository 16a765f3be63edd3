import { mask } from '../src/model/credential.ts';
import { defineRule } from '../src/model/rule.ts';
import { inWords } from './lib/credentialWords.ts';

export default defineRule({
  id: 'secret-in-settings',
  on: 'file',
  summary: 'A secret that was entered for an extension is stored as plain text.',
  category: 'secrets',
  severity: 'warning',
  confidence: 'high',
  why: 'Claude Desktop locks a value away only where the extension declares it as sensitive; any other one can be read by every program of the user and goes into every backup.',
  fix: 'Revoke the secret, ask the author to declare the field with "sensitive": true, then enter a new one.',
  references: ['CWE-312', 'CWE-522', 'MCP01:2025', 'SAFE-T1502'],

  *check({ loose = [] }) {
    for (const credential of loose) {
      if (credential.where === '' || credential.confidence === 'low') continue;
      yield {
        at: credential.at,
        message: `${inWords(credential)} (${mask(credential.value)}) was entered here and is stored as plain text`,
      };
    }
  },

  examples: [
    {
      title: 'a token that the extension did not declare as sensitive',
      path: '~/.config/Claude/Claude Extensions Settings/acme.github.json',
      config: '{"isEnabled":true,"userConfig":{"github_token":"«secret:github-pat»"}}',
    },
    {
      title: 'a value that the key store locked',
      path: '~/.config/Claude/Claude Extensions Settings/acme.github.json',
      config: '{"isEnabled":true,"userConfig":{"github_token":"__encrypted__:djEwJ3Nvbm90aGluZ2hlcmU"}}',
    },
    {
      title: 'a folder',
      path: '~/.config/Claude/Claude Extensions Settings/acme.files.json',
      config: '{"isEnabled":true,"userConfig":{"allowed_directories":"/Users/dev/notes"}}',
    },
  ],
});

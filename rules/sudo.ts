import { defineRule } from '../src/model/rule.ts';
import { launchOf } from './lib/launchOf.ts';

export default defineRule({
  id: 'sudo',
  on: 'entry',
  summary: 'A server runs with administrator rights.',
  category: 'execution',
  severity: 'error',
  confidence: 'high',
  why: 'Every tool call then has the run of the whole machine, and one poisoned prompt is enough.',
  fix: 'Run the server as an ordinary user, and grant that user the one thing it needs.',
  references: ['CWE-250', 'CWE-269', 'MCP02:2025', 'ASI03', 'SAFE-T1104'],

  *check(entry) {
    const launch = launchOf(entry);
    const elevated =
      launch &&
      [...launch.wrappers, launch.program].find((text) => /^(?:.*\/)?(?:sudo|doas|pkexec|gsudo)$|^runas(?:\.exe)?$/i.test(text.value));
    if (elevated) yield { at: elevated.at, message: `\`${elevated.value}\` gives this server administrator rights` };
  },

  examples: [
    { title: 'sudo', config: '{"mcpServers":{"net":{"command":"«sudo»","args":["acme-server"]}}}' },
    {
      title: 'sudo by its path, with options',
      config: '{"mcpServers":{"net":{"command":"«/usr/bin/sudo»","args":["-n","-E","acme-server"]}}}',
    },
    { title: 'an ordinary user', config: '{"mcpServers":{"net":{"command":"acme-server","args":["--name","sudo"]}}}' },
  ],
});

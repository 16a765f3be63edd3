import { defineRule } from '../src/model/rule.ts';
import { launchOf } from './lib/launchOf.ts';

export default defineRule({
  id: 'inline-code',
  on: 'entry',
  summary: 'The server is a piece of code on the command line.',
  category: 'execution',
  severity: 'warning',
  confidence: 'high',
  why: 'Code in a string escapes review, linters and version control history, and shows in the process list.',
  fix: 'Put the code in a file of the repository and start that file.',
  references: ['CWE-94', 'MCP05:2025', 'ASI05'],

  *check(entry) {
    const launch = launchOf(entry);
    if (!launch?.inlineCode || !INTERPRETERS.test(launch.programName)) return;
    yield { at: launch.inlineCode.at, message: `${launch.programName} runs code that stands in the configuration itself` };
  },

  examples: [
    { title: 'node -e', config: '{"mcpServers":{"a":{"command":"node","args":["-e","«require(\'./server\').start()»"]}}}' },
    { title: 'python -c', config: '{"mcpServers":{"a":{"command":"python3","args":["-c","«from acme import main; main()»"]}}}' },
    { title: 'a file', config: '{"mcpServers":{"a":{"command":"node","args":["server.js"]}}}' },
    { title: 'a module', config: '{"mcpServers":{"a":{"command":"python3","args":["-m","acme_server"]}}}' },
  ],
});

/** Shells are shell-wrapper's. */
const INTERPRETERS = /^(?:node|nodejs|bun|deno|python[\d.]*|py|ruby|perl|php)$/;

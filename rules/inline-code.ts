import type { Launch } from '../src/model/launch.ts';
import { defineRule } from '../src/model/rule.ts';
import type { Text } from '../src/model/text.ts';
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
    const code = launch?.inlineCode;
    if (!code || !INTERPRETERS.test(launch.programName) || !isArgument(launch, code)) return;
    yield { at: code.at, message: `${launch.programName} runs code that stands in the configuration itself` };
  },

  examples: [
    { title: 'node -e', config: '{"mcpServers":{"a":{"command":"node","args":["-e","«require(\'./server\').start()»"]}}}' },
    { title: 'python -c', config: '{"mcpServers":{"a":{"command":"python3","args":["-c","«from acme import main; main()»"]}}}' },
    { title: 'a file', config: '{"mcpServers":{"a":{"command":"node","args":["server.js"]}}}' },
    {
      title: 'a file, behind a shell that prepares for it',
      config: '{"mcpServers":{"a":{"command":"bash","args":["-c","cd /srv && PORT=1 python3 server.py"]}}}',
    },
    { title: 'a module', config: '{"mcpServers":{"a":{"command":"python3","args":["-m","acme_server"]}}}' },
  ],
});

/** Whether the code is the program's own argument; a shell around it has code of its own. */
function isArgument({ args }: Launch, code: Text): boolean {
  return args.some(({ at }) => at.start === code.at.start && at.end === code.at.end);
}

/** Shells are shell-wrapper's. */
const INTERPRETERS = /^(?:node|nodejs|bun|deno|python[\d.]*|py|ruby|perl|php)$/;

import { defineRule } from '../src/model/rule.ts';
import { containerOf } from './lib/launchOf.ts';

export default defineRule({
  id: 'host-network',
  on: 'entry',
  summary: 'A container shares this machine’s network.',
  category: 'execution',
  severity: 'warning',
  confidence: 'high',
  why: 'It reaches every service that listens on loopback (databases, development servers, other MCP servers), where no password is asked.',
  fix: 'Leave `--network host` out; publish the one port that is needed with `-p 127.0.0.1:PORT:PORT`.',
  references: ['CWE-668', 'MCP02:2025', 'ASI03'],

  *check(entry) {
    const network = containerOf(entry)?.network;
    if (network?.value === 'host') yield { at: network.at, message: 'the container shares this machine’s network, loopback included' };
  },

  examples: [
    { title: 'host network', config: '{"mcpServers":{"d":{"command":"docker","args":["run","-i","--network","«host»","acme/d"]}}}' },
    { title: 'in one word', config: '{"mcpServers":{"d":{"command":"docker","args":["run","-i","--net=«host»","acme/d"]}}}' },
    { title: 'no network at all', config: '{"mcpServers":{"d":{"command":"docker","args":["run","-i","--network","none","acme/d"]}}}' },
  ],
});

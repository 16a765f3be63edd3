import { defineRule } from '../src/model/rule.ts';
import { isOpen, socketName } from '../src/model/running.ts';

export default defineRule({
  id: 'exposed-listener',
  on: 'process',
  summary: 'A running server can be reached from other machines.',
  category: 'authorization',
  severity: 'error',
  confidence: 'medium',
  why: 'Whoever reaches the port may call the server’s tools with this machine’s files and credentials; local servers seldom ask who calls. Only a firewall may still stand in between.',
  fix: 'Bind it to 127.0.0.1, or have it ask for authorization and listen behind TLS.',
  references: ['CWE-1327', 'MCP07:2025'],

  *check({ listeners, entry, name, pid, at }) {
    const open = listeners.filter(isOpen);
    if (open.length === 0) return;
    yield {
      at: entry?.name.at ?? at,
      message: `${name} (process ${pid}) listens on ${open.map(socketName).join(', ')}, where other machines can reach it`,
      help: 'Have it listen on 127.0.0.1 (`--host 127.0.0.1`, `HOST=127.0.0.1` or its kin), or put authorization and TLS in front of it.',
    };
  },

  examples: [
    {
      title: 'a local server that listens on every address',
      config: '{"mcpServers":{"«files»":{"type":"http","url":"http://localhost:8000/mcp"}}}',
      running: [{ pid: 1201, command: 'python -m files_server --port 8000', listens: ['0.0.0.0:8000'] }],
    },
    {
      title: 'a server in no configuration',
      running: [{ pid: 1201, command: '«python -m mcp_server_files --port 8000»', listens: [':::8000'] }],
    },
    {
      title: 'loopback is for this machine alone',
      config: '{"mcpServers":{"files":{"type":"http","url":"http://localhost:8000/mcp"}}}',
      running: [{ pid: 1201, command: 'python -m files_server --port 8000', listens: ['127.0.0.1:8000', '::1:8000'] }],
    },
    {
      title: 'a program that is no MCP server is none of ours',
      running: [{ pid: 700, command: '/usr/sbin/sshd -D', listens: ['0.0.0.0:22'] }],
    },
  ],
});

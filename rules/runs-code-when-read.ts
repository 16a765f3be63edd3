import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'runs-code-when-read',
  on: 'directive',
  summary: 'The configuration runs a command as soon as a client reads it.',
  category: 'execution',
  severity: 'warning',
  confidence: 'high',
  why: 'It needs no server to be started and no tool to be called: opening the folder is enough.',
  fix: 'Write the value by reference to an environment variable instead.',
  references: ['CWE-94', 'CWE-829', 'MCP05:2025', 'ASI05', 'SAFE-T1101'],

  *check(directive) {
    if (directive.kind === 'runs-code') yield { at: directive.at, message: `${directive.setting} runs a command when the file is read` };
  },

  examples: [
    {
      title: 'a headers helper',
      config: '{"mcpServers":{"api":{"type":"http","url":"https://mcp.acme.example/mcp","headersHelper":"«/opt/bin/headers»"}}}',
    },
    {
      title: 'a VS Code input that is a command',
      path: '.vscode/mcp.json',
      config:
        '{"inputs":[{"id":"t","type":"command","command":"«acme.token»"}],"servers":{"api":{"type":"http","url":"https://mcp.acme.example/mcp","headers":{"Authorization":"Bearer ${input:t}"}}}}',
    },
    {
      title: 'a header by reference',
      config: '{"mcpServers":{"api":{"type":"http","url":"https://mcp.acme.example/mcp","headers":{"Authorization":"Bearer ${TOKEN}"}}}}',
    },
  ],
});

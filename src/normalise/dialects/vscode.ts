import type { Dialect } from '../dialect.ts';
import { EDITOR_PLACES, expansion } from '../expansions.ts';

/** `mcp.json` of VS Code, Visual Studio and Copilot for JetBrains (vscode-docs, 2026-05-28); dev containers carry it inside. */
export const vscode: Dialect = {
  id: 'vscode',
  reader: 'VS Code',
  roots: [
    ['servers'],
    ['customizations', 'vscode', 'mcp', 'servers'],
    ['customizations', 'vscode', 'settings', 'mcp', 'servers'],
    ['customizations', 'vscode', 'settings', 'mcp.servers'],
  ],
  strictFor: ['vscode', 'vscode-insiders', 'vscodium', 'visual-studio'],
  known: [
    'command',
    'args',
    'env',
    'type',
    'envFile',
    'cwd',
    'url',
    'headers',
    'sandbox',
    'sandboxEnabled',
    'dev',
    'oauth',
    'gallery',
    'version',
  ],
  types: ['stdio', 'http', 'sse'],
  dedicated: true,
  approve: [],
  expansion: expansion('vscode', ['${input:id}', '${env:VAR}', '${place}'], EDITOR_PLACES),
};

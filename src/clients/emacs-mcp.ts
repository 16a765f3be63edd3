import type { Client } from '../model/client.ts';
import { configHome, inEach } from './lib/folders.ts';

const INIT = {
  scope: 'user',
  format: 'opaque',
  dialect: 'none',
  roots: [],
  confidence: 'low',
  support: 'detect',
  reason: 'Servers may stand in the Lisp variable `mcp-hub-servers`; Lisp is not evaluated.',
} as const;

const client: Client = {
  id: 'emacs-mcp',
  name: 'Emacs mcp.el',
  docs: 'https://github.com/lizqwerscott/mcp.el',
  source: 'mcp.el README; an init file is a program, so that it is only detected',
  locations: [{ path: '~/.emacs.d/init.el', ...INIT }, ...inEach(configHome('emacs'), 'init.el', INIT)],
};

export default client;

import type { Client } from '../model/client.ts';
import { homeOr, inEach } from './lib/folders.ts';

const client: Client = {
  id: 'every-code',
  name: 'Every Code',
  docs: 'https://github.com/just-every/code',
  source: 'just-every/code README: `~/.code`, `CODE_HOME`; a fork of Codex, whose file it reads as well',
  locations: [
    ...inEach(homeOr('~/.code', 'CODE_HOME'), 'config.toml', { scope: 'user', format: 'toml', dialect: 'codex', roots: ['mcp_servers'] }),
    { path: '~/.codex/config.toml', scope: 'user', format: 'toml', dialect: 'codex', roots: ['mcp_servers'], borrowed: true },
  ],
};

export default client;

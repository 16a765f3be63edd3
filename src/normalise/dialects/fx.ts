import type { Misfit, Transport } from '../../model/entry.ts';
import type { Dialect } from '../dialect.ts';
import { expansion } from '../expansions.ts';

/** fx: the command is a list (as add-mcp 2.4.0 writes it); `bearer_token_env`, `header_env`; a literal Authorization header is refused. */
export const fx: Dialect = {
  id: 'fx',
  reader: 'fx',
  roots: [['mcp']],
  commandList: true,
  types: ['local', 'stdio', 'http', 'sse'],
  refused: literalAuthorization,
  approve: [],
  expansion: expansion('fx', []),
};

/** add-mcp 2.4.0: fx refuses a server whose `Authorization` header stands in the file. */
function literalAuthorization(transport: Transport): Misfit[] {
  const headers = 'url' in transport ? transport.headers : [];
  const written = headers.find(({ name }) => name.value.toLowerCase() === 'authorization');
  if (!written) return [];
  const message = 'fx refuses a server with an `Authorization` header in the file';
  return [{ kind: 'bad-shape', at: written.name.at, message, instead: '"bearer_token_env" with the name of a variable' }];
}

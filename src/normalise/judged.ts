import type { Transport } from '../model/entry.ts';
import type { Node } from '../model/node.ts';
import type { Located } from '../model/span.ts';
import type { Dialect } from './dialect.ts';
import type { Fields } from './fieldsOf.ts';

/** An entry as it was read, to be held to what its client takes. */
export interface Judged {
  readonly node: Node;
  readonly name: Located<string>;
  readonly fields: Fields;
  readonly transport: Transport;
  readonly declaredType?: Located<string>;
  readonly dialect: Dialect;
}

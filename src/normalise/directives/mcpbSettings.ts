import { booleanOf, child } from '../../model/node.ts';
import type { DirectiveReader } from './listed.ts';

/** Claude Desktop: `Claude Extensions Settings/ID.json` switches the extension in `Claude Extensions/ID/`. */
export const mcpbSettings: DirectiveReader = (root, source) => {
  const enabled = booleanOf(child(root, 'isEnabled'));
  if (!enabled) return [];
  const manifest = source.path.replace(/Claude Extensions Settings([/\\])([^/\\]+)\.json$/, 'Claude Extensions$1$2$1manifest.json');
  return [{ kind: enabled.value ? 'enable' : 'disable', file: source, at: enabled.at, targetFile: manifest, setting: '`isEnabled`' }];
};

/** What chezmoi 2 puts before a name to say how the file is to be kept; `modify_` is a script, `symlink_` and `encrypted_` hold no configuration. */
const ATTRIBUTES = /^(?:(?:create|external|exact|remove|once|private|readonly|empty|executable)_)*(dot_|literal_)?/;
const OTHER_CONTENT = /^(?:modify|symlink|encrypted|run)_/;

/**
 * The name that chezmoi gives a file or folder of its source when it puts it into a home: `dot_cursor` is `.cursor`,
 * `private_Library` is `Library`. Undefined where the name says nothing of the kind.
 */
export function chezmoiName(name: string): string | undefined {
  if (!name.includes('_') || OTHER_CONTENT.test(name)) return undefined;
  const [attributes = '', last] = ATTRIBUTES.exec(name) ?? [];
  const rest = name.slice(attributes.length);
  return attributes === '' || rest === '' ? undefined : `${last === 'dot_' ? '.' : ''}${rest}`;
}

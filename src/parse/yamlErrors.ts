import type { ErrorCode } from 'yaml';

/** What each error of the YAML reader means, in words that hold nothing of the file. */
export const YAML_ERRORS: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias may have no anchor or tag of its own',
  BAD_ALIAS: 'this is no alias',
  BAD_COLLECTION_TYPE: 'the tag does not fit this collection',
  BAD_DIRECTIVE: 'this is no directive',
  BAD_DQ_ESCAPE: 'this is no escape that YAML knows in double quotes',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_PROP_ORDER: 'anchors and tags stand before the value, behind `-`, `?` or `:`',
  BAD_SCALAR_START: 'a plain value cannot begin with this character',
  BLOCK_AS_IMPLICIT_KEY: 'a nested block cannot begin on the line of its key',
  BLOCK_IN_FLOW: 'a block cannot stand inside `{}` or `[]`',
  DUPLICATE_KEY: 'this key is written twice',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'a key may be 1024 characters long at most',
  MISSING_CHAR: 'a character is missing here: a quote, a bracket, a comma, a colon or a space',
  MULTILINE_IMPLICIT_KEY: 'a key has to be on one line',
  MULTIPLE_ANCHORS: 'a value can have one anchor only',
  MULTIPLE_DOCS: 'a second document begins here',
  MULTIPLE_TAGS: 'a value can have one tag only',
  NON_STRING_KEY: 'a key has to be a string',
  RESOURCE_EXHAUSTION: 'nested too deep to be read',
  TAB_AS_INDENT: 'a tab cannot indent',
  TAG_RESOLVE_FAILED: 'the tag does not fit its value',
  UNEXPECTED_TOKEN: 'something unexpected stands here',
};

const PREFIX = 'environment:';

/** The path of a text that stands in an environment variable instead of a file: no absolute path looks so. */
export function variablePath(name: string): string {
  return `${PREFIX}${name}`;
}

/** The variable that such a path names; undefined for the path of a file. */
export function variableAt(path: string): string | undefined {
  return path.startsWith(PREFIX) ? path.slice(PREFIX.length) : undefined;
}

/** Verbs that say a tool only looks, when they come first. */
const LOOKS = /^(?:get|list|read|search|find|fetch|show|describe|query|count|check|view|lookup|resolve|explain|summari[sz]e|is|has)$/;

/** Verbs that say a tool changes, sends, runs or deletes something. */
const CHANGES =
  /^(?:delete|remove|drop|destroy|purge|truncate|wipe|write|overwrite|execute|exec|run|eval|evaluate|shell|bash|kill|terminate|deploy|push|merge|publish|send|post|put|patch|transfer|pay|update|create|insert|edit|move|rename|upload|install|uninstall|reset|revoke|grant)$/;

/** Words in front of the verb that only name the server. */
const PREFIXES = 3;

/**
 * Whether a tool's name says that it changes things: the first verb in it decides (`delete_file`, `playwright_evaluate`,
 * `writeQuery`, but not `get_deleted_items`).
 */
export function changesThings(tool: string): boolean {
  const words = tool
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean);
  const verb = words.slice(0, PREFIXES).find((word) => LOOKS.test(word) || CHANGES.test(word));
  return verb !== undefined && CHANGES.test(verb);
}

/** Names of the tools that change things; an annotation that says otherwise is taken at its word. */
export function changingTools(
  tools: readonly { readonly name: string; readonly annotations?: Readonly<Record<string, unknown>> }[],
): string[] {
  return tools.filter(({ name, annotations }) => annotations?.readOnlyHint !== true && changesThings(name)).map(({ name }) => name);
}

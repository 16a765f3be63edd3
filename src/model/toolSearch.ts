/**
 * `ENABLE_TOOL_SEARCH` (Claude Code 2.1.330) as the share of the context window, in per cent, above which tools are searched for instead of
 * being sent: `true` is 0, `auto:N` is N, `auto` 10, `false` 100. Undefined for what it does not know.
 */
export function toolSearchShare(value: string): number | undefined {
  const [, word = '', share] = /^(true|1|yes|on|false|0|no|off|auto)(?::(\d{1,3}))?$/i.exec(value.trim()) ?? [];
  if (word === '') return undefined;
  if (/^auto$/i.test(word)) return Math.min(100, Number(share ?? 10));
  if (share !== undefined) return undefined;
  return /^(?:true|1|yes|on)$/i.test(word) ? 0 : 100;
}

import type { Entry } from '../../src/model/entry.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { Draft } from '../../src/model/finding.ts';
import { NO_POLICY, type Policy } from '../../src/model/policy.ts';
import { type AnyRule, defineRule, type Rule } from '../../src/model/rule.ts';
import type { SourceDocument, SourceFile } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';

/** A file, an entry and a rule as small as the types allow, for tests of the engine alone. */

const TODAY = '2026-11-22';

export function file(path: string, facts: Partial<SourceFile> = {}): SourceFile {
  return { path, client: 'cursor', alsoReadBy: [], scope: 'user', format: 'jsonc', dialect: 'mcpServers', kind: 'active', ...facts };
}

export function entry(name: string, at: Span, source = file(at.path)): Entry {
  return {
    key: `${at.path}#/mcpServers/${name}`,
    name: { value: name, at: { ...at, end: at.start } },
    file: source,
    pointer: `/mcpServers/${name}`,
    node: { kind: 'object', at, members: [] },
    transport: { kind: 'unknown' },
    state: { enabled: true },
    tools: { deny: [], autoApprove: { kind: 'none' } },
    timeouts: [],
    credentials: [],
    misfits: [],
    identity: `command:${name}`,
  };
}

export function estate(entries: readonly Entry[], documents: readonly SourceDocument[] = []): Estate {
  const sources = [...new Set(entries.map((e) => e.file))];
  const files = sources.map((source) => ({
    source,
    status: 'parsed' as const,
    document: documents.find((d) => d.path === source.path),
    problems: [],
  }));
  return { files, entries, directives: [], servers: [], inspected: [], views: [] };
}

export function rule(id: string, facts: Partial<Rule> & { says(entry: Entry): Draft[] }): AnyRule {
  return defineRule<'entry'>({
    id,
    on: 'entry',
    summary: '',
    category: 'config',
    severity: 'warning',
    confidence: 'high',
    why: '',
    fix: 'do better',
    references: [],
    examples: [],
    ...(facts as object),
    check: facts.says,
  });
}

export function context(policy: Partial<Policy> = {}, documents: readonly SourceDocument[] = []) {
  return {
    policy: { ...NO_POLICY, ...policy },
    today: TODAY,
    verdictOf: () => ({ status: 'no-catalog' as const }),
    documentOf: (path: string) => documents.find((d) => d.path === path),
  };
}

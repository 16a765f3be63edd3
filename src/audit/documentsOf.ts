import type { Estate } from '../model/estate.ts';
import type { SourceDocument } from '../model/source.ts';

/** Every text that a span can name: the policy's files, the lock, the configurations, and what the servers said. */
export function documentsOf(estate: Estate, others: readonly SourceDocument[]): Map<string, SourceDocument> {
  const configs = estate.files.flatMap((file) => file.document ?? []);
  const spoken = estate.inspected.flatMap((i) => i.inspection.document ?? []);
  const running = (estate.running ?? []).map(({ document }) => document);
  return new Map([...others, ...configs, ...spoken, ...running].map((document) => [document.path, document]));
}

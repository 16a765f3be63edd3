import type { Anomaly } from '../model/anomaly.ts';
import { isRecord, type JsonObject } from './jsonObject.ts';

/** The last answer to a method, as it came over the wire. */
export interface Answer {
  readonly result?: JsonObject;
  readonly error?: JsonObject;
}

/** Which requests were made, and what was answered to them. */
export interface AnswerBook {
  asked(id: unknown, method: string): void;
  /** Takes down an answer, and counts those that come twice or that nobody asked for. */
  heard(answer: JsonObject): void;
  isAnswered(id: unknown): boolean;
  answerTo(method: string): Answer | undefined;
  /** The same, and forgets it, so that the next page is not taken for this one. */
  takeAnswerTo(method: string): Answer | undefined;
  anomalies(): Anomaly[];
}

/** An empty book. Ids count by their text: servers send `"1"` back for `1`. */
export function answerBook(): AnswerBook {
  const methods = new Map<string, string>();
  const answers = new Map<string, Answer>();
  const answered = new Set<string>();
  const counts = { duplicate: 0, unknown: 0 };
  return {
    asked: (id, method) => void methods.set(String(id), method),
    heard({ id, result, error }) {
      const method = methods.get(String(id));
      if (method === undefined) counts.unknown++;
      else if (answered.has(String(id))) counts.duplicate++;
      else answers.set(method, { ...(isRecord(result) && { result }), ...(isRecord(error) && { error }) });
      answered.add(String(id));
    },
    isAnswered: (id) => answered.has(String(id)),
    answerTo: (method) => answers.get(method),
    takeAnswerTo(method) {
      const answer = answers.get(method);
      answers.delete(method);
      return answer;
    },
    anomalies: () => [
      ...counted('duplicate-answer', 'answers the same request more than once', counts.duplicate),
      ...counted('unknown-answer', 'answers requests that nobody made', counts.unknown),
    ],
  };
}

function counted(kind: Anomaly['kind'], message: string, count: number): Anomaly[] {
  return count > 0 ? [{ kind, message, count }] : [];
}

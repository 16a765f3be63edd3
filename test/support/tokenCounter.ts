import type { Counter } from '../../src/tokens/counter.ts';

/** Four characters a token: enough where a test is about budgets and not about counting. */
export async function tokenCounter(): Promise<Counter> {
  return (text) => Math.ceil(text.length / 4);
}

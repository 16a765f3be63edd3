import type { jsonSchemaValidator, StandardSchemaV1 } from '@modelcontextprotocol/client';

/** Accepts every result: what a server really sent is judged by rules, not by the SDK. */
export const anything: StandardSchemaV1<unknown, unknown> = {
  '~standard': { version: 1, vendor: 'mcp-audit', validate: (value) => ({ value }) },
};

/** No schema of a server is ever compiled: that would run code made from untrusted text. */
export const noValidator: jsonSchemaValidator = {
  getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
};

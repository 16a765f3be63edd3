/** The server of the examples of drift. */
export const CONFIG = '{"mcpServers":{"files":{"command":"npx","args":["@acme/files@1.4.2"]}}}';

/** What was reviewed. */
export const LOCK = `lockVersion: 1
encoding: o200k_base
servers:
  - identity: npm:@acme/files
    names: [files]
    spec: "@acme/files@1.4.2"
    conditions: { capabilities: [] }
    tools:
      - name: read
        definition:
          description: Reads a file.
          annotations: { readOnlyHint: true }
          inputSchema:
            properties: { path: { type: string }, size: { type: integer } }
            required: [path]
            type: object
`;

/** What the lock holds, with one thing after another changed. */
export const READ = {
  name: 'read',
  description: 'Reads a file.',
  annotations: { readOnlyHint: true },
  inputSchema: { type: 'object', properties: { path: { type: 'string' }, size: { type: 'integer' } }, required: ['path'] },
};

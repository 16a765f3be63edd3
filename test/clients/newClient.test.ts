import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clientList } from '../../scripts/generate-clients.ts';
import { clientSkeleton, goldenSkeleton } from '../../scripts/new-client.ts';

describe('a new client', () => {
  it('begins with its id, its name and the questions to answer', () => {
    const text = clientSkeleton('acme-code', 'Acme Code');
    expect(text).toContain("id: 'acme-code'");
    expect(text).toContain("name: 'Acme Code'");
    expect(text).toMatch(/source: '.+'/);
  });

  it('may have an apostrophe in its name', () => {
    expect(clientSkeleton('bobs', "Bob's")).toContain('name: "Bob\'s"');
  });

  it('gets a golden file that says what must be found', () => {
    const golden = parse(goldenSkeleton('acme'));
    expect(Object.keys(golden.files.linux)).toEqual(['/home/dev/.acme/mcp.json']);
    expect(golden.expect.linux).toMatchObject([{ client: 'acme', name: 'files', transport: 'stdio' }]);
  });

  it('gets a name in the list that is no word of the language', () => {
    const text = clientList(['5ire', 'continue', 'kimi-code']);
    expect(text.match(/^import \w+ from.*$/gm)).toEqual([
      "import _5ire from './5ire.ts';",
      "import continue_ from './continue.ts';",
      "import kimiCode from './kimi-code.ts';",
    ]);
  });
});

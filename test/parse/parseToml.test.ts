import { describe, expect, it } from 'vitest';
import { descend, type Node } from '../../src/model/node.ts';
import { pointerAt } from '../../src/model/pointer.ts';
import { read } from './reading.ts';

const toml = (text: string) => read(text, 'toml');
const CODEX = `# by hand
model = "o3"

[mcp_servers."my files"]
command = 'npx'
args = ["-y", "@acme/files"]
env.LOG = "a\\tb" # why
[mcp_servers."my files".env2]
X = 1

[mcp_servers.web]
url = "https://x.example"
`;

function strings(root: Node | undefined, ...route: (string | number)[]) {
  const node = descend(root, route);
  if (node?.kind !== 'string') throw new Error('no string');
  return node;
}

describe('TOML', () => {
  it('becomes the tree that its tables and dotted keys mean', () => {
    const { plain, problems } = toml(CODEX);
    expect(problems).toEqual([]);
    const files = { command: 'npx', args: ['-y', '@acme/files'], env: { LOG: 'a\tb' }, env2: { X: 1 } };
    expect(plain).toEqual({ model: 'o3', mcp_servers: { 'my files': files, web: { url: 'https://x.example' } } });
  });

  it('knows where keys, values and comments stand', () => {
    const { document, textAt } = toml(CODEX);
    expect(textAt(strings(document.root, 'mcp_servers', 'my files', 'args', 1).at)).toBe('"@acme/files"');
    expect(textAt(strings(document.root, 'mcp_servers', 'my files', 'env', 'LOG').within(1, 3))).toBe('\\tb');
    expect(document.comments.map((c) => [c.value, textAt(c.at)])).toEqual([
      [' by hand', ' by hand'],
      [' why', ' why'],
    ]);
    const web = descend(document.root, ['mcp_servers', 'web']);
    expect(web && textAt(web.at)).toBe('[mcp_servers.web]\nurl = "https://x.example"');
  });

  it('leads from a place back to its pointer', () => {
    const { document } = toml(CODEX);
    const at = strings(document.root, 'mcp_servers', 'my files', 'env', 'LOG').at;
    expect(document.root && pointerAt(document.root, at)).toBe('/mcp_servers/my files/env/LOG');
  });

  it('keeps nested lists of tables apart, each item with its own place', () => {
    const text =
      '[[plugins]]\nname = "a"\n[[plugins.env]]\nk = 1\n[[plugins.env]]\nk = 2\n\n[[plugins]]\nname = "b"\n[plugins.opt]\nx = true\n';
    const { document, plain, textAt } = toml(text);
    expect(plain).toEqual({
      plugins: [
        { name: 'a', env: [{ k: 1 }, { k: 2 }] },
        { name: 'b', opt: { x: true } },
      ],
    });
    const second = descend(document.root, ['plugins', 1]);
    expect(second && textAt(second.at)).toBe('[[plugins]]\nname = "b"\n[plugins.opt]\nx = true');
    const item = descend(document.root, ['plugins', 0, 'env', 1]);
    expect(item && textAt(item.at)).toBe('[[plugins.env]]\nk = 2');
    expect(document.root && item && pointerAt(document.root, item.at)).toBe('/plugins/0/env/1');
  });

  it('maps through every way of writing a string', () => {
    const text = 'a = """\r\none \\\r\n   two\\u00e9\\U0001F600"""\nb = \'\'\'\nraw\\n\'\'\'\nc = "\u{1f600}x"';
    const { document, plain, textAt } = toml(text);
    expect(plain).toMatchObject({ a: 'one twoé\u{1f600}', b: 'raw\\n', c: '\u{1f600}x' });
    const a = strings(document.root, 'a');
    expect(textAt(a.within(4, 7))).toBe('two');
    expect(textAt(a.within(7, 8))).toBe('\\u00e9');
    expect(textAt(a.within(8, 10))).toBe('\\U0001F600');
    expect(textAt(strings(document.root, 'b').within(0, 3))).toBe('raw');
    expect(textAt(strings(document.root, 'c').within(2, 3))).toBe('x');
  });

  it('takes a date for the text that it is written as', () => {
    expect(toml('d = 1979-05-27T07:32:00Z').plain).toEqual({ d: '1979-05-27T07:32:00Z' });
  });
});

describe('broken TOML', () => {
  it.each([
    ['a = \nb = 1', { b: 1 }],
    ['a = "x\nb = 1', { b: 1 }],
    ['b = 1\na = "x', { b: 1 }],
    ['[a\nx = 1\n[b]\ny = 2', { b: { y: 2 } }],
    ['[a]\nx = 1\ny = = 2\nz = 3\n[b]\nw = 4', { a: { x: 1, z: 3 }, b: { w: 4 } }],
    ['a = [1,\n2\nb = 1', { b: 1 }],
    ['[s]\nx = 1\n[s]\ny = 2', { s: { x: 1, y: 2 } }],
    ['[s]\nx = 1\nx = 2', { s: { x: 2 } }],
    ['a = "\\q"\nb = 1', { b: 1 }],
    ['[x]\n<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> b\nc = 3', { x: { a: 2, c: 3 } }],
  ])('%j: what can be read is read', (text, plain) => {
    const reading = toml(text);
    expect(reading.plain).toEqual(plain);
    expect(reading.problems[0]).toMatchObject({ fault: 'file', incomplete: true });
  });

  it('keeps both places of a key written twice', () => {
    expect(toml('[s]\nx = 1\nx = 2').document.deviations).toMatchObject([
      { kind: 'duplicate-key', at: { start: 10 }, first: { start: 4 } },
    ]);
  });

  it('refuses politely what nests too deep', () => {
    expect(toml(`a = ${'['.repeat(20_000)}`).problems).toMatchObject([{ kind: 'too-deep' }]);
  });

  it('refuses politely what is too long', () => {
    expect(toml('#\n'.repeat(2 ** 20 + 1)).problems).toMatchObject([{ kind: 'too-large' }]);
  });
});

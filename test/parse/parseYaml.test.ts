import { describe, expect, it } from 'vitest';
import { descend, type Node } from '../../src/model/node.ts';
import { read } from './reading.ts';

const yaml = (text: string) => read(text, 'yaml');

function strings(root: Node | undefined, ...route: (string | number)[]) {
  const node = descend(root, route);
  if (node?.kind !== 'string') throw new Error('no string');
  return node;
}

describe('YAML', () => {
  const CONTINUE =
    "name: x # my own\nmcpServers:\n  - name: 'it''s'\n    command: npx\n    args: [-y, \"a\\tb\"]\n    on: true\n    timeout: 5\n    cwd:\n";

  it('becomes a tree with places', () => {
    const { document, plain, problems, textAt } = yaml(CONTINUE);
    expect(problems).toEqual([]);
    const server = { name: "it's", command: 'npx', args: ['-y', 'a\tb'], on: true, timeout: 5, cwd: null };
    expect(plain).toEqual({ name: 'x', mcpServers: [server] });
    expect(textAt(strings(document.root, 'mcpServers', 0, 'name').at)).toBe("'it''s'");
    expect(textAt(strings(document.root, 'mcpServers', 0, 'name').within(2, 4))).toBe("''s");
    expect(textAt(strings(document.root, 'mcpServers', 0, 'args', 1).within(1, 3))).toBe('\\tb');
    expect(document.comments.map((c) => [c.value, textAt(c.at)])).toEqual([[' my own', ' my own']]);
  });

  it('has the same places with CRLF', () => {
    const { document, plain, textAt } = yaml(CONTINUE.replaceAll('\n', '\r\n'));
    expect(plain).toMatchObject({ mcpServers: [{ command: 'npx' }] });
    expect(textAt(strings(document.root, 'mcpServers', 0, 'command').at)).toBe('npx');
    expect(document.comments.map((c) => textAt(c.at))).toEqual([' my own']);
  });

  it('maps into block and folded strings', () => {
    const { document, textAt } = yaml('a: |\n  line one\n  secret two\nb: >-\n  folded\n  text\nc: plain\n  goes on\n');
    const a = strings(document.root, 'a');
    expect(textAt(a.within(a.value.indexOf('secret'), a.value.indexOf('secret') + 6))).toBe('secret');
    const b = strings(document.root, 'b');
    expect(b.value).toBe('folded text');
    expect(textAt(b.within(7, 11))).toBe('text');
    const c = strings(document.root, 'c');
    expect(textAt(c.within(6, 10))).toBe('goes');
  });

  it('takes an alias for the anchored value, at its place', () => {
    const { document, plain, textAt } = yaml('base: &b {TOKEN: abc}\nenv: *b\n');
    expect(plain).toEqual({ base: { TOKEN: 'abc' }, env: { TOKEN: 'abc' } });
    expect(textAt(strings(document.root, 'env', 'TOKEN').at)).toBe('abc');
    expect(strings(document.root, 'env', 'TOKEN').at.start).toBe(17);
  });

  it('takes the anchor written last before the alias', () => {
    expect(yaml('a: &x 1\nb: *x\nc: &x 2\nd: *x').plain).toEqual({ a: 1, b: 1, c: 2, d: 2 });
  });

  it('merges with `<<`, own keys first, then earlier sources', () => {
    const text = 'a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3\n';
    expect(yaml(text).plain).toMatchObject({ c: { x: 3, y: 1, z: 2 } });
    expect(yaml(text).document.deviations).toEqual([]);
  });

  it('notes keys written twice', () => {
    expect(yaml('a: 1\nb: 2\na: 3').document.deviations).toMatchObject([{ kind: 'duplicate-key', at: { start: 10 }, first: { start: 0 } }]);
  });

  it('does not let aliases multiply', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `k${i + 1}: &k${i + 1} [${Array(10).fill(`*k${i}`).join()}]`);
    const { problems, plain } = yaml(`k0: &k0 [x]\n${lines.join('\n')}`);
    expect(problems[0]).toMatchObject({ kind: 'too-large' });
    expect(JSON.stringify(plain).length).toBeLessThan(1_000_000);
  });

  it.each(['a: &x [*x]', 'a: *nowhere'])('says that an alias leads nowhere: %s', (text) => {
    expect(yaml(text).problems).toMatchObject([{ kind: 'syntax' }]);
  });

  it.each([
    ['a: 1\nb: [1, 2\nc: 3', { a: 1 }],
    ['a: "x\nb: 1', {}],
    ['a: 1\n\tb: 2', { a: 1 }],
    ['<<<<<<< HEAD\na: 1\n=======\nb: 2\n>>>>>>> x\n', { a: 1, b: 2 }],
    ['a: 1\n---\nb: 2', { a: 1 }],
  ])('reads what it can of %j', (text, plain) => {
    const reading = yaml(text);
    expect(reading.problems.length).toBeGreaterThan(0);
    expect(reading.plain).toMatchObject(plain);
  });

  it.each([`${'['.repeat(20_000)}`, `${'- '.repeat(20_000)}`, `${'{a: '.repeat(20_000)}`, `${'? '.repeat(20_000)}`])(
    'survives depth: %.5s',
    (text) => {
      const start = process.cpuUsage();
      expect(yaml(text).problems.length).toBeGreaterThan(0);
      expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
    },
  );
});

describe('front matter', () => {
  it.each(['\n', '\r\n'])('has its places in the whole file, line ends %j', (eol) => {
    const text = ['---', 'name: agent', 'mcpServers:', '  files: {command: npx} # c', '---', '# Title: not yaml', ''].join(eol);
    const { document, plain, textAt, problems } = read(text, 'markdown');
    expect(problems).toEqual([]);
    expect(plain).toEqual({ name: 'agent', mcpServers: { files: { command: 'npx' } } });
    expect(document.text).toBe(text);
    expect(textAt(strings(document.root, 'mcpServers', 'files', 'command').at)).toBe('npx');
    expect(document.comments.map((c) => textAt(c.at))).toEqual([' c']);
  });

  it.each(['# Title\n', 'text\n---\na: 1\n---\n'])('is absent, without a problem, in %j', (text) => {
    expect(read(text, 'markdown')).toMatchObject({ plain: undefined, problems: [] });
  });

  it('is a problem where it does not end', () => {
    expect(read('---\na: 1\n', 'markdown').complaints).toEqual([['the front matter opened here does not end', '---']]);
  });

  it('is read around prose with colons, which is no YAML', () => {
    const prose = 'description: Use this when: it fits. user: "Help" <example>Context: none</example>';
    const servers = 'mcpServers:\n  files:\n    command: acme-files\n';
    const { document, plain, textAt, problems } = read(
      `---\nname: reviewer\n${prose}\nbare: more: colons\n${servers}---\nProse`,
      'markdown',
    );
    expect(plain).toEqual({ name: 'reviewer', mcpServers: { files: { command: 'acme-files' } } });
    expect(textAt(strings(document.root, 'mcpServers', 'files', 'command').at)).toBe('acme-files');
    expect(problems).toEqual([]);
  });

  it('is not read around what speaks of MCP', () => {
    expect(read('---\nname: a: b\nmcpServers: a: b\n---\n', 'markdown').complaints).toEqual([
      ['no valid YAML: a nested block cannot begin on the line of its key', 'a'],
    ]);
  });

  it('without servers is no broken file, however wild its prose', () => {
    const { problems } = read('---\ndescription: Examples:\n<example>\nContext: a: b\nuser: "x" y\n---\n', 'markdown');
    expect(problems).toEqual([]);
  });
});

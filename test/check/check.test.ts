import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Node } from '../../src/model/node.ts';
import type { Ignore } from '../../src/model/policy.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import type { SourceDocument, SourceFile } from '../../src/model/source.ts';
import type { Span } from '../../src/model/span.ts';
import { context, entry, estate, file, rule } from './literals.ts';

const at = (start: number, end: number, path = '/home/a/.cursor/mcp.json') => ({ path, start, end });
const here = at(0, 10);
const one = estate([entry('files', here)]);
const loud = (id = 'loud', facts = {}) => rule(id, { says: ({ node }) => [{ at: node.at, message: 'wrong' }], ...facts });
const ignore = (facts: Partial<Ignore>): Ignore => ({ rule: 'loud', reason: 'known', origin: { value: '', at: here }, ...facts });

describe('what the engine adds to a draft', () => {
  test('name, severity, place, server and client', () => {
    const [finding] = check(one, [loud()], context()).value;
    expect(finding).toMatchObject({
      rule: 'loud',
      severity: 'warning',
      confidence: 'high',
      help: 'do better',
      server: 'files',
      client: 'cursor',
      pointer: '/mcpServers/files',
    });
  });

  test('findings come by file, place and rule', () => {
    const two = estate([entry('b', at(5, 9, '/b')), entry('a', at(20, 30, '/a')), entry('c', at(0, 4, '/b'))]);
    const found = check(two, [loud('z'), loud('y')], context()).value;
    expect(found.map((f) => `${f.at.path}:${f.at.start} ${f.rule}`)).toEqual([
      '/a:20 y',
      '/a:20 z',
      '/b:0 y',
      '/b:0 z',
      '/b:5 y',
      '/b:5 z',
    ]);
  });

  test('the innermost entry around a place is the one a finding is about', () => {
    const nested = estate([entry('outer', at(0, 100)), entry('inner', at(10, 40)), entry('next', at(50, 60))]);
    const about = (start: number, end: number) =>
      check(nested, [{ ...loud(), on: 'estate', check: () => [{ at: at(start, end), message: '' }] }], context()).value[0]?.server;
    expect([about(12, 20), about(40, 45), about(55, 60), about(99, 110)]).toEqual(['inner', 'outer', 'next', undefined]);
  });

  test('an entry stands also where its name does', () => {
    const named = { ...entry('files', at(10, 20)), name: { value: 'files', at: at(2, 7) } };
    const about = (start: number, end: number) =>
      check(estate([named]), [{ ...loud(), on: 'estate', check: () => [{ at: at(start, end), message: '' }] }], context()).value[0]?.server;
    expect([about(3, 5), about(7, 9), about(12, 14)]).toEqual(['files', undefined, 'files']);
  });

  test('a place outside of every entry has the client of its file and its own pointer', () => {
    const value: Node = { kind: 'boolean', at: at(8, 12), value: true };
    const root: Node = { kind: 'object', at: at(0, 13), members: [{ key: { value: 'all', at: at(2, 5) }, value }] };
    const document: SourceDocument = { path: here.path, format: 'jsonc', text: '{"all": true}', root, comments: [], deviations: [] };
    const said = (span: Span) => [{ ...loud(), on: 'estate', check: () => [{ at: span, message: '' }] } as AnyRule];
    const bare = { ...estate([], []), files: [{ source: file(here.path), status: 'parsed' as const, document, problems: [] }] };
    expect(check(bare, said(at(8, 12)), context()).value[0]).toMatchObject({ client: 'cursor', pointer: '/all', severity: 'warning' });
    expect(check(bare, said(at(0, 0)), context()).value[0]).toMatchObject({ client: 'cursor', pointer: '' });
    expect(check(bare, said(at(0, 5, '/elsewhere')), context()).value[0]).toMatchObject({ client: undefined, pointer: '' });
  });

  test('what belongs to a finding comes along, made plain', () => {
    const related = [{ at: at(4, 5), message: 'the \u001bother' }];
    const found = check(one, [rule('r', { says: () => [{ at: here, message: '', related }] })], context()).value[0];
    expect(found?.related).toEqual([{ at: at(4, 5), message: 'the \\u{1b}other' }]);
  });

  test('control characters of a message never pass', () => {
    const rude = rule('rude', { says: () => [{ at: here, message: 'a\u001b[31mb\n::error::c' }] });
    expect(check(one, [rude], context()).value[0]?.message).toBe('a\\u{1b}[31mb ::error::c');
  });
});

describe('severity', () => {
  const severity = (policy: object, facts = {}, source = {}) =>
    check(estate([entry('files', here, file(here.path, source))]), [loud('loud', facts)], context(policy)).value[0]?.severity;
  const says = (word: string) => ({ says: () => [{ at: here, message: '', severity: word }] });

  test('the policy replaces the word of the rule', () => {
    expect(severity({ rules: { loud: { severity: 'error' } } })).toBe('error');
  });
  test('a rule that is off is not asked', () => {
    expect(severity({ rules: { loud: { severity: 'off' } } })).toBeUndefined();
  });
  test('a place may deserve less than the policy says', () => {
    expect(severity({ rules: { loud: { severity: 'error' } } }, says('note'))).toBe('note');
  });
  test('a place never gets more than the policy says', () => {
    expect(severity({ rules: { loud: { severity: 'note' } } }, says('error'))).toBe('note');
  });
  test('without a policy a place may deserve more than the rule says', () => {
    expect(severity({}, says('error'))).toBe('error');
  });
  test.each(['template', 'documentation', 'plugin', 'backup'])('a %s is a note', (kind) => {
    expect(severity({}, { severity: 'error' }, { kind })).toBe('note');
  });
  test('a secret that is committed is an error, where it would be a warning on one machine', () => {
    const secret = { category: 'secrets' };
    expect(severity({}, secret, { tracked: false })).toBe('warning');
    expect(severity({}, secret, { tracked: true })).toBe('error');
    expect(severity({}, {}, { tracked: true })).toBe('warning');
    expect(severity({}, { ...secret, ...says('note') }, { tracked: true })).toBe('note');
    expect(severity({ rules: { loud: { severity: 'warning' } } }, secret, { tracked: true })).toBe('warning');
  });
  test('a secret of which it is not known whether it is committed stays what the rule says', () => {
    const secret = { ...loud('loud', { category: 'secrets' }), on: 'estate', check: () => [{ at: at(0, 1, '/nowhere'), message: '' }] };
    expect(check(one, [secret], context()).value[0]?.severity).toBe('warning');
  });
  test.each(['template', 'documentation', 'plugin'])('a secret in a %s sinks by one step', (kind) => {
    expect(severity({}, { severity: 'error', category: 'secrets' }, { kind })).toBe('warning');
    expect(severity({}, { severity: 'warning', category: 'secrets' }, { kind })).toBe('note');
  });
  test('a secret in a backup is as real as in the original', () => {
    expect(severity({}, { severity: 'error', category: 'secrets' }, { kind: 'backup' })).toBe('error');
  });
});

describe('ignores', () => {
  const suppressed = (facts: Partial<Ignore>) => check(one, [loud()], context({ ignore: [ignore(facts)] })).value[0]?.suppressed;

  test('one for the rule suppresses and keeps its reason', () => {
    expect(suppressed({})).toEqual({ by: 'policy', reason: 'known' });
  });
  test.each([
    ['server', { server: 'files' }],
    ['path', { path: '.cursor/*.json' }],
    ['absolute path', { path: '/home/**' }],
    ['every rule', { rule: '*' }],
    ['a day that is still to come', { until: '2026-11-22' }],
  ])('may be narrowed by %s', (_, facts) => {
    expect(suppressed(facts)).toBeDefined();
  });
  test.each([
    ['another rule', { rule: 'other' }],
    ['another server', { server: 'other' }],
    ['another path', { path: '*.toml' }],
    ['another fingerprint', { fingerprint: 'x' }],
    ['a day that is past', { until: '2026-11-21' }],
  ])('does not reach %s', (_, facts) => {
    expect(suppressed(facts)).toBeUndefined();
  });

  test('may be narrowed by the fingerprint', () => {
    const [found] = check(one, [loud()], context()).value;
    expect(suppressed({ fingerprint: found?.fingerprint })).toBeDefined();
  });

  const text = '// mcp-audit-ignore loud: a demo\n{"files":{}} // mcp-audit-ignore other: no\n{"more":{}}';
  const comments = [at(0, 32), at(46, 75)].map((span) => ({ value: text.slice(span.start, span.end), at: span }));
  const document: SourceDocument = { path: here.path, format: 'jsonc', text, comments, deviations: [] };
  const inline = (id: string, start: number) =>
    check(estate([entry('files', at(start, start + 2))], [document]), [loud(id)], context({}, [document])).value[0]?.suppressed;

  test('a comment on the line before, or on the same line, suppresses', () => {
    expect(inline('loud', 42)).toEqual({ by: 'inline', reason: 'a demo' });
    expect(inline('other', 42)).toEqual({ by: 'inline', reason: 'no' });
  });
  test('a comment over several lines reaches the line after its last', () => {
    const block = '/* mcp-audit-ignore loud: a demo\nfor all */\n{}\n{}';
    const end = block.indexOf('{}') - 1;
    const remark = { value: block.slice(0, end), at: at(0, end) };
    const spread = { ...document, text: block, comments: [remark] };
    const reasonAt = (start: number) =>
      check(estate([entry('files', at(start, start + 2))], [spread]), [loud()], context({}, [spread])).value[0]?.suppressed?.reason;
    expect([reasonAt(end + 1), reasonAt(end + 4)]).toEqual(['a demo', undefined]);
  });
  test('a comment two lines up, or for another rule, does not', () => {
    expect(inline('loud', 80)).toBeUndefined();
    expect(inline('third', 42)).toBeUndefined();
  });

  test('a baseline suppresses what was there', () => {
    const before = check(one, [loud()], context()).value.map((f) => f.fingerprint);
    expect(check(one, [loud()], context({ baseline: new Set(before) })).value[0]?.suppressed?.by).toBe('baseline');
  });
});

describe('one problem is one finding', () => {
  test('a rule says a thing about a place once', () => {
    const twice = rule('twice', {
      says: () => [
        { at: here, message: 'a' },
        { at: here, message: 'b' },
      ],
    });
    expect(check(one, [twice], context()).value.map((f) => f.message)).toEqual(['a']);
  });
  test('a more specific rule silences another about the same characters', () => {
    const specific = rule('specific', { supersedes: ['loud'], says: () => [{ at: at(2, 4), message: '' }] });
    expect(check(one, [loud(), specific], context()).value.map((f) => f.rule)).toEqual(['specific']);
  });
  test('but not elsewhere', () => {
    const specific = rule('specific', { supersedes: ['loud'], says: () => [{ at: at(10, 14), message: '' }] });
    expect(check(one, [loud(), specific], context()).value).toHaveLength(2);
  });
});

describe('fingerprints', () => {
  const fingerprints = (start: number, path = here.path) =>
    check(estate([entry('files', at(start, start + 5, path))]), [loud()], context()).value.map((f) => f.fingerprint);

  test('survive moved lines and another home', () => {
    expect(fingerprints(50)).toEqual(fingerprints(0));
    expect(fingerprints(0, '/Users/b/.cursor/mcp.json')).toEqual(fingerprints(0));
  });
  test('are told apart where a rule speaks twice about one value', () => {
    const parts = rule('parts', {
      says: () => [
        { at: at(1, 2), message: '' },
        { at: at(3, 4), message: '' },
      ],
    });
    expect(new Set(check(one, [parts], context()).value.map((f) => f.fingerprint)).size).toBe(2);
  });
});

describe('what a fingerprint tells apart', () => {
  const fingerprint = (id: string, at: Span, facts: Partial<SourceFile> = {}) =>
    check(estate([entry('files', at, file(at.path, facts))]), [loud(id)], context()).value[0]?.fingerprint;
  const inApp = (path: string, app = '/home/a/app') => fingerprint('loud', at(0, 5, `${app}${path}`), { scope: 'project', project: app });

  test('rules, clients, servers and files', () => {
    const usual = fingerprint('loud', here);
    expect(usual).toMatch(/^[0-9a-f]{20}$/);
    expect(fingerprint('other', here)).not.toBe(usual);
    expect(fingerprint('loud', here, { client: 'vscode' })).not.toBe(usual);
    expect(fingerprint('loud', at(0, 10, '/home/a/.cursor/other.json'))).not.toBe(usual);
    expect(check(estate([entry('more', here)]), [loud()], context()).value[0]?.fingerprint).not.toBe(usual);
  });
  test('folders of a project, wherever it was checked out', () => {
    expect(inApp('/shop/.mcp.json')).toBe(inApp('/shop/.mcp.json', '/srv/build'));
    expect(inApp('/shop/a/.mcp.json')).not.toBe(inApp('/bank/a/.mcp.json'));
    expect(inApp('/shop/.mcp.json')).toBe(inApp('\\shop\\.mcp.json', 'C:\\app'));
  });
  test('of a file outside of every project only the last two names', () => {
    const user = { scope: 'user', project: '/home/a' } as const;
    expect(fingerprint('loud', at(0, 5, '/home/a/x/.cursor/mcp.json'), user)).toBe(fingerprint('loud', here));
    expect(fingerprint('loud', at(0, 5, '/home/a/.other/mcp.json'), user)).not.toBe(fingerprint('loud', here));
  });
  test('equal ones by their order, the first being the one that a single finding has', () => {
    const said = (...spans: Span[]) => ({ ...loud(), on: 'estate', check: () => spans.map((span) => ({ at: span, message: '' })) });
    const prints = (...spans: Span[]) => check(one, [said(...spans)], context()).value.map((f) => f.fingerprint);
    const [first, second] = prints(at(1, 2), at(3, 4));
    expect(prints(at(1, 2))).toEqual([first]);
    expect(second).not.toBe(first);
  });
});

describe('a rule that breaks', () => {
  const broken = rule('broken', {
    says: ({ name }) => {
      if (name.value === 'bad') throw new TypeError('a value nobody may see');
      return [{ at: here, message: 'fine' }];
    },
  });
  const outcome = () => check(estate([entry('bad', at(20, 30)), entry('files', here)]), [broken, loud()], context());

  test('is our fault, is said once and without the values it met', () => {
    const { problems } = outcome();
    expect(problems).toMatchObject([{ kind: 'rule-broke', fault: 'us', incomplete: true }]);
    expect(problems[0]?.message).toContain('TypeError');
    expect(JSON.stringify(problems)).not.toContain('nobody may see');
  });
  test('does not keep it or others from speaking about the rest', () => {
    expect(outcome().value.map((f) => f.rule)).toEqual(['broken', 'loud', 'loud']);
  });
});

test('ten thousand entries and sixty rules take less than two seconds', () => {
  const many = estate(Array.from({ length: 10_000 }, (_, i) => entry(`s${i}`, at(i * 20, i * 20 + 15))));
  const rules = Array.from({ length: 60 }, (_, i) => (i < 6 ? loud(`r${i}`) : rule(`r${i}`, { says: () => [] })));
  const started = process.cpuUsage();
  expect(check(many, rules, context()).value).toHaveLength(60_000);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});

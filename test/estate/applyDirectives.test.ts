import { describe, expect, it } from 'vitest';
import { applyDirectives } from '../../src/estate/applyDirectives.ts';
import type { Directive } from '../../src/model/directive.ts';
import type { Entry } from '../../src/model/entry.ts';
import { read } from '../normalise/reading.ts';

const FILE = { path: '/c/Claude Extensions/acme/manifest.json', client: 'c', scope: 'user' };
const AT = { path: '/c/s.json', start: 0, end: 1 };

const entry = { name: { value: 'Files', at: AT }, file: FILE, state: { enabled: true } } as Entry;
const off = (about: Partial<Directive>) => ({ kind: 'disable', file: FILE, at: AT, setting: '`off`', ...about }) as Directive;
const stateAfter = (directive: Directive) => applyDirectives([entry], [directive])[0]?.state;

describe('a switch in a settings file', () => {
  it('turns off the server of its name', () => {
    expect(stateAfter(off({ target: 'Files' }))).toEqual({ enabled: false, reason: '`off`', at: AT });
  });

  it('may turn on what its entry has off, unless another turns it off', () => {
    const idle = { ...entry, state: { enabled: false } } as Entry;
    const on = off({ kind: 'enable', target: 'Files', overrules: true });
    const isOn = (...directives: Directive[]) => applyDirectives([idle], directives)[0]?.state.enabled;
    expect([isOn(on), isOn(on, off({ target: 'Files' })), isOn(off({ kind: 'enable', target: 'Files' }))]).toEqual([true, false, false]);
    const there = applyDirectives([idle], [{ ...on, project: '/p' }])[0];
    expect([...(there?.states ?? [])].map(([place, { enabled }]) => [place, enabled])).toEqual([
      [undefined, false],
      ['/p', true],
    ]);
  });

  it('minds upper and lower case, unless its client does not', () => {
    expect(stateAfter(off({ target: 'files' }))?.enabled).toBe(true);
    expect(stateAfter(off({ target: 'files', anyCase: true }))?.enabled).toBe(false);
  });

  it('may name the file of the server instead', () => {
    expect(stateAfter(off({ targetFile: FILE.path }))?.enabled).toBe(false);
    expect(stateAfter(off({ targetFile: '/c/Claude Extensions/other/manifest.json' }))?.enabled).toBe(true);
  });

  it('turns off all servers of a plugin', () => {
    const installed = (path: string) => ({ ...entry, file: { ...entry.file, scope: 'plugin', path } }) as Entry;
    const inside = installed('/h/.claude/plugins/cache/market/acme/1.0.0/.mcp.json');
    const beside = installed('C:\\.copilot\\installed-plugins\\market\\other\\.mcp.json');
    const states = applyDirectives([inside, beside, entry], [off({ targetPlugin: 'acme@market' })]).map(({ state }) => state.enabled);
    expect(states).toEqual([false, true, true]);
    expect(applyDirectives([beside], [off({ targetPlugin: 'other@market' })])[0]?.state.enabled).toBe(false);
  });

  it('leaves the servers of other clients alone', () => {
    expect(stateAfter(off({ target: 'Files', file: { ...entry.file, client: 'd' } }))?.enabled).toBe(true);
  });

  it('turns off one server of a plugin', () => {
    const path = '/h/.codex/plugins/cache/market/acme/1.0.0/.mcp.json';
    const server = (name: string) => ({ ...entry, name: { value: name, at: AT }, file: { ...FILE, scope: 'plugin', path } }) as Entry;
    const states = applyDirectives([server('one'), server('two')], [off({ targetPlugin: 'acme@market', target: 'one' })]);
    expect(states.map(({ state }) => state.enabled)).toEqual([false, true]);
  });

  it('knows the name that Claude Code gives the server of a plugin', () => {
    const path = '/h/.claude/plugins/cache/market/acme/1.0.0/.mcp.json';
    const server = { ...entry, file: { ...FILE, scope: 'plugin', path } } as Entry;
    expect(applyDirectives([server], [off({ target: 'plugin:acme:Files' })])[0]?.state.enabled).toBe(false);
  });

  it('means only the servers of one file name where it says so', () => {
    const inFile = (path: string, scope: string) => ({ ...entry, file: { ...FILE, path, scope, project: '/p' } }) as Entry;
    const entries = [inFile('/p/.mcp.json', 'project'), inFile('/h/.claude.json', 'user'), inFile('/h/plugin/.mcp.json', 'plugin')];
    const states = applyDirectives(entries, [off({ target: 'Files', targetFileName: '.mcp.json' })]);
    expect(states.map(({ state }) => state.enabled)).toEqual([false, true, true]);
  });
});

describe('a switch for one project', () => {
  const plugin = {
    ...entry,
    file: { ...FILE, scope: 'plugin', path: '/h/.claude/plugins/cache/market/acme/1.0.0/.mcp.json' },
  } as Entry;
  const settings = (kind: 'enable' | 'disable', about: object) =>
    off({ kind, targetPlugin: 'acme@market', file: { ...FILE, ...about } as Directive['file'] });
  /** Where the plugin is on: `elsewhere`, and the projects that say otherwise. */
  function places(...directives: Directive[]) {
    const { state, states } = applyDirectives([plugin], directives)[0] ?? {};
    const inEach = [...(states ?? [])].map(([place, { enabled }]) => [place ?? 'elsewhere', enabled]);
    return { on: state?.enabled, ...Object.fromEntries(inEach) };
  }
  const project = { scope: 'project', project: '/p' };

  it('leaves the plugin on everywhere else', () => {
    expect(places(settings('disable', project))).toEqual({ on: true, elsewhere: true, '/p': false });
  });

  it('is the only place where the plugin is on, where nobody else says a word', () => {
    expect(places(settings('enable', project))).toEqual({ on: true, elsewhere: false, '/p': true });
    expect(places(settings('enable', project), settings('enable', { scope: 'user' }))).toEqual({ on: true });
  });

  it('counts before the user’s, and after what is local and what an administrator says', () => {
    const user = settings('disable', { scope: 'user' });
    const inProject = settings('enable', project);
    expect(places(inProject, user)).toEqual({ on: true, elsewhere: false, '/p': true });
    expect(places(settings('disable', { ...project, layer: 'local' }), inProject, user)).toEqual({ on: false });
    expect(places(settings('enable', { scope: 'managed' }), inProject, user)).toEqual({ on: true });
  });

  it('reaches below the folder where it says so, the last word winning', () => {
    const targetFile = plugin.file.path;
    const here = { ...plugin, file: { ...plugin.file, path: '/p/deep/x', scope: 'project', project: '/p/deep' } } as Entry;
    const word = (kind: 'enable' | 'disable', where: string, below?: true) => off({ kind, targetFile, project: where, below });
    const at = (...directives: Directive[]) => [...(applyDirectives([plugin, here], directives)[0]?.states?.keys() ?? [])].slice(1);
    expect(at(word('disable', '/p', true))).toEqual(['/p', '/p/deep']);
    expect(at(word('disable', '/p'))).toEqual(['/p']);
    expect(at(word('disable', '/p', true), word('enable', '/p/deep'))).toEqual(['/p']);
  });

  it('is outvoted by the word on a folder within, where it means every server', () => {
    const trust = { '/p': 'DO_NOT_TRUST', '/p/good': 'TRUST_FOLDER', '/q/x': 'TRUST_PARENT', '/q/x/y': 'DO_NOT_TRUST', '/z': 'other' };
    const file = { client: 'c', scope: 'user', project: undefined } as const;
    const { directives } = read({ ...file, dialect: 'trusted-folders', text: JSON.stringify(trust) }).value;
    const own = (project: string) => ({ ...entry, file: { ...FILE, path: `${project}/x`, scope: 'project', project } }) as Entry;
    const folders = ['/p', '/p/deep', '/p/good', '/p/good/deep', '/q', '/q/x/y', '/z'];
    const states = applyDirectives(folders.map(own), directives).map(({ state }) => state.enabled);
    expect(states).toEqual([false, false, true, true, true, false, true]);
  });

  it('takes every spelling of the folder', () => {
    const local = { ...entry, project: 'C:\\Work\\Shop' } as Entry;
    expect(applyDirectives([local], [off({ target: 'Files', project: 'c:/work/shop/' })])[0]?.state.enabled).toBe(false);
  });

  it('stays quick where thousands of projects have a word', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `s${i % 50}`);
    const directives = names.map((target, i) => off({ target, project: `/p/${i}` }));
    const entries = Array.from({ length: 50 }, (_, i) => ({ ...entry, name: { value: `s${i}`, at: AT } }) as Entry);
    const started = performance.now();
    expect(applyDirectives(entries, directives)[0]?.states?.size).toBe(61);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

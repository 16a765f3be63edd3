import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import { OWN } from '../../src/inspect/stdio/hiddenFolders.ts';
import { programPlaces } from '../../src/inspect/stdio/programPlace.ts';
import { bubblewrap, type Sandbox, sandboxed } from '../../src/inspect/stdio/sandbox.ts';
import { stdioEntry } from './entryOf.ts';

const what = { command: 'npx', args: ['-y', 'x'], cwd: '/project', env: { HOME: '/home/ann', PATH: '/usr/bin' } };
const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/servers/stdio/${name}.mjs`, import.meta.url));
const plain = fixture('environment');
const opensFile = fixture('opensFile');
const { command, args, cwd } = sandboxed({ ...what, command: 'true', args: [], cwd: '/' }, { network: false }, process.env);
const works = bubblewrap(process.env.PATH ?? '') !== undefined && spawnSync(command, args, { cwd }).status === 0;

describe('sandboxed', () => {
  it('hides the home, shows the project read-only and keeps the command as it is', () => {
    const { command, args, cwd } = sandboxed(what, { network: false }, what.env);
    expect([path.basename(command), cwd]).toEqual(['bwrap', '/']);
    const line = args.join(' ');
    expect(line).toContain('--unshare-net');
    expect(line).toContain('--tmpfs /home/ann');
    expect(line).toContain('--ro-bind-try /project /project');
    expect(line.endsWith('--chdir /project -- npx -y x')).toBe(true);
  });

  it('leaves the network where it is wanted', () => {
    expect(sandboxed(what, { network: true }, what.env).args).not.toContain('--unshare-net');
  });

  it('never shows a home because a server runs in it', () => {
    expect(sandboxed({ ...what, cwd: '/home/ann' }, { network: true }, what.env).args.join(' ')).not.toContain('--ro-bind-try /home/ann ');
  });

  it.each(['/home', '/', '/home/ann/.ssh', '/home/ann/.config/keys'])('shows no home because a server wants to run in %s', (cwd) => {
    expect(sandboxed({ ...what, cwd }, { network: true }, what.env).args.join(' ')).not.toContain(`--ro-bind-try ${cwd} `);
  });

  it('hides the user’s own home, whatever the entry says of it', () => {
    const line = sandboxed({ ...what, env: { HOME: '/srv/other' } }, { network: true }, { HOME: '/data/ann' }).args.join(' ');
    expect(line).toContain('--tmpfs /data/ann --tmpfs /srv/other');
  });

  it('has nothing of the entry decide what runs outside of it, or what is shown of the home', () => {
    const top = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
    for (const folder of ['theirs/bin', 'theirs/lib', 'own/bin', 'own/lib', 'own/share/keyrings'])
      mkdirSync(path.join(top, folder), { recursive: true });
    for (const folder of ['theirs', 'own']) writeFileSync(path.join(top, folder, 'bin/bwrap'), '');
    const env = { PATH: path.join(top, 'theirs/bin'), LD_PRELOAD: '/evil.so', TOKEN: 'x' };
    const made = sandboxed({ ...what, env }, { network: true }, { HOME: top, PATH: `bin:${path.join(top, 'own/bin')}` });
    expect(made.command).toBe(path.join(top, 'own/bin/bwrap'));
    expect(made.env).toEqual({ PATH: env.PATH, TOKEN: 'x' });
    const line = made.args.join(' ');
    expect(line).toContain('--setenv LD_PRELOAD /evil.so');
    expect(line).toContain(path.join(top, 'own/lib'));
    expect(line).not.toMatch(/theirs|own\/share\/keyrings|own own/);
  });

  it('shows the program that the command line names, and nothing of the user with it', () => {
    const home = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
    const files = [
      'a/node_modules/acme/dist/index.js',
      'b/build/index.js',
      'b/package.json',
      'c/d/x.py',
      'loose.js',
      '.keys/x.js',
      '.x/y/package.json',
    ];
    for (const file of [...files, '.x/y/bin/z.js', 'package.json']) {
      mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
      writeFileSync(path.join(home, file), '');
    }
    const places = (file: string) => programPlaces(path.join(home, file), [home]).map((place) => path.relative(home, place));
    expect(places('a/node_modules/acme/dist/index.js')).toEqual(['a/node_modules']);
    expect(places('b/build/index.js')).toEqual(['b']);
    expect(places('c/d/x.py')).toEqual(['c/d']);
    expect(places('loose.js')).toEqual(['loose.js']);
    expect(places('.keys/x.js')).toEqual([]);
    expect(places('.x/y/bin/z.js')).toEqual(['.x/y']);
    expect(places('nowhere.js')).toEqual([]);
    mkdirSync(path.join(home, 'evil'));
    symlinkSync(home, path.join(home, 'evil/node_modules'));
    expect(places('evil/node_modules/loose.js')).toEqual(['loose.js']);
    symlinkSync(path.join(home, 'b/build/index.js'), path.join(home, 'a/node_modules/linked.js'));
    expect(places('a/node_modules/linked.js')).toEqual(['a/node_modules', 'b']);
    expect(places('b')).toEqual(['b']);
    expect(places('c/d')).toEqual([]);
    expect(places('.')).toEqual(['package.json']);
    expect(places('package.json/package.json')).toEqual([]);
    const env = { HOME: home, PATH: '/usr/bin' };
    const line = sandboxed({ ...what, env, programs: [path.join(home, 'b/build/index.js')] }, { network: false }, env).args.join(' ');
    expect(line).toContain(`--tmpfs ${home} --ro-bind-try ${home}/b ${home}/b --ro-bind-try /project`);
  });

  it('without bubblewrap nothing is run', async () => {
    const [inspection] = await inspect([{ entry: stdioEntry({ command: 'node', args: [plain] }), alsoFor: [] }], {
      deadlineMs: 1000,
      environment: { PATH: '/nowhere' },
      machinePlatform: 'linux',
      sandbox: { network: false },
    });
    expect(inspection).toMatchObject({ outcome: 'skipped', fault: 'ours', reason: expect.stringContaining('bubblewrap') });
  });

  it('where bubblewrap may make no namespaces the server is not to blame', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
    writeFileSync(path.join(folder, 'bwrap'), '#!/bin/sh\necho "bwrap: No permissions to create new namespace" >&2\nexit 1\n', {
      mode: 0o755,
    });
    const [inspection] = await inspect([{ entry: stdioEntry({ command: 'node', args: [plain] }), alsoFor: [] }], {
      deadlineMs: 5000,
      environment: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
      machinePlatform: 'linux',
      sandbox: { network: false },
    });
    const reason = 'the sandbox cannot be made here: No permissions to create new namespace';
    expect(inspection).toMatchObject({ outcome: 'skipped', fault: 'ours', reason });
  });

  describe.skipIf(!works)(`what a server can reach${works ? '' : ' (skipped: bwrap is missing, or may make no namespaces here)'}`, () => {
    const home = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
    const secret = path.join(home, 'secret');
    writeFileSync(secret, 'x');
    const door = createServer().listen(0, '127.0.0.1');
    afterAll(() => door.close());

    async function reached(sandbox: Sandbox | undefined): Promise<unknown> {
      const { port } = door.address() as AddressInfo;
      const entry = stdioEntry({ command: process.execPath, args: [opensFile, secret, String(port)], cwd: path.dirname(opensFile) });
      const environment = { ...process.env, HOME: home };
      const [inspection] = await inspect([{ entry, alsoFor: [] }], { deadlineMs: 10_000, environment, machinePlatform: 'linux', sandbox });
      expect(inspection).toMatchObject({ outcome: 'listed', anomalies: [] });
      return JSON.parse(inspection?.instructions ?? '');
    }

    it('no file of the user, no place to write but a home that is thrown away, no network', async () => {
      expect(await reached({ network: false })).toEqual({ read: false, writeBeside: false, writeHome: true, reach: false });
      expect(readdirSync(home)).toEqual(['secret']);
    });

    it('the program that is named by its whole path, wherever it runs', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
      mkdirSync(path.join(folder, 'lib'));
      for (const name of ['opensFile', 'talk']) copyFileSync(fixture(name), path.join(folder, `lib/${name}.mjs`));
      writeFileSync(path.join(folder, 'package.json'), '{}');
      const script = path.join(folder, 'lib/opensFile.mjs');
      const entry = stdioEntry({ command: process.execPath, args: [script, secret, '1'], cwd: '/', script });
      const options = { deadlineMs: 10_000, environment: { ...process.env, HOME: home }, machinePlatform: 'linux' as const };
      const [inspection] = await inspect([{ entry, alsoFor: [] }], { ...options, sandbox: { network: false } });
      expect(inspection).toMatchObject({ outcome: 'listed' });
      expect(JSON.parse(inspection?.instructions ?? '')).toMatchObject({ read: false, writeBeside: false });
    });

    // What a package manager of the system installed is part of the system.
    const inSystem = /^\/(?:opt|usr|var)\//.test(path.resolve('package.json'));
    it.skipIf(inSystem)('no file that the user keeps outside of a home, and what stands at the top as a project', async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
      for (const name of ['opensFile', 'talk']) copyFileSync(fixture(name), path.join(folder, `${name}.mjs`));
      const script = path.join(folder, 'opensFile.mjs');
      const entry = stdioEntry({ command: process.execPath, args: [script, path.resolve('package.json'), '1'], cwd: '/', script });
      const options = { deadlineMs: 10_000, environment: { ...process.env, HOME: home }, machinePlatform: 'linux' as const };
      const [inspection] = await inspect([{ entry, alsoFor: [] }], { ...options, sandbox: { network: false } });
      expect(JSON.parse(inspection?.instructions ?? '')).toMatchObject({ read: false, writeBeside: false });
      for (const top of OWN) {
        const line = sandboxed({ ...what, cwd: top }, { network: true }, what.env).args.join(' ');
        expect(line).toContain(`--tmpfs ${top} `);
        expect(line).toContain(`--ro-bind-try ${top} ${top} `);
      }
    });

    it('a command that is not there is told as anywhere', async () => {
      const options = { deadlineMs: 10_000, environment: { ...process.env, HOME: home }, machinePlatform: 'linux' as const };
      const entry = stdioEntry({ command: 'no-such-program', cwd: '/' });
      const [inspection] = await inspect([{ entry, alsoFor: [] }], { ...options, sandbox: { network: false } });
      expect(inspection?.reason).toBe('exits at once: command not found: no-such-program');
    });

    it('what it misses there is told as such', async () => {
      const entry = stdioEntry({ command: process.execPath, args: [secret], cwd: '/' });
      const options = { deadlineMs: 10_000, environment: { ...process.env, HOME: home }, machinePlatform: 'linux' as const };
      const [inspection] = await inspect([{ entry, alsoFor: [] }], { ...options, sandbox: { network: false } });
      expect(inspection?.reason).toMatch(/^exits at once: a module is missing: .* \(in the sandbox, where it sees no other files of yours/);
    });

    it('the network where it is wanted', async () => {
      expect(await reached({ network: true })).toMatchObject({ read: false, reach: true });
    });

    it('nothing outside, although the entry brings a bubblewrap of its own', async () => {
      const repo = mkdtempSync(path.join(tmpdir(), 'mcp-audit-'));
      const mark = path.join(repo, 'ran-outside');
      writeFileSync(path.join(repo, 'bwrap'), `#!/bin/sh\necho x > ${mark}\n`);
      chmodSync(path.join(repo, 'bwrap'), 0o755);
      const entry = stdioEntry({ command: process.execPath, args: [plain], env: { PATH: `${repo}:${process.env.PATH}` } });
      await inspect([{ entry, alsoFor: [] }], {
        deadlineMs: 5000,
        environment: process.env,
        machinePlatform: 'linux',
        sandbox: { network: false },
      });
      expect(existsSync(mark)).toBe(false);
    });
  });
});

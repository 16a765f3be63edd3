import { mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import { hasBubblewrap, sandboxed } from '../../src/inspect/stdio/sandbox.ts';
import { stdioEntry } from './entryOf.ts';

const what = { command: 'npx', args: ['-y', 'x'], cwd: '/project', env: { HOME: '/home/ann', PATH: '/usr/bin' } };
const plain = fileURLToPath(new URL('../../fixtures/servers/stdio/environment.mjs', import.meta.url));
const works = hasBubblewrap(process.env.PATH ?? '');

describe('sandboxed', () => {
  it('hides the home, shows the project read-only and keeps the command as it is', () => {
    const { command, args, cwd } = sandboxed(what, { network: false });
    expect([command, cwd]).toEqual(['bwrap', '/']);
    const line = args.join(' ');
    expect(line).toContain('--unshare-net');
    expect(line).toContain('--tmpfs /home/ann');
    expect(line).toContain('--ro-bind-try /project /project');
    expect(line.endsWith('--chdir /project -- npx -y x')).toBe(true);
  });

  it('leaves the network where it is wanted', () => {
    expect(sandboxed(what, { network: true }).args).not.toContain('--unshare-net');
  });

  it('never shows a home because a server runs in it', () => {
    expect(sandboxed({ ...what, cwd: '/home/ann' }, { network: true }).args.join(' ')).not.toContain('--ro-bind-try /home/ann ');
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

  it.skipIf(!works)('a server sees nothing of the home (needs bwrap)', async () => {
    const secret = path.join(mkdtempSync(path.join(tmpdir(), 'mcp-audit-')), 'secret');
    writeFileSync(secret, 'x');
    const entry = stdioEntry({ command: process.execPath, args: [plain, homedir()], cwd: path.dirname(plain) });
    const [inspection] = await inspect([{ entry, alsoFor: [] }], {
      deadlineMs: 10_000,
      environment: process.env,
      machinePlatform: 'linux',
      sandbox: { network: false },
    });
    expect(inspection?.outcome).toBe('listed');
  });
});

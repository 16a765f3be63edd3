import { describe, expect, it } from 'vitest';
import { fakeSecret } from '../../fixtures/secrets.ts';
import unreadableConfig from '../../rules/unreadable-config.ts';
import { PLAIN } from '../../src/report/renderOptions.ts';
import { renderText } from '../../src/report/text.ts';
import { auditPaths } from '../support/auditPaths.ts';
import { memoryMachine } from '../support/memoryMachine.ts';

const key = fakeSecret('aws-secret-access-key');

async function auditOf(target: string, text: string) {
  const machine = memoryMachine({
    platform: 'linux',
    files: { [target]: text, '/srv/repo/.git/HEAD': 'ref: refs/heads/main\n' },
    links: { '/srv/repo/.mcp.json': target },
  });
  return auditPaths(machine, ['/srv/repo']);
}

describe('a template that has yet to be filled in', () => {
  it('leaves nothing unknown, read or not', async () => {
    const files = {
      '/srv/repo/.mcp.json.tmpl': '{{ include "all" }',
      '/srv/repo/dot_codex/config.toml.tmpl': '{{ if .work }}\n[mcp_servers.a]\ncommand = "a"\n{{ end }}\n',
    };
    const report = await auditPaths(memoryMachine({ platform: 'linux', files }), ['/srv/repo'], [unreadableConfig]);
    expect(report.run.complete).toBe(true);
    expect(report.estate.files.map((f) => [f.source.client, f.source.kind, f.status])).toEqual([
      ['claude-code', 'template', 'failed'],
      ['codex', 'template', 'parsed'],
    ]);
    expect(report.findings.filter((f) => f.rule === 'unreadable-config').map((f) => f.severity)).toEqual(['note']);
  });

  it('is not so where a client loads the file', async () => {
    const report = await auditPaths(memoryMachine({ platform: 'linux', files: { '/srv/repo/.mcp.json': '{"a"' } }), ['/srv/repo']);
    expect(report.run.complete).toBe(false);
  });
});

describe('a link in a repository that leads out of it', () => {
  it('is not quoted where it leads to something else than a configuration', async () => {
    const report = await auditOf('/home/dev/.aws/credentials', `[default]\naws_secret_access_key = ${key}\n`);
    const [file] = report.estate.files;
    expect(file).toMatchObject({ status: 'failed', source: { leadsTo: '/home/dev/.aws/credentials' } });
    expect(file?.document).toBeUndefined();
    expect(renderText(report, PLAIN)).not.toContain(key.slice(4, 16));
  });

  it('is read like any other where it leads to a configuration', async () => {
    const report = await auditOf('/srv/shared/mcp.json', '{"mcpServers":{"a":{"command":"a"}}}');
    expect(report.estate.entries.map((e) => e.name.value)).toEqual(['a']);
    expect(report.run.notices.join()).toContain('leads out of the folder');
  });
});

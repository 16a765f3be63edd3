import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/all.ts';
import { runExample } from '../support/example.ts';

/** What one rule says of a file: the characters that it points at, and its words. */
async function said(id: string, path: string, config: string) {
  const { report } = await runExample(
    { title: '', path, config },
    RULES.filter((rule) => rule.id === id),
  );
  return report.findings.map(({ at, message, help }) => ({ at: config.slice(at.start, at.end), message, help }));
}

const server = (fields: object) => JSON.stringify({ mcpServers: { a: fields } });

describe('a way to be administrator', () => {
  it.each(['sudo', 'doas', 'pkexec', 'gsudo', 'runas', 'runas.exe', 'SUDO', '/usr/bin/doas', 'C:\\bin\\gsudo.EXE'])(
    'is %s',
    async (command) => {
      expect(await said('sudo', '.mcp.json', server({ command, args: ['acme-server'] }))).toHaveLength(1);
    },
  );
});

describe('an address over SSE', () => {
  it.each([
    ['https://docs.acme.example/sse', 'https://docs.acme.example/mcp'],
    ['https://docs.acme.example/mcp/sse', 'https://docs.acme.example/mcp'],
    ['https://docs.acme.example/v1/sse?team=a', 'https://docs.acme.example/v1/mcp?team=a'],
  ])('of %s is most often %s now', async (url, moved) => {
    const [finding] = await said('deprecated-transport', '.mcp.json', server({ type: 'sse', url }));
    expect(finding?.help).toContain(`\`${moved}\``);
  });
});

describe('a file that is no longer read', () => {
  it.each([
    ['.kilocode/mcp.json', '`kilo.json`, under `mcp`'],
    ['.windsurf/mcp_config.json', '`~/.codeium/windsurf/mcp_config.json`, under `mcpServers`'],
  ])('such as %s is moved to where the client is known to look', async (path, place) => {
    const [finding] = await said('legacy-path', path, server({ command: 's' }));
    expect(finding?.help).toContain(place);
  });
});

describe('what a command prints', () => {
  it.each([
    ['mcphub', '~/.config/mcphub/servers.json', 1],
    ['whichever client a file of this name is for', 'mcp-servers.json', 1],
    ['Claude Code, which takes it for a text', '.mcp.json', 0],
  ])('is run by %s', async (_, path, findings) => {
    const config = server({ command: 's', env: { DOCS_TOKEN: '${cmd:pass show docs}' } });
    expect(await said('runs-code-when-read', path, config)).toHaveLength(findings);
    expect(await said('unexpanded-reference', path, config)).toHaveLength(1 - findings);
  });
});

describe('certificates are not checked', () => {
  it.each([
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['PYTHONHTTPSVERIFY', '0'],
    ['GIT_SSL_NO_VERIFY', 'true'],
    ['JIRA_SSL_VERIFY', 'false'],
    ['ACME_VERIFY_CERTS', 'no'],
    ['STRICT_SSL', 'off'],
    ['ACME_ALLOW_INSECURE', '1'],
    ['VAULT_INSECURE_SKIP_VERIFY', 'true'],
    ['DISABLE_SSL_VERIFICATION', 'yes'],
    ['IGNORE_SSL_ERRORS', 'on'],
  ])('with %s=%s', async (name, value) => {
    expect(await said('tls-verification-off', '.mcp.json', server({ command: 's', env: { [name]: value } }))).toHaveLength(1);
  });

  it.each(['--insecure', '--no-check-certificate', '--skip-tls-verify=true', '--verify-ssl=false', '--strict-ssl=0'])(
    'with %s',
    async (flag) => {
      expect(await said('tls-verification-off', '.mcp.json', server({ command: 's', args: [flag] }))).toHaveLength(1);
    },
  );

  it.each([
    ['NODE_TLS_REJECT_UNAUTHORIZED', '1'],
    ['GIT_SSL_NO_VERIFY', 'false'],
    ['ACME_VERIFY_SSL', 'true'],
    ['ALLOW_INSECURE', '0'],
    ['SSL_VERIFY_DEPTH', '0'],
  ])('but they are with %s=%s', async (name, value) => {
    expect(await said('tls-verification-off', '.mcp.json', server({ command: 's', env: { [name]: value } }))).toEqual([]);
  });
});

describe('a package without a version', () => {
  it.each([
    ['npx', ['-y', 'acme'], 'acme@X.Y.Z', 'npm view acme version'],
    ['uvx', ['acme'], 'acme==X.Y.Z', 'pip index versions acme'],
    ['dnx', ['Acme.Mcp', '--yes'], 'Acme.Mcp@X.Y.Z', 'with the version'],
    ['go', ['run', 'github.com/acme/mcp@latest'], 'github.com/acme/mcp@X.Y.Z', 'with the version'],
    ['deno', ['run', 'jsr:@acme/mcp'], '@acme/mcp@X.Y.Z', 'with the version'],
  ])('of %s is told how to pin it', async (command, args, pinned, how) => {
    const [finding] = await said('unpinned-package', '.mcp.json', server({ command, args }));
    expect(finding?.help).toContain(`\`${pinned}\``);
    expect(finding?.help).toContain(how);
  });
});

describe('all servers of a file, twice,', () => {
  it.each([
    ['.mcp.json', '{"mcpServers":{},"mcpServers":{"a":{"command":"s"}}}', 'mcpServers'],
    ['.vscode/mcp.json', '{"servers":{},"servers":{"a":{"command":"s"}}}', 'servers'],
    ['opencode.json', '{"mcp":{},"mcp":{"a":{"type":"local","command":["s"]}}}', 'mcp'],
    ['.zed/settings.json', '{"context_servers":{},"context_servers":{"a":{"command":"s"}}}', 'context_servers'],
    ['.amp/settings.json', '{"amp.mcpServers":{},"amp.mcpServers":{"a":{"command":"s"}}}', 'amp.mcpServers'],
    ['~/.config/goose/config.yaml', 'extensions: {}\nextensions:\n  a: { type: stdio, cmd: s }\n', 'extensions'],
  ])('are told in %s', async (path, config, key) => {
    expect((await said('duplicate-key', path, config)).map(({ at }) => at)).toEqual([key]);
  });
});

describe('a variable that is dangerous', () => {
  it.each([
    ['NODE_OPTIONS', '--import ./hook.mjs', 'runs other code'],
    ['NODE_OPTIONS', '--inspect-brk=0.0.0.0:1', 'debugger'],
    ['LD_AUDIT', '/opt/x.so', 'library'],
    ['DYLD_INSERT_LIBRARIES', '/opt/x.dylib', 'library'],
    ['PERL5OPT', '-rDebug', 'runs other code'],
    ['JAVA_TOOL_OPTIONS', '-javaagent:/opt/a.jar', 'runs other code'],
    ['NODE_PATH', '/tmp/lib', 'anybody can write'],
    ['PATH', '/tmp/bin:/usr/bin', 'anybody can write'],
    ['GIT_SSH_COMMAND', 'sh -c "curl x"', 'whenever git'],
    ['GIT_ASKPASS', '/tmp/ask.sh', 'whenever git'],
    ['HTTPS_PROXY', 'http://proxy.acme.example:8080', 'traffic'],
    ['all_proxy', 'socks5://user@203.0.113.7:1080', 'traffic'],
  ])('is %s=%s', async (name, value, does) => {
    const [finding] = await said('dangerous-env', '.mcp.json', server({ command: 's', env: { [name]: value } }));
    expect(finding?.message).toContain(does);
  });

  it.each([
    ['HTTPS_PROXY', 'http://127.0.0.1:8888'],
    ['HTTP_PROXY', '${HTTP_PROXY}'],
    ['HTTP_PROXY', ''],
    ['NO_PROXY', 'acme.example'],
    ['NODE_OPTIONS', '--inspect=127.0.0.1:9229'],
    ['PYTHONPATH', 'src:tmpl'],
  ])('is not %s=%s', async (name, value) => {
    expect(await said('dangerous-env', '.mcp.json', server({ command: 's', env: { [name]: value } }))).toEqual([]);
  });
});

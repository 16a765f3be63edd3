import { describe, expect, it } from 'vitest';
import { RULES } from '../../../rules/all.ts';
import { runExample } from '../../support/example.ts';

/** What `plaintext-secret` tells the owner of one file to type. */
async function helpFor(path: string, config: string): Promise<string | undefined> {
  const { report } = await runExample({ title: '', path, config }, RULES);
  return report.findings.find(({ rule }) => rule === 'plaintext-secret')?.help;
}

const local = (root: string) => `{"${root}":{"files":{"command":"s","env":{"FILES_TOKEN":"‹secret:hex32›"}}}}`;

describe('the advice for a secret', () => {
  it.each([
    ['.mcp.json', local('mcpServers'), 'Write `${FILES_TOKEN}` in its place and set FILES_TOKEN in your environment.'],
    ['.cursor/mcp.json', local('mcpServers'), 'Write `${env:FILES_TOKEN}` in its place'],
    [
      '.cursor/mcp.json',
      '{"mcpServers":{"a":{"command":"s","args":["--filesApiKey","‹secret:hex32›"]}}}',
      'as `${env:FILES_API_KEY}`, and set FILES_API_KEY in your environment',
    ],
    ['.gemini/settings.json', local('mcpServers'), 'Write `${FILES_TOKEN}` in its place'],
    [
      '.mcp.json',
      '{"mcpServers":{"notes":{"command":"s","env":{"MCP_HEADERS":"{\\"Authorization\\": \\"Bearer ‹secret:hex32›\\"}"}}}}',
      'Write `${NOTES_TOKEN}` in its place and set NOTES_TOKEN in your environment.',
    ],
    [
      '.vscode/mcp.json',
      local('servers'),
      'Write `${input:files-token}` and add `{"type": "promptString", "id": "files-token", "password": true}`',
    ],
    ['.zed/settings.json', local('context_servers'), 'This client expands no references: take FILES_TOKEN out of the file'],
    [
      'opencode.json',
      '{"mcp":{"files":{"type":"local","command":["s"],"environment":{"FILES_TOKEN":"‹secret:hex32›"}}}}',
      'Write `{env:FILES_TOKEN}` in its place',
    ],
    [
      '~/.codex/config.toml',
      '[mcp_servers.files]\ncommand = "s"\nenv = { FILES_TOKEN = "‹secret:hex32›" }\n',
      'Leave it out and write `env_vars = ["FILES_TOKEN"]`',
    ],
    [
      '~/.codex/config.toml',
      '[mcp_servers.files]\nurl = "https://x.acme.io"\nhttp_headers = { Authorization = "Bearer ‹secret:bearer›" }\n',
      '`bearer_token_env_var = "FILES_TOKEN"`',
    ],
  ])('in %s is in the client’s own syntax', async (path, config, advice) => {
    expect(await helpFor(path, config)).toContain(advice);
  });

  it('on the command line is to move it', async () => {
    const config = '{"mcpServers":{"files":{"command":"s","args":["--access-token","‹secret:hex32›"]}}}';
    expect(await helpFor('.mcp.json', config)).toContain(
      'Move it into `env`, under the name that the server reads, as `${FILES_ACCESS_TOKEN}`',
    );
  });

  it('names OAuth where the host is known to offer it', async () => {
    const config =
      '{"mcpServers":{"l":{"type":"http","url":"https://mcp.linear.app/mcp","headers":{"Authorization":"Bearer ‹secret:linear-key›"}}}}';
    expect(await helpFor('.mcp.json', config)).toContain('Linear offers OAuth at https://mcp.linear.app/mcp');
  });
});

describe('the variable that is advised', () => {
  const local = (name: string, env: string) => `{"mcpServers":{"${name}":{"command":"s","env":{"${env}":"‹secret:hex32›"}}}}`;
  const remote = (header: string) =>
    `{"mcpServers":{"files":{"type":"http","url":"https://x.acme.io","headers":{"${header}":"‹secret:hex32›"}}}}`;

  it.each([
    ['its own name', local('files', 'FILES_API_KEY'), '`${FILES_API_KEY}`'],
    ['the server’s name before a name that says nothing', local('files', 'TOKEN'), '`${FILES_TOKEN}`'],
    ['words in place of other characters', local('my  files!', 'API_KEY'), '`${MY_FILES_API_KEY}`'],
    ['no number in front', local('21st', 'KEY'), '`${MCP_21ST_KEY}`'],
    ['the header’s', remote('X-Acme-Token'), '`${ACME_TOKEN}`'],
    ['the server’s, for a header that every service has', remote('X-Api-Key'), '`${FILES_API_KEY}`'],
    ['the server’s, for the header that says the least', remote('Authorization'), '`${FILES_TOKEN}`'],
    [
      'the server’s, in an address',
      '{"mcpServers":{"files":{"type":"http","url":"https://x.acme.io/?key=‹secret:hex32›"}}}',
      '`${FILES_TOKEN}`',
    ],
    [
      'that of a password',
      '{"mcpServers":{"db":{"command":"s","args":["postgres://u:‹secret:password›@db.acme.io/x"]}}}',
      '`${DB_PASSWORD}`',
    ],
  ])('is %s', async (_, config, name) => {
    expect(await helpFor('.mcp.json', config)).toContain(name);
  });
});

describe('a client that expands nothing', () => {
  it('keeps a secret in the keyring, if it is goose', async () => {
    const config = 'extensions:\n  files:\n    type: stdio\n    cmd: s\n    envs: { FILES_TOKEN: ‹secret:hex32› }\n';
    expect(await helpFor('~/.config/goose/config.yaml', config)).toContain('Move it from `envs` to `env_keys: [FILES_TOKEN]`');
  });

  it('fills a header in from the keyring, if it is goose', async () => {
    const server = 'type: streamable_http\n    uri: https://x.acme.io\n    headers: { Authorization: Bearer ‹secret:bearer› }';
    const help = await helpFor('~/.config/goose/config.yaml', `extensions:\n  files:\n    ${server}\n`);
    expect(help).toContain('in its place and add `env_keys: [FILES_TOKEN]`');
  });

  it('is left to a sign-in, where the server is remote', async () => {
    const config = '{"context_servers":{"files":{"url":"https://x.acme.io","headers":{"Authorization":"Bearer ‹secret:bearer›"}}}}';
    expect(await helpFor('.zed/settings.json', config)).toContain('sign in with OAuth where the server offers it');
  });
});

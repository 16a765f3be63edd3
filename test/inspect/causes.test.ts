import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeIn } from '../../src/inspect/causes.ts';

describe('causeIn finds what a person can do, in the words of real servers', () => {
  it.each([
    ['Error: SLACK_BOT_TOKEN and SLACK_TEAM_ID must be set', 'SLACK_BOT_TOKEN or SLACK_TEAM_ID is not set'],
    ['Please set SLACK_BOT_TOKEN and SLACK_TEAM_ID environment variables', 'SLACK_BOT_TOKEN or SLACK_TEAM_ID is not set'],
    ['Error: Cannot run MCP server without API_TOKEN env', 'API_TOKEN is not set'],
    ['Error: Invalid environment configuration. Details: {"OBSIDIAN_API_KEY":["Required"]}', 'OBSIDIAN_API_KEY is not set'],
    ['\u001b[31mERROR\u001b[39m (102): \u001b[36mGITLAB_TOKEN\u001b[39m is required', 'GITLAB_TOKEN is not set'],
    ['[ERROR:acme-mcp] Authorization Error: No valid authorization token found', 'needs an authorization token'],
    [
      '{"type":"error","data":{"message":"Missing required arguments: port, config","help":"Use --help"}}',
      'an argument is missing: port, config',
    ],
    ["error: missing required argument 'vault'", 'an argument is missing: vault'],
    ["error: required option '-t, --token <token>' not specified", 'an argument is missing: -t, --token <token>'],
    ['server.py: error: the following arguments are required: path', 'an argument is missing: path'],
    ['Please provide a base URL with the --apiUrl flag', 'an argument is missing: --apiUrl'],
    ['Error: You must specify one of --stdio, --sse, or --streamableHttp', 'an argument is missing: --stdio, --sse, or --streamableHttp'],
    ['No config file found and missing required --host/--user.', 'an argument is missing: --host/--user'],
    [
      'Error: Could not locate the bindings file. Tried:',
      'a native module is missing: it was installed without its install scripts, or for another system',
    ],
    [
      "Error: Cannot find module '../build/Release/keytar.node'",
      'a native module is missing: it was installed without its install scripts, or for another system',
    ],
    [
      "Error: The module '/x/better_sqlite3.node' was compiled against a different Node.js version using",
      'a native module is missing: what is installed was built for another Node or system',
    ],
    ['GITLAB_PERSONAL_ACCESS_TOKEN environment variable is not set', 'GITLAB_PERSONAL_ACCESS_TOKEN is not set'],
    ['Error: BRAVE_API_KEY environment variable is required', 'BRAVE_API_KEY is not set'],
    ['Missing required environment variable: AIRTABLE_API_KEY', 'AIRTABLE_API_KEY is not set'],
    ['POSTMAN_API_KEY is missing', 'POSTMAN_API_KEY is not set'],
    ['You must provide a Notion API key', 'needs an API key'],
    ['npm error code E404', 'package not found'],
    ["npm error 404  '@acme/none@*' is not in this registry.", 'package not found'],
    ['npm ERR! code ETARGET', 'package version not found'],
    ['npm error could not determine executable to run', 'the package has no program to run'],
    ['docker: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?', 'docker is not running'],
    ['docker: Error response from daemon: pull access denied for mcp/none', 'image not found'],
    ['Usage: mcp-server [options] <directory>', 'prints its usage, so an argument is missing or wrong (mcp-server [options] <directory>)'],
    ['USAGE\n  mcp start [--port value]', 'prints its usage, so an argument is missing or wrong (mcp start [--port value])'],
    ['Error: connect ECONNREFUSED 127.0.0.1:3306', 'needs network: 127.0.0.1:3306 cannot be reached'],
    ['TypeError: fetch failed', 'needs network: what it connects to cannot be reached'],
    ["Error: Cannot find module '/srv/app/index.js'", 'a module is missing: /srv/app/index.js'],
    ["ModuleNotFoundError: No module named 'mcp'", 'a module is missing: mcp'],
    ["python3: can't open file '/srv/server.py': [Errno 2] No such file or directory", 'file not found: /srv/server.py'],
    ["Error: ENOENT: no such file or directory, mkdir '/srv/app/logs'", 'cannot make the folder /srv/app/logs'],
    ["Error: EROFS: read-only file system, open '/srv/app/x.log'", 'cannot write /srv/app/x.log'],
    ["Error: ENOENT: no such file or directory, access '/srv/app/x'", 'file not found: /srv/app/x'],
    ['sh: 1: mcp-server: not found', 'command not found: mcp-server'],
    ['Please log in with `acme login` first', 'needs sign-in'],
    ['Error: listen EADDRINUSE: address already in use :::3000', 'the port that it listens on is taken'],
  ])('%s', (line, cause) => {
    expect(causeIn(`some log line\n${line}\n    at Object.<anonymous> (/x/y.js:1:1)`)).toBe(cause);
  });

  it('takes what a server got over for the reason only where nothing else is known', () => {
    const telemetry = 'SENTRY_DSN is not set, telemetry disabled';
    expect(causeIn(`${telemetry}\nError: connect ECONNREFUSED 127.0.0.1:5432`)).toBe('needs network: 127.0.0.1:5432 cannot be reached');
    expect(causeIn(telemetry)).toBe('SENTRY_DSN is not set');
  });

  it('reads the issues that zod prints of an environment', () => {
    const issues = JSON.stringify([{ code: 'invalid_type', path: ['ACME_KEY'], message: 'Required' }], null, 2);
    expect(causeIn(`ZodError: ${issues}`)).toBe('ACME_KEY is not set');
  });

  it('names Node where a program is at odds with it, not where it throws on purpose', () => {
    const stack = (error: string) => `/srv/x.js:1\n  throw it;\n  ^\n\n${error}\n    at main (/srv/x.js:1:1)\n\nNode.js v20.20.2`;
    expect(causeIn(stack('TypeError: x is not a function'))).toBe('crashes on Node 20.20.2: TypeError: x is not a function');
    expect(causeIn(stack('Error: No valid endpoints found'))).toBeUndefined();
  });

  it('leaves an error above the usage to speak for itself', () => {
    expect(causeIn('Error: no current context\nUsage:\n  server [flags]')).toBeUndefined();
  });

  it('says nothing of ordinary output', () => {
    expect(causeIn('Starting default (STDIO) server...\nReady, 12 tools')).toBeUndefined();
  });

  it('needs linear time, whatever a server prints', () => {
    fc.assert(fc.property(fc.string(), (text) => ['string', 'undefined'].includes(typeof causeIn(text))));
    for (const part of ['A_', 'missing ', 'ENOTFOUND ', 'not found: ', 'Error ', 'a ', '(', 'SET ', '\n']) {
      const startedAt = performance.now();
      causeIn(part.repeat(100_000).slice(0, 100_000));
      expect(performance.now() - startedAt).toBeLessThan(1500);
    }
  });
});

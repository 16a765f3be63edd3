import { describe, expect, it } from 'vitest';
import { fakeSecret, SECRET_KINDS } from '../../fixtures/secrets.ts';
import { RULES } from '../../rules/all.ts';
import { runExample } from '../support/example.ts';

/** A secret of every kind in one file, in the place that the function makes of it. */
function fileOf(server: (secret: string, quoted: string) => string): string {
  const servers = SECRET_KINDS.map((kind) => `"${kind}":${server(`«secret:${kind}»`, `‹secret:${kind}›`)}`);
  return `{"mcpServers":{${servers.join(',\n')}}}`;
}

const nameFor = 'SERVICE_API_KEY';

const PLACES: Readonly<Record<string, (secret: string) => string>> = {
  'an environment': (secret) => `{"command":"s","env":{"${nameFor}":"${secret}"}}`,
  arguments: (secret) => `{"command":"s","args":["--api-key","${secret}"]}`,
  headers: (secret) => `{"type":"http","url":"https://mcp.acme.io/mcp","headers":{"Authorization":"Bearer ${secret}"}}`,
  addresses: (secret) => `{"type":"http","url":"https://mcp.acme.io/mcp?api_key=${secret}&x=1"}`,
  'JSON in an argument': (secret) => String.raw`{"command":"s","args":["--config","{\"mode\":1,\"apiKey\":\"${secret}\"}"]}`,
};

describe('secrets of every kind', () => {
  it.each(Object.entries(PLACES))('in %s are each one error at exactly their characters, and stay unsaid', async (_, server) => {
    const { report, expected } = await runExample({ title: '', config: fileOf(server) }, RULES);
    const loud = report.findings.filter(({ severity, rule }) => severity === 'error' && /secret/.test(rule));
    const spans = (ats: readonly { start: number; end: number }[]) => ats.map(({ start, end }) => `${start}-${end}`).sort();
    expect(spans(loud.map(({ at }) => at))).toEqual(spans(expected));
    const words = report.findings.flatMap((f) => [f.message, f.help, ...f.related.map(({ message }) => message)]).join('\n');
    for (const kind of SECRET_KINDS) expect(words).not.toContain(fakeSecret(kind));
  });

  it('as connection passwords are found in every scheme', async () => {
    const urls = ['postgres', 'mysql', 'mongodb+srv', 'redis', 'amqp'].map(
      (s) => `"${s}":{"command":"s","args":["${s}://app:«secret:password»@db.acme.io/app"]}`,
    );
    const ado = '"ado":{"command":"s","env":{"CONNECTION":"Server=db.acme.io;User Id=app;Password=«secret:password»;Encrypt=true"}}';
    const azure = '"azure":{"command":"s","env":{"STORAGE":"AccountName=acme;AccountKey=«secret:azure-storage-key»;EndpointSuffix=x"}}';
    const { report, expected } = await runExample({ title: '', config: `{"mcpServers":{${[...urls, ado, azure].join(',')}}}` }, RULES);
    const found = report.findings.filter(({ rule }) => rule === 'plaintext-secret').map(({ at }) => at);
    expect(found).toEqual(expected);
  });
});

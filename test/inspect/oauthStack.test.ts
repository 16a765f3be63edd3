import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js';
import { mcpAuthMetadataRouter } from '@modelcontextprotocol/sdk/server/auth/router.js';
import { createMcpExpressApp } from '@modelcontextprotocol/sdk/server/express.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import { remoteEntry } from './entryOf.ts';

/** Nothing here is of our making: oidc-provider issues tokens, and the official SDK guards a server with its own middleware. */
const running: Server[] = [];
afterAll(() => {
  for (const server of running) server.closeAllConnections();
  for (const server of running) server.close();
});

async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The provider has to know its address before it is made, and gets it from the port that it is given. */
async function authorizationServer(settings: object = {}): Promise<{ issuer: string; metadata: Record<string, unknown> }> {
  let answer: RequestListener | undefined;
  const issuer = await listen((request, response) => answer?.(request, response));
  const provider = new Provider(issuer, {
    clients: [],
    features: { devInteractions: { enabled: false }, registration: { enabled: true } },
    ...settings,
  });
  answer = provider.callback();
  const response = await fetch(`${issuer}/.well-known/openid-configuration`);
  return { issuer, metadata: (await response.json()) as Record<string, unknown> };
}

/** A server of the official SDK behind its own guard, with the metadata that the SDK publishes for it. */
async function guardedServer({ metadata }: { metadata: Record<string, unknown> }): Promise<string> {
  const app = createMcpExpressApp();
  const origin = await listen(app);
  const url = new URL(`${origin}/mcp`);
  app.use(mcpAuthMetadataRouter({ oauthMetadata: metadata as never, resourceServerUrl: url, scopesSupported: ['notes:read'] }));
  const verifier = {
    verifyAccessToken: async (token: string) => {
      if (token !== GIVEN) throw new Error('another token');
      return { token, clientId: 'tests', scopes: ['notes:read'], expiresAt: Date.now() / 1000 + 3600 };
    },
  };
  const guard = requireBearerAuth({ verifier, resourceMetadataUrl: `${origin}/.well-known/oauth-protected-resource/mcp` });
  app.post('/mcp', guard, async (request: IncomingMessage & { readonly body?: unknown }, response: ServerResponse) => {
    const server = new McpServer({ name: 'notes', version: '1.0.0' });
    server.registerTool('list_notes', { description: 'Lists notes.' }, () => ({ content: [] }));
    const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
    await server.connect(transport as never);
    await transport.handleRequest(request, response, request.body);
  });
  return url.href;
}

const GIVEN = ['made', 'for', 'this', 'test'].join('-');

async function ask(url: string, headers: Record<string, string> = {}): Promise<Inspection | undefined> {
  const entry = remoteEntry({ url, headers });
  return (await inspect([{ entry, alsoFor: [] }], { deadlineMs: 10_000, environment: {}, machinePlatform: 'linux' }))[0];
}

describe('oidc-provider before a server of the official SDK', () => {
  let issuer: string;
  let url: string;
  beforeAll(async () => {
    const authorization = await authorizationServer({ pkce: { required: () => true } });
    issuer = authorization.issuer;
    url = await guardedServer(authorization);
  });

  it('offers OAuth to a stranger, with the issuer and the scopes that it names', async () => {
    expect(await ask(url)).toMatchObject({
      outcome: 'auth-required',
      reason: 'needs sign-in (401)',
      authorization: { verdict: 'oauth', faults: [], issuers: [issuer], scopes: expect.arrayContaining(['notes:read']) },
    });
  });

  it('says how a client can register with it', async () => {
    const { authorization } = (await ask(url)) ?? {};
    expect(authorization?.evidence.join('\n')).toContain('offers dynamic registration only');
  });

  it('lists its tools with a token, and offers OAuth all the same', async () => {
    expect(await ask(url, { Authorization: `Bearer ${GIVEN}` })).toMatchObject({
      outcome: 'listed',
      tools: [{ name: 'list_notes' }],
      authorization: { verdict: 'oauth', faults: [] },
    });
  });
});

it('a resource whose metadata names another issuer than the one that answers is broken', async () => {
  const { issuer, metadata } = await authorizationServer();
  const url = await guardedServer({ metadata: { ...metadata, issuer: `${issuer}/` } });
  const inspection = await ask(url);
  expect(inspection?.authorization).toMatchObject({ verdict: 'oauth-broken', faults: [expect.stringContaining('issuer')] });
});

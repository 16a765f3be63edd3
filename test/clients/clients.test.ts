import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientsPage } from '../../scripts/docs-clients.ts';
import { clientIds, clientList } from '../../scripts/generate-clients.ts';
import { CLIENTS } from '../../src/clients/all.ts';
import type { Client, Location } from '../../src/model/client.ts';

/** Written out, so that none is lost unseen: the clients of the reference of 2026-11-22. */
const KNOWN =
  '5ire agent-plugins amazon-bedrock-client amazon-q amp antigravity anythingllm augment boltai cherry-studio claude-code claude-desktop cline codebuddy codex comate command-code continue copilot-cli copilot-jetbrains copilot-xcode cortex-code crush cursor deepagents devin-cli docker-mcp emacs-mcp enconvo factory fx gemini-cli gemini-code-assist goose grok-build hermes ibm-bob jan jetbrains-ai junie kilo kimi-cli kimi-code kiro librechat llxprt lm-studio mastra-code mcphub-nvim mcpo mcporter mistral-vibe msty muse-code open-webui openclaw opencode openhands pi pool qoder qwen-code raycast reasonix roo rovodev sema4 tabnine theia tome toolhive trae trae-cn visual-studio void vscode vscode-insiders vscodium warp windsurf windsurf-next windsurf-plugin witsy xcode zcode zed zoo-code'.split(
    ' ',
  );

/** What `normalise/` reads, one file each there. */
const DIALECTS = new Set(
  `claude claude-settings claude-plugin agent-plugin agent-plugin-manifest claude-desktop vscode vscode-settings cursor copilot-cli codex
   gemini gemini-extension opencode zed kiro windsurf cline roo goose goose-recipe continue antigravity agent-frontmatter mcpb-manifest
   mcpb-settings mcpb-installations claude-desktop-managed copilot-settings codex-requirements codex-marketplace crush amp amp-skill q-agent
   warp kimi librechat rovodev docker-registry docker-catalog docker-config toolhive-runconfig mcphub theia jan anythingllm augment-advanced bob vibe hermes
   pool zcode muse openclaw fastmcp reasonix fx 5ire witsy boltai openwebui openhands-legacy continue-legacy cursor-permissions
   rovodev-config reasonix-activation mux-overrides oh-my-pi qodo gemini-enablement extension-enablement trusted-folders claude-installed vscode-policy opencode-environment comate mux nanocoder generic registry-manifest smithery crush-shell docker-db none`.split(
    /\s+/,
  ),
);

const located = CLIENTS.flatMap((client) => client.locations.map((location) => ({ client: client.id, location })));

function complaints(complain: (location: Location) => boolean): string[] {
  return located.filter(({ location }) => complain(location)).map(({ client, location }) => `${client}: ${location.path}`);
}

describe('the list of clients', () => {
  it('is what the generator writes from the folder', () => {
    expect(readFileSync('src/clients/all.ts', 'utf8')).toBe(clientList(clientIds()));
  });

  it('names every client as its file', () => {
    expect(CLIENTS.map((client) => client.id).sort()).toEqual(clientIds().sort());
  });

  it('holds all 87 clients of the reference', () => {
    expect(KNOWN).toHaveLength(87);
    expect(CLIENTS.map((client) => client.id)).toEqual(expect.arrayContaining(KNOWN));
  });

  it('has a golden file for every one', () => {
    expect(readdirSync('fixtures/clients').sort()).toEqual(CLIENTS.map((client) => `${client.id}.yaml`).sort());
  });

  it('is what the manual says', () => {
    expect(readFileSync('docs/clients.md', 'utf8')).toBe(clientsPage(CLIENTS));
  });

  it('says of each where its facts are from', () => {
    expect(CLIENTS.filter((client) => client.source.length < 10)).toEqual([]);
    expect(CLIENTS.filter((client) => client.docs !== undefined && !URL.canParse(client.docs))).toEqual([]);
  });

  it('names a successor that exists, and one for every client that ended', () => {
    const ids = new Set(CLIENTS.map((client) => client.id));
    const wrong = (client: Client) => (client.successor === undefined ? client.status === 'ended' : !ids.has(client.successor));
    expect(CLIENTS.filter(wrong).map((client) => client.id)).toEqual([]);
  });
});

describe('a location', () => {
  it('is a path in the notation of the model', () => {
    expect(complaints(({ path }) => !WELL_FORMED.test(path) || (path.includes('\\') && !path.startsWith('HK')))).toEqual([]);
  });

  it('is below a project exactly where its scope is project', () => {
    expect(complaints(({ path, scope }) => /^(?:~|[$]|[/]|HK)/.test(path) === (scope === 'project'))).toEqual([]);
  });

  it('that hangs on the folders of one OS is of that OS', () => {
    const windowsOnly = /^(?:[$](?:APPDATA|LOCALAPPDATA|USERPROFILE|ProgramData|ProgramFiles)[/]|HK)/;
    expect(complaints(({ path, os }) => windowsOnly.test(path) && os?.join() !== 'windows')).toEqual([]);
    expect(complaints(({ path, os }) => /^(?:~[/]Library|[/]Library)[/]/.test(path) && os?.join() !== 'macos')).toEqual([]);
    expect(complaints(({ path, os }) => /^[/]etc[/]/.test(path) && (os === undefined || os.includes('windows')))).toEqual([]);
  });

  it('has a dialect that normalise knows', () => {
    expect(complaints(({ dialect }) => !DIALECTS.has(dialect))).toEqual([]);
  });

  it('says where its servers stand, or why it is not opened', () => {
    expect(complaints(({ support, roots, reason }) => (support === 'detect' ? roots.length > 0 || !reason : roots.length === 0))).toEqual(
      [],
    );
    expect(complaints(({ format, support }) => (format === 'opaque') !== (support === 'detect'))).toEqual([]);
  });

  it('has roots that are routes of keys', () => {
    expect(complaints(({ roots }) => roots.some((root) => !ROUTE.test(root)))).toEqual([]);
  });

  it('stands once in its client', () => {
    for (const client of CLIENTS) {
      const keys = client.locations.map(({ path, os = [], dialect }) => [path, ...os, dialect].join(' '));
      expect(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        client.id,
      ).toEqual([]);
    }
  });

  it('has one owner among the clients: the others borrow it', () => {
    const owners = new Map<string, string[]>();
    for (const { client, location } of located) {
      if (location.borrowed) continue;
      for (const os of location.os ?? ['linux', 'macos', 'windows']) {
        const key = `${os} ${location.path}`;
        owners.set(key, [...(owners.get(key) ?? []), client]);
      }
    }
    expect([...owners].filter(([, clients]) => new Set(clients).size > 1)).toEqual([]);
  });
});

describe('what a client remembers', () => {
  it('is a file at a fixed place, with a route to its folders', () => {
    const routes = CLIENTS.flatMap((client) => client.memory ?? []).map(({ path, folders }) => ({
      path,
      route: 'keysOf' in folders ? folders.keysOf : folders.valuesAt,
    }));
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter(({ path, route }) => !/^[~$]/.test(path) || !ROUTE.test(route))).toEqual([]);
  });
});

const WELL_FORMED = /^(?:~|[$][A-Za-z_]+|(?:[/])?[^/{}|<>()~$%]+|HK[A-Z]+)(?:[/\\][^/{}|<>()~$%]+)*$/;
const ROUTE = /^(?:[$]|(?:[^.[\]]+|\["[^"]+"\])(?:\[\])?(?:[.](?:[^.[\]]+)(?:\[\])?|\["[^"]+"\](?:\[\])?)*)$/;

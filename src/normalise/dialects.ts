import type { DialectId } from '../model/client.ts';
import type { SourceFile } from '../model/source.ts';
import type { Dialect } from './dialect.ts';
import { fireFive } from './dialects/5ire.ts';
import { agentFrontmatter } from './dialects/agent-frontmatter.ts';
import { agentPlugin } from './dialects/agent-plugin.ts';
import { agentPluginManifest } from './dialects/agent-plugin-manifest.ts';
import { amp } from './dialects/amp.ts';
import { ampSkill } from './dialects/amp-skill.ts';
import { antigravity } from './dialects/antigravity.ts';
import { anythingllm } from './dialects/anythingllm.ts';
import { augmentAdvanced } from './dialects/augment-advanced.ts';
import { bob } from './dialects/bob.ts';
import { boltai } from './dialects/boltai.ts';
import { claude } from './dialects/claude.ts';
import { claudeDesktop } from './dialects/claude-desktop.ts';
import { claudeDesktopManaged } from './dialects/claude-desktop-managed.ts';
import { claudePlugin } from './dialects/claude-plugin.ts';
import { claudeSettings } from './dialects/claude-settings.ts';
import { cline } from './dialects/cline.ts';
import { codex } from './dialects/codex.ts';
import { comate } from './dialects/comate.ts';
import { continueYaml } from './dialects/continue.ts';
import { continueLegacy } from './dialects/continue-legacy.ts';
import { copilotCli } from './dialects/copilot-cli.ts';
import { crush } from './dialects/crush.ts';
import { cursor } from './dialects/cursor.ts';
import { dockerCatalog } from './dialects/docker-catalog.ts';
import { dockerRegistry } from './dialects/docker-registry.ts';
import { fastmcp } from './dialects/fastmcp.ts';
import { fx } from './dialects/fx.ts';
import { gemini } from './dialects/gemini.ts';
import { geminiExtension } from './dialects/gemini-extension.ts';
import { generic } from './dialects/generic.ts';
import { goose } from './dialects/goose.ts';
import { gooseRecipe } from './dialects/goose-recipe.ts';
import { hermes } from './dialects/hermes.ts';
import { jan } from './dialects/jan.ts';
import { kimi } from './dialects/kimi.ts';
import { kiro } from './dialects/kiro.ts';
import { librechat } from './dialects/librechat.ts';
import { mcpbManifest } from './dialects/mcpb-manifest.ts';
import { mcphub } from './dialects/mcphub.ts';
import { muse } from './dialects/muse.ts';
import { mux } from './dialects/mux.ts';
import { nanocoder } from './dialects/nanocoder.ts';
import { ohMyPi } from './dialects/oh-my-pi.ts';
import { openclaw } from './dialects/openclaw.ts';
import { opencode } from './dialects/opencode.ts';
import { openhandsLegacy } from './dialects/openhands-legacy.ts';
import { openwebui } from './dialects/openwebui.ts';
import { pool } from './dialects/pool.ts';
import { qAgent } from './dialects/q-agent.ts';
import { qodo } from './dialects/qodo.ts';
import { reasonix } from './dialects/reasonix.ts';
import { registryManifest } from './dialects/registry-manifest.ts';
import { roo } from './dialects/roo.ts';
import { rovodev } from './dialects/rovodev.ts';
import { theia } from './dialects/theia.ts';
import { toolhiveRunconfig } from './dialects/toolhive-runconfig.ts';
import { vibe } from './dialects/vibe.ts';
import { vscode } from './dialects/vscode.ts';
import { vscodeSettings } from './dialects/vscode-settings.ts';
import { warp } from './dialects/warp.ts';
import { windsurf } from './dialects/windsurf.ts';
import { witsy } from './dialects/witsy.ts';
import { zcode } from './dialects/zcode.ts';
import { zed } from './dialects/zed.ts';

const ALL: readonly Dialect[] = [
  fireFive,
  agentFrontmatter,
  agentPlugin,
  agentPluginManifest,
  amp,
  ampSkill,
  antigravity,
  anythingllm,
  augmentAdvanced,
  bob,
  boltai,
  claude,
  claudeDesktop,
  claudeDesktopManaged,
  claudePlugin,
  claudeSettings,
  cline,
  codex,
  comate,
  continueYaml,
  continueLegacy,
  copilotCli,
  crush,
  cursor,
  dockerCatalog,
  dockerRegistry,
  fastmcp,
  fx,
  gemini,
  geminiExtension,
  generic,
  goose,
  gooseRecipe,
  hermes,
  jan,
  kimi,
  kiro,
  librechat,
  mcpbManifest,
  mcphub,
  muse,
  mux,
  nanocoder,
  ohMyPi,
  openclaw,
  opencode,
  openhandsLegacy,
  openwebui,
  pool,
  qAgent,
  qodo,
  reasonix,
  registryManifest,
  roo,
  rovodev,
  theia,
  toolhiveRunconfig,
  vibe,
  vscode,
  vscodeSettings,
  warp,
  windsurf,
  witsy,
  zcode,
  zed,
];

/** Every dialect in which servers are written, by id. Dialects of settings alone are read by `directives/`. */
export const DIALECTS: ReadonlyMap<DialectId, Dialect> = new Map(ALL.map((dialect) => [dialect.id, dialect]));

/**
 * The dialect of a file as its client reads it. A client that only borrows another's shape is not held to that one's fields, and
 * whatever might be a reference there is taken for one.
 */
export function dialectOf(source: Pick<SourceFile, 'client' | 'dialect'>): Dialect | undefined {
  const written = DIALECTS.get(source.dialect);
  const httpFirst = written?.httpFirstFor?.includes(source.client);
  const dialect = readBy(source.client, written && httpFirst ? { ...written, httpFirst } : written);
  if (!dialect?.strictFor || dialect.strictFor.includes(source.client)) return dialect;
  // Continue takes the files of other clients as they are, with a wrapper or without, and one server alone.
  return source.client === 'continue' ? { ...borrowed(dialect), roots: [...dialect.roots, []], single: true } : borrowed(dialect);
}

/** Clients that took another's dialect over, by the name that messages give them. */
const READERS: Readonly<Record<string, string>> = {
  kilo: 'Kilo Code',
  'zoo-code': 'Zoo Code',
  'qwen-code': 'Qwen Code',
  'visual-studio': 'Visual Studio',
  vscodium: 'VSCodium',
  xcode: 'Xcode',
};

function readBy(client: string, dialect: Dialect | undefined): Dialect | undefined {
  const reader = Object.hasOwn(READERS, client) ? READERS[client] : undefined;
  return dialect && reader ? { ...dialect, reader } : dialect;
}

/** A dialect of which only the outline is sure: no field is a mistake, and whatever may be a reference is one. */
export function borrowed(dialect: Dialect): Dialect {
  const {
    known: _,
    types: __,
    needsType: ___,
    approve: ____,
    stdioOnly: _____,
    refused: ______,
    literalTarget: ________,
    closed: _________,
    ...outline
  } = dialect;
  const timeouts = dialect.timeouts?.map(({ range: _______, ...timeout }) => timeout);
  return { ...outline, timeouts, reader: 'the client', nestedTransport: true, expansion: { ...generic.expansion, id: dialect.id } };
}

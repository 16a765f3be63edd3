import type { DialectId } from '../../model/client.ts';
import type { Directive } from '../../model/directive.ts';
import type { Entry } from '../../model/entry.ts';
import type { Node } from '../../model/node.ts';
import type { SourceFile } from '../../model/source.ts';
import { wholeFile } from '../../model/span.ts';
import { plainText } from '../../model/untrusted.ts';
import { nativeFolder } from '../nativeFolder.ts';
import { agentTools } from './agentTools.ts';
import { amp } from './amp.ts';
import { claudeSettings, claudeState } from './claude.ts';
import { codexConfig } from './codexConfig.ts';
import { codexRequirements } from './codexRequirements.ts';
import { copilotSettings } from './copilot.ts';
import { crush } from './crush.ts';
import { cursorPermissions } from './cursorPermissions.ts';
import { dockerRegistry } from './dockerRegistry.ts';
import { extensionEnablement } from './extensionEnablement.ts';
import { muxOverrides, ohMyPi } from './forcedLists.ts';
import { gemini } from './gemini.ts';
import { geminiEnablement } from './geminiEnablement.ts';
import { installedPlugins } from './installedPlugins.ts';
import type { DirectiveReader } from './listed.ts';
import { mcpbSettings } from './mcpbSettings.ts';
import { opencode } from './opencode.ts';
import { opencodeEnvironment } from './opencodeEnvironment.ts';
import { reasonix } from './reasonix.ts';
import { rovodev } from './rovodev.ts';
import { runsCode } from './runsCode.ts';
import { theia } from './theia.ts';
import { trustedFolders } from './trustedFolders.ts';
import { vscode } from './vscode.ts';
import { zed } from './zed.ts';

/** Who reads what beside servers, by dialect. */
const READERS: Readonly<Record<DialectId, DirectiveReader>> = {
  claude: claudeState,
  'claude-settings': claudeSettings,
  'copilot-settings': copilotSettings,
  'cursor-permissions': cursorPermissions,
  codex: codexConfig,
  'codex-requirements': codexRequirements,
  'docker-registry': dockerRegistry,
  'mux-overrides': muxOverrides,
  'oh-my-pi': ohMyPi,
  opencode,
  'opencode-environment': opencodeEnvironment,
  'q-agent': agentTools,
  'reasonix-activation': reasonix,
  'rovodev-config': rovodev,
  'vscode-settings': vscode,
  'vscode-policy': vscode,
  vscode,
  gemini,
  'gemini-enablement': geminiEnablement,
  'extension-enablement': extensionEnablement,
  'trusted-folders': trustedFolders,
  'claude-installed': installedPlugins,
  'mcpb-settings': mcpbSettings,
  amp,
  crush,
  theia,
  zed,
  generic: vscode,
};

/** What a file says about servers that stand elsewhere, and what of it runs code when it is read. */
export function directivesOf(root: Node, source: SourceFile, entries: readonly Entry[]): Directive[] {
  const reader = Object.hasOwn(READERS, source.dialect) ? READERS[source.dialect] : undefined;
  const said = (reader?.(root, source) ?? []).map((directive) =>
    directive.project === undefined ? directive : { ...directive, project: nativeFolder(directive.project, source) },
  );
  return [...said, ...superseded(source), ...entries.flatMap(runsCode)];
}

/** Nothing in a file is loaded where its client reads another instead. */
function superseded(source: SourceFile): Directive[] {
  if (source.superseded === undefined) return [];
  const setting = `\`${plainText(source.superseded.replace(/^.*[/\\]/s, ''), 60)}\` beside it`;
  return [{ kind: 'disable', file: source, at: wholeFile(source.path), targetFile: source.path, setting }];
}

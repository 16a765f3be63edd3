// Written by `npm run generate` from the files of this folder.
import type { AnyRule } from '../src/model/rule.ts';
import approvedBySetting from './approved-by-setting.ts';
import autoApproveAll from './auto-approve-all.ts';
import autoApproveDestructive from './auto-approve-destructive.ts';
import contextBudget from './context-budget.ts';
import contradictoryAnnotations from './contradictory-annotations.ts';
import dangerousEnv from './dangerous-env.ts';
import dockerSocket from './docker-socket.ts';
import duplicateTool from './duplicate-tool.ts';
import enableAllProjectServers from './enable-all-project-servers.ts';
import extraRegistry from './extra-registry.ts';
import heavyServer from './heavy-server.ts';
import heavyTool from './heavy-tool.ts';
import hiddenInstructions from './hidden-instructions.ts';
import homeFilesystem from './home-filesystem.ts';
import hostNetwork from './host-network.ts';
import inlineCode from './inline-code.ts';
import invalidToolName from './invalid-tool-name.ts';
import invisibleCharacters from './invisible-characters.ts';
import malformedSchema from './malformed-schema.ts';
import maliciousPackage from './malicious-package.ts';
import missingAnnotations from './missing-annotations.ts';
import missingDescription from './missing-description.ts';
import oversizedDescription from './oversized-description.ts';
import oversizedOutputSchema from './oversized-output-schema.ts';
import privilegedContainer from './privileged-container.ts';
import remoteScript from './remote-script.ts';
import retiredPackage from './retired-package.ts';
import rootFilesystem from './root-filesystem.ts';
import runsCodeWhenRead from './runs-code-when-read.ts';
import shellWrapper from './shell-wrapper.ts';
import sudo from './sudo.ts';
import temporaryExecutable from './temporary-executable.ts';
import terminalEscapes from './terminal-escapes.ts';
import toolCap from './tool-cap.ts';
import toolShadowing from './tool-shadowing.ts';
import typosquat from './typosquat.ts';
import unpinnedGit from './unpinned-git.ts';
import unpinnedImage from './unpinned-image.ts';
import unpinnedPackage from './unpinned-package.ts';
import vulnerablePackage from './vulnerable-package.ts';

/** Every rule of the program, by id. */
export const RULES: readonly AnyRule[] = [
  approvedBySetting,
  autoApproveAll,
  autoApproveDestructive,
  contextBudget,
  contradictoryAnnotations,
  dangerousEnv,
  dockerSocket,
  duplicateTool,
  enableAllProjectServers,
  extraRegistry,
  heavyServer,
  heavyTool,
  hiddenInstructions,
  homeFilesystem,
  hostNetwork,
  inlineCode,
  invalidToolName,
  invisibleCharacters,
  malformedSchema,
  maliciousPackage,
  missingAnnotations,
  missingDescription,
  oversizedDescription,
  oversizedOutputSchema,
  privilegedContainer,
  remoteScript,
  retiredPackage,
  rootFilesystem,
  runsCodeWhenRead,
  shellWrapper,
  sudo,
  temporaryExecutable,
  terminalEscapes,
  toolCap,
  toolShadowing,
  typosquat,
  unpinnedGit,
  unpinnedImage,
  unpinnedPackage,
  vulnerablePackage,
];

// Written by `npm run generate` from the files of this folder.
import type { AnyRule } from '../src/model/rule.ts';
import approvalExpired from './approval-expired.ts';
import approvedBySetting from './approved-by-setting.ts';
import autoApproveAll from './auto-approve-all.ts';
import autoApproveDestructive from './auto-approve-destructive.ts';
import breakingDrift from './breaking-drift.ts';
import bridgeAuthHeader from './bridge-auth-header.ts';
import cleartextRemote from './cleartext-remote.ts';
import configReadableByOthers from './config-readable-by-others.ts';
import conflictMarker from './conflict-marker.ts';
import conflictingDefinitions from './conflicting-definitions.ts';
import contextBudget from './context-budget.ts';
import contradictoryAnnotations from './contradictory-annotations.ts';
import crossServerReference from './cross-server-reference.ts';
import dangerousEnv from './dangerous-env.ts';
import deniedServer from './denied-server.ts';
import deprecatedTransport from './deprecated-transport.ts';
import disabledWithSecret from './disabled-with-secret.ts';
import disguisedEntry from './disguised-entry.ts';
import dockerSocket from './docker-socket.ts';
import duplicateKey from './duplicate-key.ts';
import duplicateServer from './duplicate-server.ts';
import duplicateTool from './duplicate-tool.ts';
import enableAllProjectServers from './enable-all-project-servers.ts';
import expiredIgnore from './expired-ignore.ts';
import exposedListener from './exposed-listener.ts';
import exposedWithoutAuth from './exposed-without-auth.ts';
import extraRegistry from './extra-registry.ts';
import flakyServer from './flaky-server.ts';
import heavyServer from './heavy-server.ts';
import heavyTool from './heavy-tool.ts';
import hiddenInstructions from './hidden-instructions.ts';
import homeFilesystem from './home-filesystem.ts';
import hostNetwork from './host-network.ts';
import ignoreWithoutReason from './ignore-without-reason.ts';
import ignoresShutdown from './ignores-shutdown.ts';
import inlineCode from './inline-code.ts';
import invalidToolName from './invalid-tool-name.ts';
import invisibleCharacters from './invisible-characters.ts';
import laxJson from './lax-json.ts';
import legacyPath from './legacy-path.ts';
import malformedEntry from './malformed-entry.ts';
import malformedSchema from './malformed-schema.ts';
import maliciousPackage from './malicious-package.ts';
import misplacedConfig from './misplaced-config.ts';
import missingAnnotations from './missing-annotations.ts';
import missingDescription from './missing-description.ts';
import missingPackage from './missing-package.ts';
import missingType from './missing-type.ts';
import noRebindingProtection from './no-rebinding-protection.ts';
import oauthAvailable from './oauth-available.ts';
import oauthBroken from './oauth-broken.ts';
import oauthClientSecret from './oauth-client-secret.ts';
import oauthLegacy from './oauth-legacy.ts';
import openServer from './open-server.ts';
import orphanProcess from './orphan-process.ts';
import outdatedProtocol from './outdated-protocol.ts';
import outsideGateway from './outside-gateway.ts';
import oversizedDescription from './oversized-description.ts';
import oversizedOutputSchema from './oversized-output-schema.ts';
import placeholderLeft from './placeholder-left.ts';
import plaintextSecret from './plaintext-secret.ts';
import privilegedContainer from './privileged-container.ts';
import remoteScript from './remote-script.ts';
import remoteWithoutAuth from './remote-without-auth.ts';
import retiredPackage from './retired-package.ts';
import rootFilesystem from './root-filesystem.ts';
import runsCodeWhenRead from './runs-code-when-read.ts';
import secretCommitted from './secret-committed.ts';
import secretInArgs from './secret-in-args.ts';
import secretInBackup from './secret-in-backup.ts';
import secretInComment from './secret-in-comment.ts';
import secretInSettings from './secret-in-settings.ts';
import serverUnreachable from './server-unreachable.ts';
import shadowProcess from './shadow-process.ts';
import shadowServer from './shadow-server.ts';
import sharedCredential from './shared-credential.ts';
import shellWrapper from './shell-wrapper.ts';
import singlePointOfFailure from './single-point-of-failure.ts';
import slowStart from './slow-start.ts';
import staticCredential from './static-credential.ts';
import stdoutPollution from './stdout-pollution.ts';
import sudo from './sudo.ts';
import temporaryExecutable from './temporary-executable.ts';
import terminalEscapes from './terminal-escapes.ts';
import tlsVerificationOff from './tls-verification-off.ts';
import tokenInUrl from './token-in-url.ts';
import tokenOverHttp from './token-over-http.ts';
import toolCap from './tool-cap.ts';
import toolDrift from './tool-drift.ts';
import toolShadowing from './tool-shadowing.ts';
import toolsOutsideAllowList from './tools-outside-allow-list.ts';
import toxicFlow from './toxic-flow.ts';
import typosquat from './typosquat.ts';
import unexpandedReference from './unexpanded-reference.ts';
import unknownField from './unknown-field.ts';
import unknownType from './unknown-type.ts';
import unlockedServer from './unlocked-server.ts';
import unmaskedInput from './unmasked-input.ts';
import unownedServer from './unowned-server.ts';
import unpinnedGit from './unpinned-git.ts';
import unpinnedImage from './unpinned-image.ts';
import unpinnedPackage from './unpinned-package.ts';
import unreadableConfig from './unreadable-config.ts';
import unstableList from './unstable-list.ts';
import versionSkew from './version-skew.ts';
import vulnerablePackage from './vulnerable-package.ts';
import weakCatalogEntry from './weak-catalog-entry.ts';
import weakPassword from './weak-password.ts';
import wildcardScopes from './wildcard-scopes.ts';
import wrongRootKey from './wrong-root-key.ts';

/** Every rule of the program, by id. */
export const RULES: readonly AnyRule[] = [
  approvalExpired,
  approvedBySetting,
  autoApproveAll,
  autoApproveDestructive,
  breakingDrift,
  bridgeAuthHeader,
  cleartextRemote,
  configReadableByOthers,
  conflictMarker,
  conflictingDefinitions,
  contextBudget,
  contradictoryAnnotations,
  crossServerReference,
  dangerousEnv,
  deniedServer,
  deprecatedTransport,
  disabledWithSecret,
  disguisedEntry,
  dockerSocket,
  duplicateKey,
  duplicateServer,
  duplicateTool,
  enableAllProjectServers,
  expiredIgnore,
  exposedListener,
  exposedWithoutAuth,
  extraRegistry,
  flakyServer,
  heavyServer,
  heavyTool,
  hiddenInstructions,
  homeFilesystem,
  hostNetwork,
  ignoreWithoutReason,
  ignoresShutdown,
  inlineCode,
  invalidToolName,
  invisibleCharacters,
  laxJson,
  legacyPath,
  malformedEntry,
  malformedSchema,
  maliciousPackage,
  misplacedConfig,
  missingAnnotations,
  missingDescription,
  missingPackage,
  missingType,
  noRebindingProtection,
  oauthAvailable,
  oauthBroken,
  oauthClientSecret,
  oauthLegacy,
  openServer,
  orphanProcess,
  outdatedProtocol,
  outsideGateway,
  oversizedDescription,
  oversizedOutputSchema,
  placeholderLeft,
  plaintextSecret,
  privilegedContainer,
  remoteScript,
  remoteWithoutAuth,
  retiredPackage,
  rootFilesystem,
  runsCodeWhenRead,
  secretCommitted,
  secretInArgs,
  secretInBackup,
  secretInComment,
  secretInSettings,
  serverUnreachable,
  shadowProcess,
  shadowServer,
  sharedCredential,
  shellWrapper,
  singlePointOfFailure,
  slowStart,
  staticCredential,
  stdoutPollution,
  sudo,
  temporaryExecutable,
  terminalEscapes,
  tlsVerificationOff,
  tokenInUrl,
  tokenOverHttp,
  toolCap,
  toolDrift,
  toolShadowing,
  toolsOutsideAllowList,
  toxicFlow,
  typosquat,
  unexpandedReference,
  unknownField,
  unknownType,
  unlockedServer,
  unmaskedInput,
  unownedServer,
  unpinnedGit,
  unpinnedImage,
  unpinnedPackage,
  unreadableConfig,
  unstableList,
  versionSkew,
  vulnerablePackage,
  weakCatalogEntry,
  weakPassword,
  wildcardScopes,
  wrongRootKey,
];

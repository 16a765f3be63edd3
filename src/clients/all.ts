// Written by scripts/generate-clients.ts.
import type { Client } from '../model/client.ts';
import _5ire from './5ire.ts';
import agentPlugins from './agent-plugins.ts';
import amazonBedrockClient from './amazon-bedrock-client.ts';
import amazonQ from './amazon-q.ts';
import amp from './amp.ts';
import antigravity from './antigravity.ts';
import anythingllm from './anythingllm.ts';
import augment from './augment.ts';
import boltai from './boltai.ts';
import cherryStudio from './cherry-studio.ts';
import claudeCode from './claude-code.ts';
import claudeDesktop from './claude-desktop.ts';
import cline from './cline.ts';
import codebuddy from './codebuddy.ts';
import codex from './codex.ts';
import comate from './comate.ts';
import commandCode from './command-code.ts';
import continue_ from './continue.ts';
import copilotCli from './copilot-cli.ts';
import copilotJetbrains from './copilot-jetbrains.ts';
import copilotXcode from './copilot-xcode.ts';
import cortexCode from './cortex-code.ts';
import crush from './crush.ts';
import cursor from './cursor.ts';
import deepagents from './deepagents.ts';
import devinCli from './devin-cli.ts';
import dockerMcp from './docker-mcp.ts';
import emacsMcp from './emacs-mcp.ts';
import enconvo from './enconvo.ts';
import everyCode from './every-code.ts';
import factory from './factory.ts';
import firebender from './firebender.ts';
import forge from './forge.ts';
import fx from './fx.ts';
import geminiCli from './gemini-cli.ts';
import geminiCodeAssist from './gemini-code-assist.ts';
import goose from './goose.ts';
import grokBuild from './grok-build.ts';
import hermes from './hermes.ts';
import ibmBob from './ibm-bob.ts';
import iflow from './iflow.ts';
import jan from './jan.ts';
import jetbrainsAi from './jetbrains-ai.ts';
import junie from './junie.ts';
import kilo from './kilo.ts';
import kimiCli from './kimi-cli.ts';
import kimiCode from './kimi-code.ts';
import kiro from './kiro.ts';
import librechat from './librechat.ts';
import llxprt from './llxprt.ts';
import lmStudio from './lm-studio.ts';
import mastraCode from './mastra-code.ts';
import mcphubNvim from './mcphub-nvim.ts';
import mcpo from './mcpo.ts';
import mcporter from './mcporter.ts';
import mimoCode from './mimo-code.ts';
import mistralVibe from './mistral-vibe.ts';
import msty from './msty.ts';
import museCode from './muse-code.ts';
import mux from './mux.ts';
import nanocoder from './nanocoder.ts';
import neovate from './neovate.ts';
import ohMyPi from './oh-my-pi.ts';
import openWebui from './open-webui.ts';
import openclaw from './openclaw.ts';
import opencode from './opencode.ts';
import openhands from './openhands.ts';
import pi from './pi.ts';
import pool from './pool.ts';
import qoder from './qoder.ts';
import qwenCode from './qwen-code.ts';
import raycast from './raycast.ts';
import reasonix from './reasonix.ts';
import roo from './roo.ts';
import rovodev from './rovodev.ts';
import sema4 from './sema4.ts';
import tabnine from './tabnine.ts';
import theia from './theia.ts';
import tome from './tome.ts';
import toolhive from './toolhive.ts';
import trae from './trae.ts';
import traeCn from './trae-cn.ts';
import unknown from './unknown.ts';
import visualStudio from './visual-studio.ts';
import void_ from './void.ts';
import vscode from './vscode.ts';
import vscodeInsiders from './vscode-insiders.ts';
import vscodium from './vscodium.ts';
import warp from './warp.ts';
import windsurf from './windsurf.ts';
import windsurfNext from './windsurf-next.ts';
import windsurfPlugin from './windsurf-plugin.ts';
import witsy from './witsy.ts';
import xcode from './xcode.ts';
import zcode from './zcode.ts';
import zed from './zed.ts';
import zooCode from './zoo-code.ts';

/** Every client that is known, by id. */
export const CLIENTS: readonly Client[] = [
  _5ire,
  agentPlugins,
  amazonBedrockClient,
  amazonQ,
  amp,
  antigravity,
  anythingllm,
  augment,
  boltai,
  cherryStudio,
  claudeCode,
  claudeDesktop,
  cline,
  codebuddy,
  codex,
  comate,
  commandCode,
  continue_,
  copilotCli,
  copilotJetbrains,
  copilotXcode,
  cortexCode,
  crush,
  cursor,
  deepagents,
  devinCli,
  dockerMcp,
  emacsMcp,
  enconvo,
  everyCode,
  factory,
  firebender,
  forge,
  fx,
  geminiCli,
  geminiCodeAssist,
  goose,
  grokBuild,
  hermes,
  ibmBob,
  iflow,
  jan,
  jetbrainsAi,
  junie,
  kilo,
  kimiCli,
  kimiCode,
  kiro,
  librechat,
  llxprt,
  lmStudio,
  mastraCode,
  mcphubNvim,
  mcpo,
  mcporter,
  mimoCode,
  mistralVibe,
  msty,
  museCode,
  mux,
  nanocoder,
  neovate,
  ohMyPi,
  openWebui,
  openclaw,
  opencode,
  openhands,
  pi,
  pool,
  qoder,
  qwenCode,
  raycast,
  reasonix,
  roo,
  rovodev,
  sema4,
  tabnine,
  theia,
  tome,
  toolhive,
  trae,
  traeCn,
  unknown,
  visualStudio,
  void_,
  vscode,
  vscodeInsiders,
  vscodium,
  warp,
  windsurf,
  windsurfNext,
  windsurfPlugin,
  witsy,
  xcode,
  zcode,
  zed,
  zooCode,
];

#!/usr/bin/env bash
# Leaves the program for ci/action.mjs: the published version that was asked for, or else this checkout, built.
set -euo pipefail
quiet=(--ignore-scripts --no-audit --no-fund --loglevel=error)

if [ -n "${MCP_AUDIT_VERSION:-}" ]; then
  if ! [[ "$MCP_AUDIT_VERSION" =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]; then
    echo "mcp-audit: the input version is an exact version such as 0.1.0" >&2
    exit 2
  fi
  npm install "${quiet[@]}" --prefix "$RUNNER_TEMP/mcp-audit" "mcp-audit@$MCP_AUDIT_VERSION"
  echo "MCP_AUDIT_PROGRAM=$RUNNER_TEMP/mcp-audit/node_modules/mcp-audit/bin/mcp-audit.js" >>"$GITHUB_ENV"
  exit
fi

cd "$(dirname "$0")/.."
npm ci "${quiet[@]}"
npm run --silent build
echo "MCP_AUDIT_PROGRAM=$PWD/bin/mcp-audit.js" >>"$GITHUB_ENV"

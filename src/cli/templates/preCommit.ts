/** `.pre-commit-config.yaml`: what is staged is audited before it is committed. */
export function preCommitConfig(version: string): string {
  return `repos:
  - repo: https://github.com/mcp-audit/mcp-audit
    rev: v${version}
    hooks:
      - id: mcp-audit
        # args: [--since=HEAD] # only what the commit brings in
`;
}

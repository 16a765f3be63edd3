/** `.github/workflows/mcp-audit.yml`: changes are judged by what they bring in, the default branch by all that is there. */
export function githubWorkflow(version: string): string {
  return `name: mcp-audit
on:
  pull_request:
  push:
    branches: [main]

permissions: {}

jobs:
  mcp-audit:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      security-events: write # for the upload to code scanning
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # --since needs the commit that the change left from
          persist-credentials: false
      - uses: mcp-audit/mcp-audit@v${version}
        with:
          since: base
          upload-sarif: \${{ github.event_name == 'push' }}
`;
}

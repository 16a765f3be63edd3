/** A job for GitLab: merge requests are judged by what they bring in, the default branch by all that is there. */
export function gitlabJob(version: string): string {
  return `# include it from .gitlab-ci.yml:
#   include:
#     - local: .gitlab/mcp-audit.yml
mcp-audit:
  image: node:24-alpine
  variables:
    GIT_DEPTH: "0" # --since needs the commit that the change left from
    MCP_AUDIT_VERSION: ${version}
    MCP_AUDIT_FAIL_ON: error
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  before_script:
    - apk add --no-cache git
    - npm install --global --ignore-scripts "mcp-audit@$MCP_AUDIT_VERSION"
  script:
    - >-
      mcp-audit scan --no-user --fail-on="$MCP_AUDIT_FAIL_ON"
      \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--since="$CI_MERGE_REQUEST_DIFF_BASE_SHA"}
      --format=text --format=gitlab=gl-code-quality-report.json --format=junit=mcp-audit.junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: mcp-audit.junit.xml
`;
}

/**
 * What services print at the start of every token of theirs, as their documentation has it. A list and no pattern: one that looks
 * for `word_` would take the first word of a pass phrase for public, or the first random characters behind a real prefix.
 */
const PREFIXES = [
  // models and search
  ...['sk-ant-api03-', 'sk-ant-admin01-', 'sk-ant-oat01-', 'sk-ant-', 'sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-or-v1-', 'sk-lf-', 'sk-'],
  ...['xai-', 'gsk_', 'pplx-', 'hf_', 'r8_', 'nvapi-', 'lsv2_pt_', 'lsv2_sk_', 'pcsk_', 'jina_', 'e2b_'],
  ...['BSA', 'tvly-dev-', 'tvly-prod-', 'tvly-', 'fc-', 'ctx7sk-', 'ref-', 'bb_live_', 'bb_test_', 'apify_api_'],
  // code and building
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'gldt-', 'glrt-', 'gloas-', 'npm_', 'pypi-', 'rubygems_'],
  ...['dckr_pat_', 'dckr_oat_', 'CCIPAT_', 'sntryu_', 'sntrys_', 'sgp_', 'PMAK-', 'glsa_', 'glc_', 'dt0c01.', 'dt0s01.', 'phx_', 'phs_'],
  ...['pul-', 'hvs.', 'hvb.', 'ops_', 'tskey-api-', 'tskey-auth-', 'ATATT3', 'ATCTT3', 'ATBB', 'ATTA'],
  // clouds and data bases
  ...['AKIA', 'ASIA', 'AIza', 'GOCSPX-', 'AQ.', 'ya29.', 'cfut_', 'cfat_', 'cfk_', 'dop_v1_', 'doo_v1_', 'vcp_', 'nfp_', 'HRKU-', 'rnd_'],
  ...['sbp_', 'sb_secret_', 'napi_', 'pscale_tkn_', 'pscale_pw_', 'dapi'],
  // services
  ...['xoxb-', 'xoxp-', 'xoxe-', 'xoxc-', 'xoxd-', 'xapp-', 'ntn_', 'secret_', 'lin_api_', 'lin_oauth_', 'figd_', 'pat-na1-', 'pat-eu1-'],
  ...[
    'sk_live_',
    'sk_test_',
    'rk_live_',
    'rk_test_',
    'whsec_',
    'sk_',
    'shpat_',
    'shpca_',
    'shppa_',
    'shpss_',
    'SG.',
    're_',
    'CFPAT-',
    'eyJ',
  ],
] as const;

const PREFIX = new RegExp(
  `^(?:${[...PREFIXES]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})`,
);

function escaped(text: string): string {
  return text.replaceAll('.', '\\.');
}

/** The part of a credential that says whose it is and is the same for everybody, or nothing. */
export function publicPrefix(value: string): string {
  return PREFIX.exec(value)?.[0] ?? '';
}

import type { Shape } from './Shape.ts';

/** Clouds, hosting and data bases. */
export const CLOUD_SHAPES: readonly Shape[] = [
  { type: 'aws-access-key-id', pattern: '(?:AKIA|ASIA)[A-Z2-7]{16}' },
  { type: 'google-api-key', pattern: 'AIza[\\w-]{35}' },
  { type: 'google-oauth-client-secret', pattern: 'GOCSPX-[\\w-]{28}' },
  { type: 'google-cloud-key', pattern: 'AQ\\.[\\w-]{40,70}' },
  { type: 'google-access-token', pattern: 'ya29\\.[\\w-]{60,400}' },
  { type: 'google-refresh-token', pattern: '1//0[\\w-]{80,140}' },
  { type: 'azure-client-secret', pattern: '[A-Za-z0-9_~.-]{3}\\dQ~[\\w~.-]{34}' },
  { type: 'azure-devops-pat', pattern: '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}' },
  { type: 'alibaba-key-id', pattern: 'LTAI[A-Za-z0-9]{20}' },
  { type: 'cloudflare-token', pattern: 'cf(?:k|ut|at)_[A-Za-z0-9]{40}[0-9a-f]{8}' },
  { type: 'digitalocean-token', pattern: 'do[opr]_v1_[0-9a-f]{64}' },
  { type: 'vercel-token', pattern: 'vc[pciark]_[A-Za-z0-9]{24,60}' },
  { type: 'netlify-token', pattern: 'nf[pcou]_[A-Za-z0-9]{36}' },
  { type: 'heroku-key', pattern: 'HRKU-[\\w-]{36,70}' },
  { type: 'render-key', pattern: 'rnd_[A-Za-z0-9]{28,40}' },
  { type: 'fly-token', pattern: '(?:FlyV1 )?fm[12]_[A-Za-z0-9+/=,_-]{60,600}' },
  { type: 'supabase-pat', pattern: 'sbp_[0-9a-f]{40}' },
  { type: 'supabase-secret-key', pattern: 'sb_secret_[\\w-]{31}' },
  { type: 'neon-key', pattern: 'napi_[a-z0-9]{64}' },
  { type: 'planetscale-token', pattern: 'pscale_(?:tkn|oauth|pw)_[\\w-]{32,64}' },
  { type: 'databricks-token', pattern: 'dapi[0-9a-f]{32}(?:-\\d)?' },
  { type: 'airtable-token', pattern: 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}' },
];

import type { NamedShape } from './Shape.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HEX_32 = /^[0-9a-f]{32}$/;

/** Tokens that look like any other random text. */
export const NAMED_SHAPES: readonly NamedShape[] = [
  { type: 'aws-secret-access-key', name: /aws.?secret|secret.?access.?key/i, value: /^[A-Za-z0-9+/]{40}$/ },
  { type: 'aws-session-token', name: /aws.?session.?token/i, value: /^[A-Za-z0-9+/=]{100,2000}$/ },
  { type: 'cloudflare-legacy-token', name: /cloudflare|cf.?api/i, value: /^(?:[\w-]{40}|[0-9a-f]{37})$/ },
  { type: 'vercel-legacy-token', name: /vercel/i, value: /^[A-Za-z0-9]{24}$/ },
  { type: 'trello-key', name: /trello/i, value: HEX_32 },
  { type: 'exa-key', name: /(?:^|[^a-z])exa(?:[^a-z]|a|$)/i, value: UUID },
  { type: 'smithery-key', name: /smithery/i, value: UUID },
  { type: 'heroku-legacy-key', name: /heroku/i, value: UUID },
  { type: 'mistral-key', name: /mistral/i, value: /^[A-Za-z0-9]{32}$/ },
  { type: 'cohere-key', name: /cohere/i, value: /^[A-Za-z0-9]{40}$/ },
  { type: 'azure-storage-key', name: /account.?key|storage|cosmos|azure/i, value: /^[A-Za-z0-9+/]{86}==$/ },
  { type: 'azure-access-key', name: /shared.?access.?key/i, value: /^[A-Za-z0-9+/]{43}=$/ },
  { type: 'voyage-key', name: /voyage/i, value: /^pa-[\w-]{43}$/ },
  { type: 'azure-openai-key', name: /azure/i, value: /^(?:[0-9a-f]{32}|[A-Za-z0-9]{84})$/ },
  { type: 'datadog-key', name: /datadog|dd.?(?:api|app)/i, value: /^(?:[0-9a-f]{32}|[0-9a-f]{40})$/ },
  { type: 'gitlab-legacy-token', name: /gitlab/i, value: /^[\w-]{20}$/ },
  { type: 'notion-legacy-token', name: /notion/i, value: /^[A-Za-z0-9]{50}$/ },
  { type: 'twilio-auth-token', name: /twilio/i, value: HEX_32 },
];

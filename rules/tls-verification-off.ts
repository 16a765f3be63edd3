import type { Entry } from '../src/model/entry.ts';
import { defineRule } from '../src/model/rule.ts';
import type { Text } from '../src/model/text.ts';
import { plainText } from '../src/model/untrusted.ts';

export default defineRule({
  id: 'tls-verification-off',
  on: 'entry',
  summary: 'A server is told to accept any certificate.',
  category: 'authorization',
  severity: 'error',
  confidence: 'high',
  why: 'Encryption without knowing to whom: whoever can redirect the connection reads its credentials and answers in the service’s place.',
  fix: 'Take it out. For a certificate of your own, name its authority: NODE_EXTRA_CA_CERTS, SSL_CERT_FILE or REQUESTS_CA_BUNDLE.',
  references: ['CWE-295', 'MCP07:2025', 'ASI07'],

  *check(entry) {
    for (const { text, says } of switchesOf(entry)) {
      if (OFF.some((form) => form.test(says)))
        yield { at: text.at, message: `\`${plainText(says, 80)}\` makes the server accept any certificate` };
    }
  },

  examples: [
    { title: 'Node.js', config: '{"mcpServers":{"x":{"command":"s","env":{"NODE_TLS_REJECT_UNAUTHORIZED":"«0»"}}}}' },
    { title: 'a setting of the server', config: '{"mcpServers":{"jira":{"command":"s","env":{"JIRA_SSL_VERIFY":"«false»"}}}}' },
    { title: 'a flag', config: '{"mcpServers":{"x":{"command":"s","args":["«--insecure»"]}}}' },
    { title: 'curl', config: '{"mcpServers":{"x":{"command":"curl","args":["«-k»","https://mcp.acme.io"]}}}' },
    {
      title: 'verification left on',
      config: '{"mcpServers":{"jira":{"command":"s","env":{"JIRA_SSL_VERIFY":"true","NODE_TLS_REJECT_UNAUTHORIZED":"1"}}}}',
    },
    {
      title: 'an authority of one’s own',
      config: '{"mcpServers":{"x":{"command":"s","env":{"NODE_EXTRA_CA_CERTS":"/etc/ssl/acme.pem"}}}}',
    },
    { title: 'another program’s -k', config: '{"mcpServers":{"x":{"command":"s","args":["-k","3"]}}}' },
  ],
});

/** What switches say as `NAME=value`, and flags as they are. */
const OFF: readonly RegExp[] = [
  /^(?:NODE_TLS_REJECT_UNAUTHORIZED|PYTHONHTTPSVERIFY)=(?:0|false)$/i,
  /^GIT_SSL_NO_VERIFY=(?:1|true)$/i,
  /^\w{0,60}(?:VERIFY_(?:SSL|TLS|CERTS?|CERTIFICATES?)|(?:SSL|TLS|CERT|HTTPS)_VERIFY|STRICT_SSL|REJECT_UNAUTHORIZED|SSL_VERIFICATION)=(?:0|false|no|off)$/i,
  /^\w{0,60}(?:ALLOW_INSECURE(?:_TLS|_SSL)?|INSECURE(?:_SKIP_VERIFY|_TLS|_SSL)|SKIP_(?:SSL|TLS)(?:_VERIFY|_VERIFICATION)?|DISABLE_(?:SSL|TLS)_VERIF\w{0,10}|IGNORE_SSL_ERRORS)=(?:1|true|yes|on)$/i,
  /^--(?:insecure|no-check-certificate|no-verify-(?:ssl|tls)|insecure-skip-tls-verify|skip-(?:ssl|tls)-verify|disable-ssl-verification|ignore-certificate-errors)(?:=true)?$/i,
  /^--(?:verify-(?:ssl|tls)|(?:ssl|tls)-verify|strict-ssl|reject-unauthorized)=(?:0|false|no)$/i,
  /^curl -k$/,
];

interface Switch {
  readonly text: Text;
  readonly says: string;
}

function switchesOf({ transport }: Entry): Switch[] {
  if (transport.kind !== 'stdio') return [];
  const { args, env, launch } = transport;
  const set = [...env, ...(launch.container?.env ?? [])].flatMap(({ name, value }) =>
    value ? [{ text: value, says: `${name.value}=${value.value}` }] : [],
  );
  const curl = launch.programName === 'curl';
  return [...set, ...args.map((text) => ({ text, says: curl && text.value === '-k' ? 'curl -k' : text.value }))];
}

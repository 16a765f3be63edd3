import type { Credential } from '../../src/model/credential.ts';
import type { Entry } from '../../src/model/entry.ts';
import { plainText } from '../../src/model/untrusted.ts';
import { placeOf } from './credentialPlace.ts';

/** How a client is told to take a value from elsewhere; `NAME` stands for the variable. Dialects without one have none. */
const SYNTAX: Readonly<Record<string, string>> = {
  ...forms(
    '${NAME}',
    'claude claude-plugin generic amp amp-skill augment-advanced bob comate copilot-cli crush fastmcp hermes kimi kiro librechat',
  ),
  ...forms(
    '${NAME}',
    'mcphub muse mux nanocoder oh-my-pi openclaw openwebui pool q-agent qodo reasonix rovodev warp zcode gemini gemini-extension agent-frontmatter',
  ),
  ...forms('${env:NAME}', 'cursor cline roo windsurf antigravity vscode vscode-settings'),
  ...forms('{env:NAME}', 'opencode'),
  ...forms('${{ secrets.NAME }}', 'continue'),
};

function forms(form: string, dialects: string): Record<string, string> {
  return Object.fromEntries(dialects.split(' ').map((dialect) => [dialect, form]));
}

/** Clients that have a way of their own beside references in texts. */
const OTHERWISE: Readonly<Record<string, (entry: Entry, name: string) => string>> = {
  codex: (entry, name) =>
    entry.transport.kind === 'stdio'
      ? `Leave it out and write \`env_vars = ["${name}"]\`: Codex passes the variable on from your environment.`
      : `Write \`bearer_token_env_var = "${name}"\` (or \`env_http_headers\` for another header) instead.`,
  goose: (entry, name) =>
    entry.transport.kind === 'stdio'
      ? `Move it from \`envs\` to \`env_keys: [${name}]\`: goose keeps the value in the system's keyring.`
      : `Write \`\${${name}}\` in its place and add \`env_keys: [${name}]\`: goose fills a header in with the value from the system's keyring.`,
  vscode: (_, name) =>
    `Write \`\${input:${inputId(name)}}\` and add \`{"type": "promptString", "id": "${inputId(name)}", "password": true}\` to \`inputs\`: VS Code asks once and stores it encrypted.`,
};

/** What to type in place of a secret, in the client's own syntax. */
export function referenceAdvice(entry: Entry, credential: Credential): string {
  const { dialect } = entry.file;
  const name = variableFor(entry, credential);
  if (Object.hasOwn(OTHERWISE, dialect)) return OTHERWISE[dialect]?.(entry, name) ?? '';
  const form = Object.hasOwn(SYNTAX, dialect) ? SYNTAX[dialect] : undefined;
  if (form) return formAdvice(entry, credential, form.replace('NAME', name), name);
  return entry.transport.kind === 'stdio'
    ? `This client expands no references: take ${name} out of the file and start the server through a secret store (\`op run -- …\`), or through a script that reads it from the keychain.`
    : 'This client expands no references: sign in with OAuth where the server offers it, or keep this file readable by you alone.';
}

function formAdvice(entry: Entry, credential: Credential, form: string, name: string): string {
  const set = `set ${name} ${form.includes('secrets.') ? 'as a secret' : 'in your environment'}`;
  return placeOf(entry, credential) === 'argument'
    ? `Move it into \`env\`, under the name that the server reads, as \`${form}\`, and ${set}; in an argument even a reference shows in the process list.`
    : `Write \`${form}\` in its place and ${set}.`;
}

/** Whether the client itself puts the value in the reference's place, rather than a shell or bridge behind it. */
export function expandedByClient(entry: Entry, { kind, value }: Credential): boolean {
  if (kind !== 'reference') return false;
  if (/^(?:\$\{(?:env|input|secret|file|user_config)[:.]|\{(?:env|file):|\$\{\{)/.test(value)) return true;
  return /^\$\{?\w/.test(value) && SYNTAX[entry.file.dialect] === '${NAME}';
}

/** The variable's own name; where a flag or header says no more than `token`, the server's name before it. */
function variableFor(entry: Entry, credential: Credential): string {
  const { name = '', type } = credential;
  const place = placeOf(entry, credential);
  if (place === 'environment' && /^[A-Za-z_]\w{0,100}$/.test(name) && !COMMON.test(name) && !NAMELESS.test(name)) return name;
  const thing = /password/i.test(type) ? 'password' : 'token';
  const rest = /^[A-Za-z_][\w-]{1,60}$/.test(name) && !NAMELESS.test(name) && place !== 'address' ? name.replace(/^x-/i, '') : thing;
  return constant(COMMON.test(rest) ? `${plainText(entry.name.value, 60)} ${rest}` : rest);
}

const COMMON = /^(?:password|key|secret|(?:access|auth|api)?[-_]?(?:token|key))$/i;
const NAMELESS = /^(?:authorization|bearer)$/i;

function constant(words: string): string {
  return words
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .replace(/^(?=\d)/, 'MCP_')
    .toUpperCase();
}

function inputId(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

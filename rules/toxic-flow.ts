import type { Directive } from '../src/model/directive.ts';
import { isOffered } from '../src/model/entry.ts';
import type { ClientView, Inspected } from '../src/model/estate.ts';
import type { ToolDefinition } from '../src/model/inspection.ts';
import { defineRule } from '../src/model/rule.ts';
import { plainText } from '../src/model/untrusted.ts';
import { matchesWildcard } from '../src/model/wildcard.ts';
import { type Power, powersOf } from './lib/toolPowers.ts';

export default defineRule({
  id: 'toxic-flow',
  on: 'client',
  summary: 'One client can read what strangers write, read what is private, and send something out.',
  category: 'content',
  severity: 'note',
  confidence: 'low',
  why: 'Whoever can write a web page or an issue that the model reads can have it fetch what is private and send it away; no single server has to be hostile for that.',
  fix: 'Part the three: give the agent that reads the web no tool that sends, or have the client ask before each of them.',
  references: ['CWE-200', 'MCP06:2025', 'ASI01', 'ASI02'],

  *check(view, { estate }) {
    const callable = callableIn(view, estate.directives);
    const [strangers, secrets, exit] = POWERS.map((power) => firstWith(callable, power));
    if (!strangers || !secrets || !exit) return;
    yield {
      at: strangers.inspected.entry.name.at,
      message: `in ${view.client.name}, ${nameOf(strangers)} brings in what strangers write, ${nameOf(secrets)} reads what is private, and ${nameOf(exit)} sends out`,
      related: [secrets, exit].map((holder) => ({ at: holder.inspected.entry.name.at, message: `${nameOf(holder)} ${holder.power}` })),
    };
  },

  examples: [
    {
      title: 'the web, the files and a mailbox',
      config: '{"mcpServers":{"«web»":{"command":"web"},"files":{"command":"files"},"mail":{"command":"mail"}}}',
      live: {
        web: { tools: [{ name: 'fetch', description: 'Fetches a page.', inputSchema: { type: 'object' } }] },
        files: { tools: [{ name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } }] },
        mail: { tools: [{ name: 'send_email', description: 'Sends a mail.', inputSchema: { type: 'object' } }] },
      },
    },
    {
      title: 'nothing sends',
      config: '{"mcpServers":{"web":{"command":"web"},"files":{"command":"files"}}}',
      live: {
        web: { tools: [{ name: 'fetch', description: 'Fetches a page.', inputSchema: { type: 'object' } }] },
        files: { tools: [{ name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } }] },
      },
    },
    {
      title: 'the sender is left out by the list of its entry',
      path: '.gemini/settings.json',
      config:
        '{"mcpServers":{"web":{"command":"web"},"files":{"command":"files"},"mail":{"command":"mail","includeTools":["list_folders"]}}}',
      live: {
        web: { tools: [{ name: 'fetch', description: 'Fetches a page.', inputSchema: { type: 'object' } }] },
        files: { tools: [{ name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } }] },
        mail: {
          tools: [
            { name: 'send_email', description: 'Sends a mail.', inputSchema: { type: 'object' } },
            { name: 'list_folders', description: 'Lists folders.', inputSchema: { type: 'object' } },
          ],
        },
      },
    },
    {
      title: 'calls of the sender are refused in the settings',
      config: '{"mcpServers":{"web":{"command":"web"},"files":{"command":"files"},"mail":{"command":"mail"}}}',
      files: { '.claude/settings.json': '{"permissions":{"deny":["mcp__mail__send_email"]}}' },
      live: {
        web: { tools: [{ name: 'fetch', description: 'Fetches a page.', inputSchema: { type: 'object' } }] },
        files: { tools: [{ name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } }] },
        mail: { tools: [{ name: 'send_email', description: 'Sends a mail.', inputSchema: { type: 'object' } }] },
      },
    },
    {
      title: 'calls of another tool are refused',
      config: '{"mcpServers":{"«web»":{"command":"web"},"files":{"command":"files"},"mail":{"command":"mail"}}}',
      files: { '.claude/settings.json': '{"permissions":{"deny":["mcp__mail__delete_email"]}}' },
      live: {
        web: { tools: [{ name: 'fetch', description: 'Fetches a page.', inputSchema: { type: 'object' } }] },
        files: { tools: [{ name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } }] },
        mail: { tools: [{ name: 'send_email', description: 'Sends a mail.', inputSchema: { type: 'object' } }] },
      },
    },
    {
      title: 'the sender stays in a closed world',
      config: '{"mcpServers":{"web":{"command":"web"},"files":{"command":"files"},"queue":{"command":"queue"}}}',
      live: {
        web: { tools: [{ name: 'fetch', description: 'Fetches a page.', inputSchema: { type: 'object' } }] },
        files: { tools: [{ name: 'read_file', description: 'Reads a file.', inputSchema: { type: 'object' } }] },
        queue: {
          tools: [
            {
              name: 'send_message',
              description: 'Sends a message to a queue of this machine.',
              inputSchema: { type: 'object' },
              annotations: { openWorldHint: false },
            },
          ],
        },
      },
    },
  ],
});

const POWERS: readonly Power[] = ['brings in what strangers write', 'reads what is private', 'sends out'];

interface Holder {
  readonly inspected: Inspected;
  readonly tool: ToolDefinition;
  readonly power: Power;
}

interface Callable {
  readonly inspected: Inspected;
  readonly tools: readonly ToolDefinition[];
}

/** Picked once, for all the views of a run. */
const REFUSALS = new WeakMap<readonly Directive[], readonly Directive[]>();

function refusals(directives: readonly Directive[]): readonly Directive[] {
  const known = REFUSALS.get(directives) ?? directives.filter((d) => d.kind === 'deny-tool' || (d.kind === 'withhold-tool' && !d.prefix));
  REFUSALS.set(directives, known);
  return known;
}

/** The tools that the client lets its model call: on its lists, and not refused in its settings. */
function callableIn({ inspected, project }: ClientView, directives: readonly Directive[]): Callable[] {
  if (inspected.length === 0) return [];
  const refused = refusals(directives).filter((d) => d.file.project === undefined || d.file.project === project);
  return inspected.map((one) => {
    const mine = refused.filter((d) => d.file.client === one.entry.file.client && d.target === one.entry.name.value);
    const isCallable = ({ name }: ToolDefinition) => isOffered(one.entry, name) && !mine.some((d) => matchesWildcard(d.tool ?? '', name));
    return { inspected: one, tools: one.inspection.tools.filter(isCallable) };
  });
}

function firstWith(callable: readonly Callable[], power: Power): Holder | undefined {
  for (const { inspected, tools } of callable) {
    const tool = tools.find((candidate) => powersOf(candidate).includes(power));
    if (tool) return { inspected, tool, power };
  }
  return undefined;
}

function nameOf({ inspected, tool }: Holder): string {
  return plainText(`${inspected.entry.name.value}'s ${tool.name}`, 120);
}

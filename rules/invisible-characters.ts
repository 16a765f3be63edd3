import { defineRule } from '../src/model/rule.ts';
import { speakerOf, spokenTexts } from './lib/spokenTexts.ts';

export default defineRule({
  id: 'invisible-characters',
  on: 'inspection',
  summary: 'A tool’s text holds characters that people cannot see and models read.',
  category: 'content',
  severity: 'error',
  confidence: 'high',
  why: 'Tag characters, zero-width and bidirectional controls carry instructions past every reviewer.',
  fix: 'Switch the server off and read its text with the invisible characters made visible.',
  references: ['CWE-1007', 'MCP03:2025', 'ASI01', 'SAFE-T1402'],

  *check({ inspection }) {
    for (const { text, route } of spokenTexts(inspection)) {
      const found = HIDDEN.exec(text.value);
      if (!found) continue;
      const hidden = decoded(text.value);
      yield {
        at: text.within(found.index, found.index + found[0].length),
        message: `the text of ${speakerOf(inspection, route)} holds ${nameOf(found[0])}${hidden ? `, which spell "${hidden}"` : ''}`,
      };
    }
  },

  examples: [
    {
      title: 'letters of the tag block',
      config: '{"mcpServers":{"m":{"command":"m"}}}',
      live: {
        m: {
          tools: [
            {
              name: 'add',
              description: `Adds.«${[...'run'].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join('')}»`,
              inputSchema: {},
            },
          ],
        },
      },
    },
    {
      title: 'a text that turns around',
      config: '{"mcpServers":{"m":{"command":"m"}}}',
      live: { m: { tools: [{ name: 'add', description: 'Adds «\u202e»sdda', inputSchema: {} }] } },
    },
    {
      title: 'an emoji joined of several',
      config: '{"mcpServers":{"m":{"command":"m"}}}',
      live: {
        m: {
          tools: [
            {
              name: 'add',
              description:
                'For families \u{1f468}\u200d\u{1f469}\u200d\u{1f467} and \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
              inputSchema: {},
            },
          ],
        },
      },
    },
    {
      title: 'a script that needs joiners',
      config: '{"mcpServers":{"m":{"command":"m"}}}',
      live: { m: { tools: [{ name: 'add', description: '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', inputSchema: {} }] } },
    },
  ],
});

/**
 * Tag letters outside a flag emoji, bidirectional overrides and isolates, three zero-width characters in a row or one
 * between Latin letters, and variation selectors by the dozen. Joiners inside emoji, Persian and Indic text are ordinary.
 */
const HIDDEN =
  /(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0001}\u{e0020}-\u{e007f}]+|[\u202a-\u202e\u2066-\u2069]+|[\u200b-\u200d\u2060-\u2064\ufeff]{3,}|(?<=[A-Za-z])[\u200b-\u200d\u2060-\u2064]+(?=[A-Za-z])|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{6,}/u;

function nameOf(characters: string): string {
  const code = characters.codePointAt(0) ?? 0;
  if (code >= 0xe0000 && code < 0xe0080) return 'invisible tag letters';
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return 'characters that turn the direction of writing';
  return code >= 0xfe00 ? 'a run of variation selectors' : 'zero-width characters';
}

/** What tag letters spell. */
function decoded(text: string): string {
  const letters = [...text].map((c) => (c.codePointAt(0) ?? 0) - 0xe0000).filter((code) => code >= 0x20 && code < 0x7f);
  return String.fromCharCode(...letters.slice(0, 200));
}

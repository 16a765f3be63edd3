import type { Directive } from '../../model/directive.ts';
import type { Entry } from '../../model/entry.ts';
import { child, textOf } from '../../model/node.ts';
import type { Text } from '../../model/text.ts';
import { plainText } from '../../model/untrusted.ts';
import { dialectOf } from '../dialects.ts';

/** Places in an entry that run code when the client reads it, not when the server starts. */
export function runsCode(entry: Entry): Directive[] {
  const name = `\`${plainText(entry.name.value, 60)}\``;
  const { transport } = entry;
  const helper = 'url' in transport ? transport.headersHelper : undefined;
  const inline = entry.declaredType?.value === 'inline_python' ? (textOf(child(entry.node, 'code')) ?? entry.declaredType) : undefined;
  return [
    ...(helper ? [directive(entry, helper.at, `\`headersHelper\` of ${name}`)] : []),
    ...(inline ? [directive(entry, inline.at, `\`inline_python\` of ${name}`)] : []),
    ...substitutions(entry).map((at) => directive(entry, at, `a command in the values of ${name}`)),
  ];
}

function directive(entry: Entry, at: Directive['at'], setting: string): Directive {
  return { kind: 'runs-code', file: entry.file, at, target: entry.name.value, setting };
}

/** Crush expands `$(command)`, mcphub.nvim runs what follows `$: `. */
function substitutions(entry: Entry): Directive['at'][] {
  const patterns = dialectOf(entry.file)?.expansion.patterns ?? [];
  const forms = [
    ...(patterns.includes('$(command)') ? [/\$\([^()]{1,400}\)/] : []),
    ...(patterns.includes('$: command') ? [/^\$: .+/] : []),
  ];
  if (forms.length === 0) return [];
  return textsOf(entry).flatMap((text) =>
    forms.flatMap((form) => {
      const match = form.exec(text.value);
      return match ? [text.within(match.index, match.index + match[0].length)] : [];
    }),
  );
}

function textsOf({ transport }: Entry): Text[] {
  if (transport.kind === 'stdio') return [transport.command, ...transport.args, ...transport.env.flatMap((v) => v.value ?? [])];
  return 'url' in transport ? [transport.url, ...transport.headers.flatMap((h) => h.value ?? [])] : [];
}

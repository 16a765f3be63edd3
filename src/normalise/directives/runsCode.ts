import type { Directive } from '../../model/directive.ts';
import type { Entry } from '../../model/entry.ts';
import type { Variable } from '../../model/launch.ts';
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
    ...substitutions(entry).map(({ place, at }) => directive(entry, at, `${place} of ${name}`)),
  ];
}

function directive(entry: Entry, at: Directive['at'], setting: string): Directive {
  return { kind: 'runs-code', file: entry.file, at, target: entry.name.value, setting };
}

/** Crush expands `$(command)`, mcphub.nvim runs what follows `$: ` and what `${cmd: …}` holds. */
function substitutions(entry: Entry): Written[] {
  const patterns = dialectOf(entry.file)?.expansion.patterns ?? [];
  const forms = [
    ...(patterns.includes('$(command)') ? [/\$\([^()]{1,400}\)/] : []),
    ...(patterns.includes('$: command') ? [/^\$: .+|\$\{cmd:[^{}]{1,400}\}/] : []),
  ];
  if (forms.length === 0) return [];
  return textsOf(entry).flatMap(({ place, text }) =>
    forms.flatMap((form) => {
      const match = form.exec(text.value);
      return match ? [{ place, at: text.within(match.index, match.index + match[0].length) }] : [];
    }),
  );
}

/** A substitution, and what it fills. */
interface Written {
  readonly place: string;
  readonly at: Directive['at'];
}

function textsOf({ transport }: Entry): { readonly place: string; readonly text: Text }[] {
  if (transport.kind === 'stdio') {
    const args = transport.args.map((text) => ({ place: 'an argument', text }));
    return [{ place: 'the command', text: transport.command }, ...args, ...transport.env.flatMap(named)];
  }
  return 'url' in transport ? [{ place: 'the address', text: transport.url }, ...transport.headers.flatMap(named)] : [];
}

function named({ name, value }: Variable): { readonly place: string; readonly text: Text }[] {
  return value ? [{ place: `\`${plainText(name.value, 60)}\``, text: value }] : [];
}

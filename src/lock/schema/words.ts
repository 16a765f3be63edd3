import { plainText } from '../../model/untrusted.ts';

/** A name or value of a server, fit for a line. */
export function shown(text: string): string {
  return plainText(text, 80);
}

const MOST = 6;

/** Some values by their JSON. */
export function listed(values: readonly string[]): string {
  const some = values.slice(0, MOST).map(shown).join(', ');
  return values.length > MOST ? `${some} and ${values.length - MOST} more` : some || 'nothing';
}

/** What a route leads to, as a person would call it: `filter.tags[]`; empty for the schema itself. */
export function placeWords(route: readonly string[]): string {
  let place = '';
  for (let i = 0; i < route.length; i++) {
    const step = route[i] ?? '';
    if (step === 'properties') place += `${place === '' ? '' : '.'}${route[++i] ?? ''}`;
    else if (step === 'items') place += '[]';
    else if (step === 'additionalProperties' && i < route.length - 1) place += '.*';
    else if (step === '$defs' || step === 'definitions') place += `${place === '' ? '' : '.'}${step}.${route[++i] ?? ''}`;
  }
  return shown(place);
}

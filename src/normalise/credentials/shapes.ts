import { matchesOf } from './matchesOf.ts';
import { CLOUD_SHAPES } from './shapes/clouds.ts';
import { MODEL_SHAPES } from './shapes/models.ts';
import { NAMED_SHAPES } from './shapes/named.ts';
import { PLATFORM_SHAPES } from './shapes/platforms.ts';
import type { Shape } from './shapes/Shape.ts';
import { SERVICE_SHAPES } from './shapes/services.ts';

/** Forms that no one service owns. */
const COMMON_SHAPES: readonly Shape[] = [
  {
    type: 'private-key',
    pattern: '-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----(?:[^-]{0,10000}-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)?',
  },
  { type: 'jwt', pattern: 'eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,8000}\\.[\\w-]{16,1000}' },
];

const SHAPES: readonly Shape[] = [...MODEL_SHAPES, ...PLATFORM_SHAPES, ...CLOUD_SHAPES, ...SERVICE_SHAPES, ...COMMON_SHAPES];

/** Begins and ends where a word does; `-` may stand before a token but not behind it. */
const bounded = (source: string) => `(?<![A-Za-z0-9_])(?:${source})(?![A-Za-z0-9_-])`;

const ANY = new RegExp(bounded(SHAPES.map((shape) => shape.pattern).join('|')), 'g');

const EXACT = SHAPES.map(({ type, pattern }) => ({ type, pattern: new RegExp(`^(?:${pattern})$`) }));

export interface Shaped {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** Every credential in the text that has its service's form, wherever it stands. Linear in the text. */
export function shapesIn(text: string): Shaped[] {
  if (text.length < 12) return [];
  return matchesOf(ANY, text).map((match) => ({ type: typeOf(match[0]), from: match.index, to: match.index + match[0].length }));
}

function typeOf(token: string): string {
  const type = EXACT.find(({ pattern }) => pattern.test(token))?.type ?? 'generic';
  return type === 'jwt' ? jwtType(token) : type;
}

/** What a value is when only its name can tell. */
export function namedType(name: string, value: string): string | undefined {
  return NAMED_SHAPES.find((shape) => shape.name.test(name) && shape.value.test(value))?.type;
}

/** Supabase prints its roles into the token: `anon` is made for browsers, `service_role` passes every row policy. */
function jwtType(token: string): string {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  const role = /"role"\s{0,4}:\s{0,4}"(anon|service_role)"/.exec(payload)?.[1];
  if (role === 'anon') return PUBLIC;
  if (role === 'service_role') return 'supabase-service-role';
  return /"name"\s{0,4}:\s{0,4}"John Doe"/.test(payload) ? SAMPLE : 'jwt';
}

/** The type of a token that is made to be seen. */
export const PUBLIC = 'public';
/** The type of the token that jwt.io shows to everybody. */
export const SAMPLE = 'sample';

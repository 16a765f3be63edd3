/** What is stored in a password's place so that it can be checked, in the forms of crypt(3), PHC and Django. */
const HASHED =
  /^(?:\$(?:1|5|6|7|y|gy|2[abxy]?|apr1|argon2(?:id|i|d)|scrypt|pbkdf2[\w-]{0,10})\$|(?:pbkdf2_sha\d+|bcrypt_sha256|scrypt|argon2)\$|\{S?SHA(?:256|512)?\})[^\s]{8,}/;

/** Values that are no secret under any name. */
const HARMLESS: readonly RegExp[] = [
  /^(?:true|false|yes|no|on|off|null|none|undefined|nil|auto|default|enabled|disabled|required|optional)$/i,
  /^[-+]?\d{1,11}(?:\.\d+)?(?:ms|s|m|h|d|k|kb|mb|gb)?$/i,
  /^v?\d+(?:\.\d+){1,3}(?:[-+][\w.]{1,30})?$/,
  /^(?:\/|~[/\\]|\.{1,2}[/\\]|[A-Za-z]:[/\\]|\\\\)[^\n]{0,400}$/,
  /^[\w./\\-]{1,200}\.(?:json|ya?ml|toml|pem|key|crt|cer|txt|env|js|ts|py|sh|db|sqlite|p12|pfx|jks|ini|conf)$/i,
  /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s]{0,2000}$/i,
  /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/,
  /^arn:aws[\w-]*:/,
  /^(?:pk_(?:live|test)_|sb_publishable_|pk\.eyJ|ssh-(?:rsa|ed25519) |-----BEGIN (?:PUBLIC KEY|CERTIFICATE))/,
  /^(?:sha(?:1|256|384|512)|md5)[-:]/i,
  /^data:[\w/+.-]{1,60}[;,]/,
  HASHED,
];

/** Whether it is the hash of a password rather than one. */
export function isHashed(value: string): boolean {
  return HASHED.test(value);
}

/** A path, a number, an address, a switch, something public: never a secret, whatever the name beside it says. */
export function looksHarmless(value: string): boolean {
  return HARMLESS.some((form) => form.test(value));
}

const classOf = (c: string) => (c >= '0' && c <= '9' ? 'digit' : c >= 'a' && c <= 'z' ? 'lower' : c >= 'A' && c <= 'Z' ? 'upper' : 'other');

/** Bits per character, after Shannon. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const c of value) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const n of counts.values()) bits -= (n / value.length) * Math.log2(n / value.length);
  return bits;
}

/** Share of neighbours that change between digits, small and capital letters: words and dates seldom do, random text does often. */
function restlessness(value: string): number {
  const letters = [...value].map(classOf).filter((c) => c !== 'other');
  const changes = letters.filter((c, i) => i > 0 && c !== letters[i - 1]).length;
  return letters.length < 2 ? 0 : changes / (letters.length - 1);
}

/** Whether nobody would think up or type such a value: long, of many different characters, not made of words. */
export function looksRandom(value: string, length = 16): boolean {
  const sample = value.slice(0, 400);
  if (sample.length < length || /\s/.test(sample)) return false;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(sample)) return true;
  return mixed(sample) && restlessness(sample) >= 0.22 && entropyOf(sample) >= Math.min(3.2, Math.log2(sample.length) - 0.9);
}

function mixed(value: string): boolean {
  return /\d/.test(value) ? /[A-Za-z]/.test(value) : /[a-z]/.test(value) && /[A-Z]/.test(value);
}

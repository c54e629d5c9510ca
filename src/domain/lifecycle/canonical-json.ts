/** A value JSON can hold. Payloads and snapshots are made of nothing else. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Canonical JSON (RFC 8785): members sorted by UTF-16 code units, no white space, numbers and strings as ECMAScript
 * prints them. Two equal values have one text, so the text can be hashed and compared. Members that are `undefined`
 * are left out, as JSON has no such value.
 * @throws TypeError for numbers JSON cannot hold (NaN, infinities) and for text with half a surrogate pair, which UTF-8
 *   cannot hold: the hash would be that of another text.
 */
export function canonicalJson(value: Json | undefined): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('canonical JSON holds no NaN or infinity');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${quoted(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('canonical JSON holds no half of a surrogate pair');
  return JSON.stringify(text);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

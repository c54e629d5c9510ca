import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a parsed body, the same whatever the order of its fields and the white space between them. */
export function bodyHash(body: unknown): string {
  const hash = createHash('sha256');
  if (Buffer.isBuffer(body)) return hash.update(body).digest('hex');
  return hash.update(JSON.stringify(body, sortFields) ?? '').digest('hex');
}

function sortFields(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import { createHash } from 'node:crypto';

/** SHA-256 of a UTF-8 text, 64 hexadecimal digits: the hash function the domain is given. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

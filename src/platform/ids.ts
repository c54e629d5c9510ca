import { randomBytes } from 'node:crypto';
import { realNow } from './clock/real-time.js';

/** 12 bits beside the millisecond count within it, so ids of one process sort in the order they were made. */
const SEQUENCE_LIMIT = 0x1000;
let lastMs = 0;
let sequence = 0;

/** A new row id: UUIDv7 (RFC 9562). Sorts by time of making; the low 62 bits are random. */
export function newId(): string {
  const now = realNow();
  if (now > lastMs) [lastMs, sequence] = [now, 0];
  else if (++sequence === SEQUENCE_LIMIT) [lastMs, sequence] = [lastMs + 1, 0];
  const random = randomBytes(8);
  const variant = (0x80 | (random.readUInt8(0) & 0x3f)).toString(16);
  const time = lastMs.toString(16).padStart(12, '0');
  const low = random.toString('hex');
  const count = sequence.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${low.slice(2, 4)}-${low.slice(4)}`;
}

import { canonicalJson, type Json } from './canonical-json.js';
import type { ChainedEvent, LoggedEvent } from './events.js';

/** SHA-256 of a UTF-8 text as 64 hexadecimal digits. Passed in: the domain owns no cryptography. */
export type Sha256 = (text: string) => string;

/** What stands before the first event of every log. */
export const GENESIS_HASH = '0'.repeat(64);

/** `SHA-256(previous hash ‖ canonical JSON of the event)`. */
export function eventHash(prevHash: string, event: LoggedEvent, sha256: Sha256): string {
  return sha256(prevHash + canonicalJson(hashedPart(event)));
}

/** Links an event behind `prevHash`. */
export function chain(prevHash: string, event: LoggedEvent, sha256: Sha256): ChainedEvent {
  return { ...event, prevHash, hash: eventHash(prevHash, event, sha256) };
}

export type ChainVerdict =
  { readonly ok: true } | { readonly ok: false; readonly seq: number; readonly fault: ChainFault };
export type ChainFault = 'gap' | 'prevHash' | 'hash';

/** Recomputes a whole log and names the first event that does not fit: a missing number, a cut link or a changed word. */
export function verifyChain(events: readonly ChainedEvent[], sha256: Sha256): ChainVerdict {
  let prevHash = GENESIS_HASH;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return { ok: false, seq: event.seq, fault: 'gap' };
    if (event.prevHash !== prevHash) return { ok: false, seq: event.seq, fault: 'prevHash' };
    if (event.hash !== eventHash(prevHash, event, sha256))
      return { ok: false, seq: event.seq, fault: 'hash' };
    prevHash = event.hash;
  }
  return { ok: true };
}

function hashedPart(event: LoggedEvent): Json {
  return {
    seq: event.seq,
    id: event.id,
    type: event.type,
    occurredOn: event.occurredOn,
    occurredAt: event.occurredAt,
    track: event.track,
    payload: event.payload,
    actor: { userId: event.actor.userId, role: event.actor.role, unionId: event.actor.unionId },
    recordedAt: event.recordedAt,
    machineVersion: event.machineVersion,
    rulesVersion: event.rulesVersion,
    calendarVersion: event.calendarVersion,
  };
}

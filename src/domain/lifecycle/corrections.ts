import { z } from 'zod';
import { civilDate } from '../civil-date.js';
import { date, instant, text } from '../payload-schema.js';
import type { LoggedEvent, Payload } from './events.js';

export const FACT_CORRECTED = 'fact.corrected';
export const FACT_VOIDED = 'fact.voided';
/** Silence as an event: the system records that a deadline passed unanswered. */
export const DEADLINE_LAPSED = 'deadline.lapsed';

/** Is this an event about the log itself rather than about the world? */
export function isCorrection(type: string): boolean {
  return type === FACT_CORRECTED || type === FACT_VOIDED;
}

/**
 * What a correction carries. The corrected payload has the shape of the event it corrects; without a target to look at,
 * none is accepted.
 */
export function correctionSchema(type: string, target: z.ZodType | undefined): z.ZodType {
  const seq = z.number().int().positive();
  if (type === FACT_VOIDED) return z.strictObject({ seq, reason: text() });
  return z.strictObject({
    seq,
    occurredOn: date().optional(),
    occurredAt: instant().optional(),
    payload: (target ?? z.strictObject({})).optional(),
    reason: text(),
  });
}

/** The event a correction speaks of, or null when the payload names none. */
export function correctionTarget(event: { readonly payload: Payload }): number | null {
  const seq = event.payload['seq'];
  return typeof seq === 'number' ? seq : null;
}

/**
 * The log as it stands after its own corrections: voided facts are left out, corrected facts carry their new day and
 * payload under their old number, and corrections themselves (also corrections of corrections) are dropped.
 */
export function effectiveLog(log: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const inForce = correctionsInForce(log);
  const voided = new Set(inForce.filter((c) => c.type === FACT_VOIDED).map((c) => correctionTarget(c)));
  const patches = inForce.filter((c) => c.type === FACT_CORRECTED);
  return log
    .filter((event) => !isCorrection(event.type) && !voided.has(event.seq))
    .map((event) => patches.filter((p) => correctionTarget(p) === event.seq).reduce(patched, event));
}

/**
 * Can a correction of this `type` speak of event `seq`? Only of what stands: a fact in force, or, to void it, a correction
 * in force. Another correction would be accepted and change nothing. The first event is what the log is about and stays.
 */
export function isCorrectable(log: readonly LoggedEvent[], type: string, seq: number | null): boolean {
  const stands = (event: LoggedEvent) => event.seq === seq;
  if (effectiveLog(log).some(stands)) return type === FACT_CORRECTED || seq !== 1;
  return type === FACT_VOIDED && correctionsInForce(log).some(stands);
}

/** Corrections not themselves voided by a later correction in force. A later word decides over an earlier one. */
function correctionsInForce(log: readonly LoggedEvent[]): readonly LoggedEvent[] {
  const voided = new Set<number>();
  const inForce: LoggedEvent[] = [];
  for (const event of log.filter((e) => isCorrection(e.type)).reverse()) {
    if (voided.has(event.seq)) continue;
    inForce.unshift(event);
    const target = correctionTarget(event);
    if (event.type === FACT_VOIDED && target !== null) voided.add(target);
  }
  return inForce;
}

function patched(event: LoggedEvent, correction: LoggedEvent): LoggedEvent {
  const { occurredOn, occurredAt, payload } = correction.payload;
  return {
    ...event,
    ...(typeof occurredOn === 'string' ? { occurredOn: civilDate(occurredOn) } : {}),
    ...(typeof occurredAt === 'string' ? { occurredAt } : {}),
    ...(isPayload(payload) ? { payload } : {}),
  };
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { CivilDate } from '../../../civil-date.js';
import { pauseFrom, resumeOn } from '../../clocks/clock-ledger.js';
import type { ClockAdjustment, ClockContext, ClockStart } from '../../clocks/clock-row.js';

type Adjusts = Readonly<Record<string, (c: ClockContext) => ClockAdjustment | null>>;

/** A date of the payload, if it is there. */
export function dayOf(c: ClockContext, field: string): CivilDate | undefined {
  const value = c.event.payload[field];
  return typeof value === 'string' ? (value as CivilDate) : undefined;
}

/** The body's own suspension: the day of the decision no longer runs, the day of the resumption runs again. */
export function bodyPause(stage: 'arbitration' | 'litigation' | 'enforcement'): Adjusts {
  return {
    [`${stage}.suspended`]: (c) => ({
      change: pauseFrom(dayOf(c, 'decisionOn') ?? c.event.occurredOn, 'body'),
    }),
    [`${stage}.resumed`]: (c) => ({ change: resumeOn(c.event.occurredOn, 'body') }),
  };
}

/** One start per party, all on one day; an unknown day starts nothing. */
export function perParty(
  parties: readonly string[],
  on: CivilDate | null | undefined,
): readonly ClockStart[] {
  return on === null || on === undefined ? [] : parties.map((subject) => ({ on, subject }));
}

/** One start per party of a map of services whose day is known. */
export function perService(served: Readonly<Record<string, CivilDate | null>>): readonly ClockStart[] {
  return Object.entries(served).flatMap(([subject, on]) => (on === null ? [] : [{ on, subject }]));
}

import type { CivilDate } from '../civil-date.js';
import type { WorkingCalendar } from '../deadlines/working-calendar.js';
import type { CaseState } from './case-state.js';
import type { ClockEntry } from './clocks/clock-ledger.js';
import { computeEntry } from './plan-deadlines.js';

export interface UntrueLapse {
  readonly entry: ClockEntry;
  /** Number of the event that recorded the lapse. */
  readonly seq: number;
  /** The last day the lapse speaks of. */
  readonly endedOn: CivilDate;
  /** The last day under this calendar. */
  readonly end: CivilDate;
}

/**
 * Recorded lapses that this calendar makes untrue: the clock ends later than the lapse says, so on the day it speaks of
 * there was still time. A clock that ends earlier had lapsed all the more, and its lapse stands.
 */
export function untrueLapses(state: CaseState, calendar: WorkingCalendar): readonly UntrueLapse[] {
  return state.clocks.flatMap((entry) => {
    const { status, lapsedEnd: endedOn, closedBySeq: seq } = entry;
    if (status !== 'lapsed' || endedOn === undefined || seq === undefined) return [];
    const { end } = computeEntry(entry, state.facts, calendar);
    return end > endedOn ? [{ entry, seq, endedOn, end }] : [];
  });
}

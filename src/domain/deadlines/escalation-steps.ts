/** When a statutory deadline speaks up: 5, 3 and 1 working days ahead, on the day, and the day after it has ended. */
import { addDays, type CivilDate, minDate } from '../civil-date.js';
import { advance } from './walk.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface StatutoryStep {
  step: 'T-5' | 'T-3' | 'T-1' | 'dueDay' | 'lapsed';
  on: CivilDate;
}

/**
 * Counted back from the day to act by, the earlier of raw and rolled end (P7); lapsed is the day after the rolled end,
 * the first on which the deadline is over. Days before the deadline opened are listed too: the caller decides.
 */
export function statutorySteps(
  end: CivilDate,
  rawEnd: CivilDate,
  calendar: WorkingCalendar,
): StatutoryStep[] {
  const actBy = minDate(end, rawEnd);
  const before = (days: number): CivilDate => {
    const walk = { workingDays: true, direction: 'backward', pauses: [], calendar } as const;
    return advance(actBy, days, walk).at(-1)?.date ?? actBy;
  };
  return [
    { step: 'T-5', on: before(5) },
    { step: 'T-3', on: before(3) },
    { step: 'T-1', on: before(1) },
    { step: 'dueDay', on: actBy },
    { step: 'lapsed', on: addDays(end, 1) },
  ];
}

/** The inverse of computing: how much of a period lies between two days. Shares the day-walk with the computation. */
import { addMonths, type CivilDate, daysBetween } from '../civil-date.js';
import type { Unit } from './rule.js';
import { countDays, type Pause, type Walk } from './walk.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface MeasureOptions {
  direction?: 'forward' | 'backward';
  pauses?: readonly Pause[];
}

/**
 * Whole units counted after `from` up to and including `to` (backward: before `from` down to `to`); `from` itself is
 * not counted (P1). Months and years are complete ones. The unit `date` has no length: 0.
 */
export function measure(
  unit: Unit,
  from: CivilDate,
  to: CivilDate,
  calendar: WorkingCalendar,
  options: MeasureOptions = {},
): number {
  if (unit === 'date') return 0;
  const direction = options.direction ?? 'forward';
  const walk: Walk = {
    workingDays: unit === 'workingDay',
    direction,
    pauses: options.pauses ?? [],
    calendar,
  };
  const days = countDays(from, to, walk);
  if (unit === 'calendarDay' || unit === 'workingDay') return days;
  const months = wholeMonths(from, days, direction === 'forward' ? 1 : -1);
  return unit === 'year' ? Math.floor(months / 12) : months;
}

function wholeMonths(from: CivilDate, days: number, sign: 1 | -1): number {
  // No month is longer than 31 days, so this starts at or below the answer.
  let months = Math.floor(days / 31);
  while (Math.abs(daysBetween(from, addMonths(from, sign * (months + 1)))) <= days) months += 1;
  return months;
}

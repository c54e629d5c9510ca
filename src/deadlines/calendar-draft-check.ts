import { draftFaults } from '../domain/deadlines/calendar-draft.js';
import type { CalendarYear } from '../domain/deadlines/working-calendar.js';
import { Refusal } from '../platform/http/index.js';
import type { CalendarContent } from './calendar.store.js';

/** @throws Refusal VALIDATION_FAILED naming each day that cannot stand so beside the other years in force. */
export function demandSound(
  year: number,
  { offDays, makeUpDays }: Pick<CalendarContent, 'offDays' | 'makeUpDays'>,
  others: readonly CalendarYear[],
): void {
  const faults = draftFaults({ year, offDays, makeUpDays }, others);
  if (faults.length === 0) return;
  throw new Refusal('VALIDATION_FAILED', {
    errors: faults.map(({ path, code, date }) => ({
      path: path.join('.'),
      message: `validation.${code}`,
      params: { date },
    })),
  });
}

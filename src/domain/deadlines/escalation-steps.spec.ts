import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.js';
import { SHIPPED_CALENDARS } from './calendars.js';
import { statutorySteps } from './escalation-steps.js';
import { workingCalendar } from './working-calendar.js';

const calendar = workingCalendar(SHIPPED_CALENDARS);
const steps = (end: string, rawEnd = end) =>
  statutorySteps(civilDate(end), civilDate(rawEnd), calendar).map(({ step, on }) => `${step} ${on}`);

describe('steps of a statutory deadline', () => {
  it('counts working days back from the end', () => {
    expect(steps('2025-05-30')).toEqual([
      'T-5 2025-05-23',
      'T-3 2025-05-27',
      'T-1 2025-05-29',
      'dueDay 2025-05-30',
      'lapsed 2025-05-31',
    ]);
  });

  it('counts back from the raw end, and lapses after the rolled one', () => {
    // Raw end Fri 2025-10-03 in National Day, rolled to 10-09; Sun 09-28 is worked.
    expect(steps('2025-10-09', '2025-10-03')).toEqual([
      'T-5 2025-09-25',
      'T-3 2025-09-28',
      'T-1 2025-09-30',
      'dueDay 2025-10-03',
      'lapsed 2025-10-10',
    ]);
  });

  it('uses the make-up Sunday itself as the last day', () => {
    expect(steps('2026-01-04')).toEqual([
      'T-5 2025-12-25',
      'T-3 2025-12-29',
      'T-1 2025-12-31',
      'dueDay 2026-01-04',
      'lapsed 2026-01-05',
    ]);
  });
});

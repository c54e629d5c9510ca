import { describe, expect, it } from 'vitest';
import { draftFaults, type DraftDays } from './calendar-draft.js';
import { SHIPPED_CALENDARS } from './calendars.js';

const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'];
const off = (...dates: string[]) => dates.map((date) => ({ date, name: '假' }));

function draft(more: Partial<DraftDays> = {}): DraftDays {
  return { year: 2027, offDays: off(...FIXED.map((day) => `2027-${day}`)), makeUpDays: [], ...more };
}

const faults = (more: Partial<DraftDays>) =>
  draftFaults(draft(more), SHIPPED_CALENDARS).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('a draft of a year', () => {
  it.each(SHIPPED_CALENDARS.map((year) => [year.year, year] as const))(
    '%i as shipped is sound',
    (_, year) => {
      expect(draftFaults(year, SHIPPED_CALENDARS)).toEqual([]);
    },
  );

  it('may name days of the December before and the January after, and no others', () => {
    const beside = off('2026-12-31', '2028-01-02');
    expect(faults({ offDays: [...draft().offDays, ...beside] })).toEqual([]);
    expect(faults({ offDays: [...draft().offDays, ...off('2026-11-30', '2028-02-01')] })).toEqual([
      'offDays.6.date calendarYear',
      'offDays.7.date calendarYear',
    ]);
    expect(faults({ makeUpDays: ['2029-01-06'] })).toEqual(['makeUpDays.0 calendarYear']);
  });

  it('names days that exist, each once', () => {
    expect(faults({ offDays: [...draft().offDays, ...off('2027-02-29', '2027-10-01')] })).toEqual([
      'offDays.6.date calendarDay',
      'offDays.7.date calendarTwice',
    ]);
    expect(faults({ makeUpDays: ['2027-02-30', '2027-02-06', '2027-02-06'] })).toEqual([
      'makeUpDays.0 calendarDay',
      'makeUpDays.2 calendarTwice',
    ]);
  });

  it('makes up on Saturdays and Sundays only, and never on a day off', () => {
    expect(faults({ makeUpDays: ['2027-02-05', '2027-02-06', '2027-05-01'] })).toEqual([
      'makeUpDays.0 calendarWeekday',
      'makeUpDays.2 calendarBoth',
    ]);
  });

  it('does not contradict the calendar of an adjoining year', () => {
    const year2028 = { ...draft(), year: 2028, version: '1', source: 's', status: 'verified' } as const;
    const beside = [{ ...year2028, offDays: [], makeUpDays: ['2027-12-25'] }] as never;
    const offThere = draft({ offDays: [...draft().offDays, ...off('2027-12-25')] });
    expect(draftFaults(offThere, beside).map(({ code }) => code)).toEqual(['calendarBoth']);
    const workedHere = draft({ makeUpDays: ['2026-12-26'] });
    const before = [{ ...year2028, year: 2026, offDays: off('2026-12-26'), makeUpDays: [] }] as never;
    expect(draftFaults(workedHere, before).map(({ code }) => code)).toEqual(['calendarBoth']);
  });

  it('leaves out no holiday with a fixed date (放假办法 art. 2); 2 May is one since 2025', () => {
    expect(faults({ offDays: draft().offDays.slice(1) })).toEqual(['offDays calendarFixed']);
    const of = (year: number) =>
      draftFaults({ year, offDays: [], makeUpDays: [] }, []).map(({ date }) => date.slice(5));
    expect(of(2027)).toEqual(FIXED);
    expect(of(2024)).toEqual(FIXED.filter((day) => day !== '05-02'));
  });
});

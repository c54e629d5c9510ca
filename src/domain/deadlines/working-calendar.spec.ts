import { describe, expect, it } from 'vitest';
import { addDays, civilDate, type CivilDate, weekday } from '../civil-date.js';
import { SHIPPED_CALENDARS } from './calendars.js';
import { CALENDAR_2023 } from './calendars/2023.js';
import { type CalendarYear, workingCalendar } from './working-calendar.js';

const d = civilDate;
const calendar = workingCalendar(SHIPPED_CALENDARS);

function daysOf(year: number): CivilDate[] {
  const all: CivilDate[] = [];
  for (let day = d(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) all.push(day);
  return all;
}

describe('working calendar', () => {
  it('tells the four kinds of day apart', () => {
    expect(calendar.reason(d('2025-05-08'))).toEqual({ code: 'ordinary' });
    expect(calendar.reason(d('2025-05-10'))).toEqual({ code: 'weekend' });
    expect(calendar.reason(d('2025-10-08'))).toEqual({ code: 'holiday', name: '国庆节、中秋节' });
    expect(calendar.reason(d('2026-01-04'))).toEqual({ code: 'makeUpDay' });
    expect(
      ['2025-05-08', '2025-05-10', '2025-10-08', '2026-01-04'].map((day) => calendar.isWorkday(d(day))),
    ).toEqual([true, false, false, true]);
  });

  // 248 working days are what the thirteen holidays of 2025 leave (人社部发〔2025〕2号); eleven before.
  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(daysOf(year).filter((day) => calendar.isWorkday(day))).toHaveLength(count);
  });

  it('keeps 31 December 2022 in the notice for 2023 without publishing 2022', () => {
    const calendar = workingCalendar([CALENDAR_2023]);
    expect(calendar.reason(d('2022-12-31'))).toEqual({ code: 'holiday', name: '元旦' });
    expect(calendar.isPublished(2022)).toBe(false);
    expect(calendar.isPublished(2023)).toBe(true);
  });

  it('knows only weekends and fixed-date holidays of a year without a notice (P12, 放假办法 art. 2)', () => {
    const rest = daysOf(2027).filter((day) => !calendar.isWorkday(day) && weekday(day) < 6);
    expect(rest).toEqual(['2027-01-01', '2027-10-01']);
    expect(
      ['2027-05-01', '2027-05-02', '2027-10-02', '2027-10-03'].map((day) => calendar.reason(d(day)).code),
    ).toEqual(Array(4).fill('holiday'));
    expect(calendar.isWorkday(d('2027-02-06'))).toBe(false);
    expect(calendar.isWorkday(d('2027-02-08'))).toBe(true);
  });

  it('counts 2 May as a holiday only since 2025', () => {
    const empty = workingCalendar([]);
    expect(empty.isWorkday(d('2022-05-02'))).toBe(true);
    expect(empty.isWorkday(d('2028-05-02'))).toBe(false);
  });

  it('names its version by year, whatever the order of the years, and leaves drafts out', () => {
    const draft: CalendarYear = {
      year: 2027,
      version: '1',
      source: 'draft',
      status: 'draft',
      offDays: [{ date: d('2027-02-08'), name: '春节' }],
      makeUpDays: [],
    };
    const reversed = workingCalendar([draft, ...SHIPPED_CALENDARS.toReversed()]);
    expect(reversed.version).toMatch(/^2004:1,2005:1,.*,2023:1,2024:1,2025:1,2026:1$/);
    expect(reversed.isPublished(2027)).toBe(false);
    expect(reversed.isWorkday(d('2027-02-08'))).toBe(true);
    const applied = workingCalendar([...SHIPPED_CALENDARS, { ...draft, status: 'verified' }]);
    expect(applied.isWorkday(d('2027-02-08'))).toBe(false);
    expect(applied.version).toMatch(/,2027:1$/);
  });

  it('refuses a year given twice, a day both off and worked, and a make-up day on a weekday', () => {
    const year = CALENDAR_2023;
    expect(() => workingCalendar([year, year])).toThrow('twice');
    expect(() => workingCalendar([{ ...year, makeUpDays: [d('2023-01-21')] }])).toThrow('both off');
    expect(() => workingCalendar([{ ...year, makeUpDays: [d('2023-02-01')] }])).toThrow('no Saturday');
  });
});

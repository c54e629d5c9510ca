import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, type CivilDate, weekday } from '../civil-date.js';
import { SHIPPED_CALENDARS } from './calendars.js';
import { workingCalendar } from './working-calendar.js';

const calendar = workingCalendar(SHIPPED_CALENDARS);
const d = civilDate;

function daysOf(year: number): CivilDate[] {
  const all: CivilDate[] = [];
  for (let day = d(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) all.push(day);
  return all;
}

const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe('the calendars of earlier years', () => {
  it('are 2004 to 2022, each marked as taken from a compilation', () => {
    const earlier = SHIPPED_CALENDARS.filter(({ year }) => year < 2023);
    expect(earlier.map(({ year }) => year)).toEqual(years(2004, 2022));
    expect(new Set(earlier.map(({ status }) => status))).toEqual(new Set(['secondary']));
  });

  // The same compilation, asked day by day, agrees with the years that were taken from the notices themselves; texts
  // and not `Date`s, which it would read in the zone of the machine.
  it.each(years(2004, 2026))('of %i agree with the compilation on every day', (year) => {
    const differing = daysOf(year).filter((day) => calendar.isWorkday(day) !== chineseDays.isWorkday(day));
    expect(differing).toEqual([]);
  });

  it('know the days that were moved: Spring Festival 2020 prolonged, 3 September 2015 given once', () => {
    expect(calendar.reason(d('2020-01-31'))).toEqual({ code: 'holiday', name: '春节' });
    expect(calendar.isWorkday(d('2020-02-03'))).toBe(true);
    expect(calendar.reason(d('2015-09-03')).code).toBe('holiday');
    expect(calendar.isWorkday(d('2015-09-06'))).toBe(true);
    expect(weekday(d('2015-09-06'))).toBe(7);
  });
});

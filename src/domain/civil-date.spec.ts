import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  daysBetween,
  daysInMonth,
  epochDay,
  fromEpochDay,
  instantAt,
  isCivilDate,
  isLeapYear,
  maxDate,
  minDate,
  weekday,
  type CivilDate,
} from './civil-date.js';

const d = civilDate;
/** Every day the calendar can name. */
const anyDay = fc
  .integer({ min: epochDay(d('0001-01-01')), max: epochDay(d('9999-12-31')) })
  .map(fromEpochDay);
/** Days far enough from both ends that a few centuries may be added. */
const workday = fc
  .integer({ min: epochDay(d('1900-01-01')), max: epochDay(d('2199-12-31')) })
  .map(fromEpochDay);

describe('civil dates', () => {
  it.each(['2024-02-29', '2000-02-29', '2025-12-31', '1900-02-28'])('%s is a day', (text) => {
    expect(isCivilDate(text)).toBe(true);
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-00-10',
    '2025-13-01',
    '2025-01-00',
    '2025-1-1',
    '20250101',
    '2025-01-01T00:00:00Z',
    ' 2025-01-01',
    '2025-01-01\n',
    '２０２５-01-01',
    '',
  ])('%j is none', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it('has a 29 February every four years, not every hundred, but every four hundred', () => {
    expect([2024, 2025, 2100, 2000, 1900, 1600].map(isLeapYear)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect([1, 2, 3, 4, 6, 9, 11, 12].map((month) => daysInMonth(2025, month))).toEqual([
      31, 28, 31, 30, 30, 30, 30, 31,
    ]);
    expect(daysInMonth(2024, 2)).toBe(29);
  });

  it.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2025-12-20', 15, '2026-01-04'],
    ['1970-01-01', 0, '1970-01-01'],
  ])('%s and %d days is %s', (from, days, to) => {
    expect(addDays(d(from), days)).toBe(to);
    expect(daysBetween(d(from), d(to))).toBe(days);
  });

  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-03-31', 1, '2025-04-30'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-03-31', -13, '2024-02-29'],
    ['2025-12-20', 0, '2025-12-20'],
  ])('%s and %d months is %s, or the month’s last day (民法典 202)', (from, months, to) => {
    expect(addMonths(d(from), months)).toBe(to);
  });

  it.each([
    ['2025-01-26', 7],
    ['2025-01-27', 1],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2000-02-29', 2],
    ['0001-01-01', 1],
  ])('%s is weekday %d', (date, day) => {
    expect(weekday(d(date))).toBe(day);
  });

  it.each([
    ['2025-06-30T15:59:59.999Z', '2025-06-30'],
    ['2025-06-30T16:00:00Z', '2025-07-01'],
    ['2025-07-01T00:00:00+08:00', '2025-07-01'],
    ['2024-12-31T23:59:59-05:00', '2025-01-01'],
  ])('the instant %s falls on %s in Shanghai', (instant, day) => {
    expect(civilDateOf(instant)).toBe(day);
  });

  it('begins a day at midnight in Shanghai', () => {
    expect(new Date(instantAt(d('2025-07-01'))).toISOString()).toBe('2025-06-30T16:00:00.000Z');
    expect(new Date(instantAt(d('2025-07-01'), 90)).toISOString()).toBe('2025-06-30T17:30:00.000Z');
  });

  it('finds the first and the last of several days', () => {
    const days = [d('2025-03-02'), d('2024-12-31'), d('2025-03-01')] as const;
    expect(minDate(...days)).toBe('2024-12-31');
    expect(maxDate(...days)).toBe('2025-03-02');
  });

  it('stops at the end of what four digits can name, and makes up no day behind it', () => {
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(d('9999-12-01'), 1)).toThrow(RangeError);
    expect(() => addDays(d('0000-01-01'), -1)).toThrow(RangeError);
  });
});

describe('for all days', () => {
  it('day numbers and days are the same thing, early years included', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isCivilDate(day)).toBe(true);
        expect(fromEpochDay(epochDay(day))).toBe(day);
      }),
    );
  });

  it('days add up, and their order is the order of their texts', () => {
    fc.assert(
      fc.property(
        workday,
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: -999, max: 999 }),
        (day, a, b) => {
          const moved = addDays(day, a);
          expect(addDays(moved, b)).toBe(addDays(day, a + b));
          expect(daysBetween(day, moved)).toBe(a);
          expect(Math.sign(a)).toBe(day < moved ? 1 : day > moved ? -1 : 0);
          expect((weekday(day) + (((a % 7) + 7) % 7) - 1) % 7).toBe(weekday(moved) - 1);
        },
      ),
    );
  });

  it('a month later is the same day number or the last of its month, never in the month after', () => {
    const months = fc.integer({ min: -1200, max: 1200 });
    fc.assert(
      fc.property(workday, months, (day, n) => {
        const later = addMonths(day, n);
        const index = (x: CivilDate) => Number(x.slice(0, 4)) * 12 + Number(x.slice(5, 7));
        expect(index(later) - index(day)).toBe(n);
        const number = Number(day.slice(8));
        const last = daysInMonth(Number(later.slice(0, 4)), Number(later.slice(5, 7)));
        expect(Number(later.slice(8))).toBe(Math.min(number, last));
      }),
    );
  });

  it('every minute of a Shanghai day falls on it', () => {
    fc.assert(
      fc.property(workday, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        expect(civilDateOf(instantAt(day, minute))).toBe(day);
        expect(civilDateOf(new Date(instantAt(day, minute)).toISOString())).toBe(day);
      }),
    );
  });
});

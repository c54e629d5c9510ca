import { describe, expect, it } from 'vitest';
import { CALENDAR_2025 } from '../../../test/support/calendar-2025.js';
import { instantOf, POLICY, shanghai } from '../../../test/support/ticket-play.js';
import type { ClockLength } from './clock-policy.js';
import { atShareOf, dueInstant, plusWorkingDays, serviceMinutesBetween } from './due-instant.js';
import type { ServiceTime } from './service-time.js';

const time: ServiceTime = { calendar: CALENDAR_2025, hours: POLICY.serviceHours, pauses: [] };
const paused = (...pauses: readonly (readonly [string, string])[]): ServiceTime => ({
  ...time,
  pauses: pauses.map(([from, to]) => ({ from: instantOf(from), to: instantOf(to) })),
});
const length = (amount: number, unit: ClockLength['unit']): ClockLength => ({ amount, unit, source: 'D' });
const due = (start: string, amount: number, unit: ClockLength['unit'], with_ = time) =>
  shanghai(dueInstant(instantOf(start), length(amount, unit), with_).dueAt);

describe('the end of a service clock', () => {
  it('minutes run at night and on holidays', () => {
    expect(due('2025-10-01 23:50', 30, 'minutes')).toBe('2025-10-02 00:20');
  });

  it.each([
    ['inside the morning', '2025-05-06 09:20', 120, '2025-05-06 11:20'],
    ['over lunch', '2025-05-06 11:00', 120, '2025-05-06 14:30'],
    ['up to the very end of the day', '2025-05-06 15:30', 120, '2025-05-06 17:30'],
    ['into the next morning', '2025-05-06 16:30', 120, '2025-05-07 09:30'],
    ['begun at night', '2025-05-06 22:00', 30, '2025-05-07 09:00'],
    ['begun on a Saturday before a make-up Sunday', '2025-09-27 10:00', 120, '2025-09-28 10:30'],
    ['over the National Day week', '2025-09-30 16:30', 120, '2025-10-09 09:30'],
    ['on the make-up Saturday after it', '2025-10-10 17:00', 60, '2025-10-11 09:00'],
  ])('service minutes %s', (_name, start, amount, end) => {
    expect(due(start, amount, 'serviceMinutes')).toBe(end);
  });

  it.each([
    ['counts the make-up Sunday 28 September', '2025-09-26 09:00', 3, '2025-09-30 24:00'],
    ['leaves out 1–8 October', '2025-09-26 09:00', 5, '2025-10-10 24:00'],
    ['counts the make-up Saturday 11 October', '2025-09-26 09:00', 6, '2025-10-11 24:00'],
    ['begun on a rest day counts from the next worked day', '2025-10-04 12:00', 1, '2025-10-09 24:00'],
    ['begun at midnight belongs to the new day', '2025-05-06 00:00', 1, '2025-05-07 24:00'],
  ])('working days: %s', (_name, start, amount, end) => {
    expect(due(start, amount, 'workingDays')).toBe(end);
  });

  it('is provisional when it leans on a year whose calendar is not published', () => {
    const over = (start: string, unit: ClockLength['unit']) =>
      dueInstant(instantOf(start), length(1, unit), time).provisional;
    expect(over('2025-12-30 10:00', 'workingDays')).toBe(false);
    expect(over('2025-12-31 10:00', 'workingDays')).toBe(true);
    expect(over('2025-12-31 18:00', 'serviceMinutes')).toBe(true);
    expect(over('2025-12-31 23:59', 'minutes')).toBe(false);
  });

  it('refuses a calendar that holds no service time', () => {
    const never = { ...time, calendar: { ...CALENDAR_2025, isWorkday: () => false } };
    expect(() => dueInstant(instantOf('2025-05-06 09:00'), length(1, 'workingDays'), never)).toThrow(
      RangeError,
    );
    expect(() => dueInstant(instantOf('2025-05-06 09:00'), length(1, 'serviceMinutes'), never)).toThrow(
      RangeError,
    );
  });
});

describe('a pause', () => {
  it('pushes minutes and service minutes out by what it covers of them', () => {
    expect(due('2025-05-06 09:00', 60, 'minutes', paused(['2025-05-06 09:30', '2025-05-06 10:15']))).toBe(
      '2025-05-06 10:45',
    );
    // 11:30–14:00 covers half an hour before and half an hour after lunch.
    const overLunch = paused(['2025-05-06 11:30', '2025-05-06 14:00']);
    expect(due('2025-05-06 11:00', 60, 'serviceMinutes', overLunch)).toBe('2025-05-06 14:30');
    expect(due('2025-05-06 11:00', 30, 'serviceMinutes', overLunch)).toBe('2025-05-06 11:30');
  });

  it('takes out the working days at whose end the clock stands still', () => {
    // The ends of 28 and 29 September fall into it; 30 September, 9 and 10 October count.
    const pause = paused(['2025-09-28 10:00', '2025-09-30 10:00']);
    expect(due('2025-09-26 09:00', 3, 'workingDays', pause)).toBe('2025-10-10 24:00');
    expect(due('2025-09-26 09:00', 3, 'workingDays', paused(['2025-09-29 09:00', '2025-09-29 17:00']))).toBe(
      '2025-09-30 24:00',
    );
    expect(due('2025-09-26 09:00', 3, 'workingDays', paused(['2025-10-02 09:00', '2025-10-05 17:00']))).toBe(
      '2025-09-30 24:00',
    );
  });

  it('from midnight to midnight is one day, at either edge', () => {
    expect(due('2025-05-06 09:00', 1, 'workingDays', paused(['2025-05-07 00:00', '2025-05-08 00:00']))).toBe(
      '2025-05-08 24:00',
    );
  });

  it('that overlaps another is counted once', () => {
    const twice = paused(['2025-05-06 09:30', '2025-05-06 10:15'], ['2025-05-06 10:00', '2025-05-06 10:30']);
    expect(due('2025-05-06 09:00', 60, 'minutes', twice)).toBe('2025-05-06 11:00');
  });
});

describe('the steps of the ladder', () => {
  const share = (start: string, amount: number, unit: ClockLength['unit'], with_ = time) =>
    shanghai(atShareOf(instantOf(start), length(amount, unit), 0.8, with_));

  it('80 % in the clock’s own unit', () => {
    expect(share('2025-05-06 23:00', 30, 'minutes')).toBe('2025-05-06 23:24');
    expect(share('2025-05-06 11:00', 120, 'serviceMinutes')).toBe('2025-05-06 14:06');
  });

  it('80 % of working days ends within office hours', () => {
    expect(share('2025-05-06 09:00', 5, 'workingDays')).toBe('2025-05-12 17:30');
    // 0.8 of 450 service minutes: 210 before lunch, 150 after.
    expect(share('2025-05-06 09:00', 1, 'workingDays')).toBe('2025-05-07 16:00');
    // 2.4 days: 180 minutes into the third.
    expect(share('2025-05-06 09:00', 3, 'workingDays')).toBe('2025-05-09 11:30');
    expect(
      share('2025-09-26 09:00', 5, 'workingDays', paused(['2025-09-28 10:00', '2025-09-30 10:00'])),
    ).toBe('2025-10-11 17:30');
  });

  it.each([
    ['the end of a Friday before a make-up Sunday', '2025-09-27 00:00', 1, '2025-09-28 24:00'],
    ['a time of day is kept', '2025-09-30 11:41', 1, '2025-10-09 11:41'],
    ['three days over the holiday', '2025-09-30 11:41', 3, '2025-10-11 11:41'],
    ['an expiry at night in the holiday', '2025-10-04 03:00', 1, '2025-10-09 24:00'],
    ['an ordinary weekend', '2025-05-10 00:00', 1, '2025-05-12 24:00'],
  ])('+ working days: %s', (_name, from, days, to) => {
    expect(shanghai(plusWorkingDays(instantOf(from), days, time).dueAt)).toBe(to);
  });

  it('measures service minutes', () => {
    const between = (a: string, b: string, with_ = time) =>
      serviceMinutesBetween(instantOf(a), instantOf(b), with_);
    expect(between('2025-09-30 16:30', '2025-10-09 09:30')).toBe(120);
    expect(between('2025-05-06 08:00', '2025-05-06 18:00')).toBe(450);
    expect(
      between('2025-05-06 08:00', '2025-05-06 18:00', paused(['2025-05-06 11:30', '2025-05-06 14:00'])),
    ).toBe(390);
    expect(between('2025-05-06 18:00', '2025-05-06 08:00')).toBe(0);
  });
});

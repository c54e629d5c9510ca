import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, type CivilDate, daysBetween } from '../civil-date.js';
import { SHIPPED_CALENDARS } from './calendars.js';
import { computeDeadline } from './compute.js';
import { measure } from './measure.js';
import type { DeadlineRule, Unit } from './rule.js';
import { findRule, STATUTORY_RULES } from './statutory-rules.js';
import type { Pause } from './walk.js';
import { workingCalendar } from './working-calendar.js';

const calendar = workingCalendar(SHIPPED_CALENDARS);
const RUNS = { numRuns: 300, seed: 20251220 };

const template = findRule('arbitration.conclude') as DeadlineRule;
/** A rule that may be paused, in the unit wanted. */
const inUnit = (unit: Unit, direction: 'forward' | 'backward' = 'forward'): DeadlineRule => ({
  ...template,
  unit,
  direction,
  roll: unit !== 'workingDay',
});

const day = fc.integer({ min: 0, max: 1460 }).map((offset) => addDays(civilDate('2023-01-01'), offset));
const dayUnit = fc.constantFrom<Unit>('calendarDay', 'workingDay');
const anyUnit = fc.constantFrom<Unit>('calendarDay', 'workingDay', 'month', 'year');
const length = fc.integer({ min: 0, max: 24 });
/** Unit and length; few years, because a day-walk over decades proves nothing more. */
const period = fc
  .tuple(anyUnit, length)
  .map(([unit, count]) => [unit, unit === 'year' ? count % 4 : count] as const);
const pause = fc
  .tuple(day, fc.integer({ min: 0, max: 40 }))
  .map(([from, days]): Pause => ({ from, to: addDays(from, days) }));
const pauses = fc.array(pause, { maxLength: 4 });

describe('the computation and its inverse', () => {
  it('advance, then measure: gives the length, with pauses too', () => {
    fc.assert(
      fc.property(period, day, pauses, ([unit, count], start, stops) => {
        const { rawEnd } = computeDeadline(inUnit(unit), { start, length: count, pauses: stops }, calendar);
        expect(measure(unit, start, rawEnd, calendar, { pauses: stops })).toBe(count);
      }),
      RUNS,
    );
  });

  it('advance back, then measure back: gives the length', () => {
    fc.assert(
      fc.property(period, day, ([unit, count], start) => {
        const { rawEnd } = computeDeadline(inUnit(unit, 'backward'), { start, length: count }, calendar);
        expect(measure(unit, start, rawEnd, calendar, { direction: 'backward' })).toBe(count);
      }),
      RUNS,
    );
  });

  it('ends on the first day that has the length: the day before is short of it', () => {
    fc.assert(
      fc.property(period, day, pauses, ([unit, count], start, stops) => {
        fc.pre(count > 0);
        const { rawEnd } = computeDeadline(inUnit(unit), { start, length: count, pauses: stops }, calendar);
        expect(measure(unit, start, addDays(rawEnd, -1), calendar, { pauses: stops })).toBe(count - 1);
      }),
      RUNS,
    );
  });

  it('keeps order: a later event never ends earlier', () => {
    fc.assert(
      fc.property(period, day, day, ([unit, count], a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const of = (start: CivilDate) => computeDeadline(inUnit(unit), { start, length: count }, calendar);
        expect(of(first).rawEnd <= of(second).rawEnd).toBe(true);
        expect(of(first).end <= of(second).end).toBe(true);
      }),
      RUNS,
    );
  });

  // Months keep order only unpaused: 28 and 31 January share their corresponding day, but not what a pause takes.
  it('keeps order under pauses for periods of days', () => {
    fc.assert(
      fc.property(dayUnit, day, fc.nat(30), length, pauses, (unit, start, gap, count, stops) => {
        const of = (from: CivilDate) =>
          computeDeadline(inUnit(unit), { start: from, length: count, pauses: stops }, calendar);
        expect(of(start).end <= of(addDays(start, gap)).end).toBe(true);
      }),
      RUNS,
    );
  });

  it('does not care whether a pause is split', () => {
    fc.assert(
      fc.property(period, day, pause, fc.nat(40), ([unit, count], start, stop, cut) => {
        const middle = addDays(stop.from, Math.min(cut, daysBetween(stop.from, stop.to)));
        const of = (stops: Pause[]) =>
          computeDeadline(inUnit(unit), { start, length: count, pauses: stops }, calendar);
        const split = of([
          { from: middle, to: stop.to },
          { from: stop.from, to: middle },
        ]);
        expect(split).toEqual(of([stop]));
      }),
      RUNS,
    );
  });

  it('moves the raw end of calendar days by exactly the days paused inside it', () => {
    fc.assert(
      fc.property(day, length, pauses, (start, count, stops) => {
        const { rawEnd, steps } = computeDeadline(
          inUnit('calendarDay'),
          { start, length: count, pauses: stops },
          calendar,
        );
        const paused = steps.filter((s) => s.kind === 'paused').reduce((sum, s) => sum + (s.count ?? 1), 0);
        expect(daysBetween(start, rawEnd)).toBe(count + paused);
      }),
      RUNS,
    );
  });

  it('ends a rolling period on a working day, and never rolls over one', () => {
    fc.assert(
      fc.property(period, day, ([unit, count], start) => {
        fc.pre(count > 0);
        const { rawEnd, end, actBy } = computeDeadline(inUnit(unit), { start, length: count }, calendar);
        expect(calendar.isWorkday(end)).toBe(true);
        for (let d = rawEnd; d < end; d = addDays(d, 1)) expect(calendar.isWorkday(d)).toBe(false);
        expect(actBy).toBe(rawEnd < end ? rawEnd : end);
      }),
      RUNS,
    );
  });

  it('extends like a longer period: 45 + 15 is 60', () => {
    fc.assert(
      fc.property(
        dayUnit,
        day,
        length,
        fc.integer({ min: 0, max: 15 }),
        pauses,
        (unit, start, count, more, stops) => {
          const of = (input: { length: number; extensionDays?: number }) =>
            computeDeadline(inUnit(unit), { start, pauses: stops, ...input }, calendar);
          expect(of({ length: count, extensionDays: more }).rawEnd).toBe(of({ length: count + more }).rawEnd);
        },
      ),
      RUNS,
    );
  });

  it('is final unless provisional: publishing more years moves no other date', () => {
    const published = workingCalendar([
      ...SHIPPED_CALENDARS,
      {
        year: 2027,
        version: '1',
        source: 'worst case: everything turned round',
        status: 'verified',
        offDays: Array.from({ length: 365 }, (_, i) => addDays(civilDate('2027-01-01'), i))
          .filter((date) => calendar.isWorkday(date) && Number(date.slice(8)) % 3 > 0)
          .map((date) => ({ date, name: '假设' })),
        makeUpDays: [],
      },
    ]);
    const own = STATUTORY_RULES.filter((rule) => rule.unit !== 'date');
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.integer({ min: 1200, max: 1460 }), (rule, offset) => {
        const start = addDays(civilDate('2023-01-01'), offset);
        const before = computeDeadline(rule, { start }, calendar);
        const after = computeDeadline(rule, { start }, published);
        if (!before.provisional) expect([after.rawEnd, after.end]).toEqual([before.rawEnd, before.end]);
      }),
      RUNS,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_2025 } from '../../../test/support/calendar-2025.js';
import { POLICY } from '../../../test/support/ticket-play.js';
import type { ClockLength } from './clock-policy.js';
import { atShareOf, dueInstant, plusWorkingDays, serviceMinutesBetween } from './due-instant.js';
import { toInstant, type Pause, type ServiceTime } from './service-time.js';

const FIRST = Date.parse('2025-01-15T00:00:00Z');
const LAST = Date.parse('2025-11-15T00:00:00Z');
const minute = fc.integer({ min: FIRST / 60_000, max: LAST / 60_000 }).map((m) => m * 60_000);
const span = fc
  .tuple(minute, fc.integer({ min: 1, max: 12 * 24 * 60 }))
  .map(([from, m]) => [from, from + m * 60_000] as const);
const spans = fc.array(span, { maxLength: 4 });
const length: fc.Arbitrary<ClockLength> = fc.oneof(
  fc
    .integer({ min: 1, max: 600 })
    .map((amount) => ({ amount, unit: 'minutes' as const, source: 'D' as const })),
  fc
    .integer({ min: 1, max: 2000 })
    .map((amount) => ({ amount, unit: 'serviceMinutes' as const, source: 'D' as const })),
  fc
    .integer({ min: 1, max: 30 })
    .map((amount) => ({ amount, unit: 'workingDays' as const, source: 'D' as const })),
);
const timeWith = (pauses: readonly (readonly [number, number])[]): ServiceTime => ({
  calendar: CALENDAR_2025,
  hours: POLICY.serviceHours,
  pauses: pauses.map(([from, to]): Pause => ({ from: toInstant(from), to: toInstant(to) })),
});
const due = (start: number, of: ClockLength, time: ServiceTime) =>
  Date.parse(dueInstant(toInstant(start), of, time).dueAt);

describe('service clocks, whatever the start, the length and the pauses', () => {
  it('keep the order of their starts', () => {
    fc.assert(
      fc.property(minute, minute, length, spans, (a, b, of, pauses) => {
        const time = timeWith(pauses);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(due(early, of, time)).toBeLessThanOrEqual(due(late, of, time));
      }),
    );
  });

  it('end later when longer, and never before they start', () => {
    fc.assert(
      fc.property(minute, length, fc.integer({ min: 1, max: 20 }), spans, (start, of, more, pauses) => {
        const time = timeWith(pauses);
        const end = due(start, of, time);
        expect(end).toBeGreaterThan(start);
        expect(due(start, { ...of, amount: of.amount + more }, time)).toBeGreaterThan(end);
      }),
    );
  });

  it('are not changed by splitting a pause, nor by the order of pauses', () => {
    fc.assert(
      fc.property(
        minute,
        length,
        spans,
        span,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (start, of, others, pause, cut) => {
          const middle = pause[0] + Math.round((pause[1] - pause[0]) * cut);
          const whole = due(start, of, timeWith([...others, pause]));
          const split = due(start, of, timeWith([[middle, pause[1]], ...others, [pause[0], middle]]));
          expect(split).toBe(whole);
        },
      ),
    );
  });

  it('never end earlier for a pause', () => {
    fc.assert(
      fc.property(minute, length, spans, span, (start, of, others, pause) => {
        expect(due(start, of, timeWith([...others, pause]))).toBeGreaterThanOrEqual(
          due(start, of, timeWith(others)),
        );
      }),
    );
  });

  it('advance and measure are one: the service minutes up to the end are the length', () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 2000 }), spans, (start, amount, pauses) => {
        const time = timeWith(pauses);
        const end = dueInstant(toInstant(start), { amount, unit: 'serviceMinutes', source: 'D' }, time).dueAt;
        expect(serviceMinutesBetween(toInstant(start), end, time)).toBeCloseTo(amount, 6);
      }),
    );
  });

  it('reach a share after the start, in order, and not after the end', () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    fc.assert(
      fc.property(minute, length, share, share, spans, (start, of, a, b, pauses) => {
        const time = timeWith(pauses);
        const at = (s: number) => Date.parse(atShareOf(toInstant(start), of, s, time));
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
        expect(at(Math.min(a, b))).toBeGreaterThan(start);
        expect(at(Math.max(a, b))).toBeLessThanOrEqual(due(start, of, time));
      }),
    );
  });

  it('the ladder’s working days keep order and add up', () => {
    const days = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(minute, minute, days, days, (a, b, n, m) => {
        const plus = (ms: number, count: number) =>
          Date.parse(plusWorkingDays(toInstant(ms), count, timeWith([])).dueAt);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(plus(early, n)).toBeLessThanOrEqual(plus(late, n));
        expect(plus(plus(a, n), m)).toBe(plus(a, n + m));
      }),
    );
  });
});

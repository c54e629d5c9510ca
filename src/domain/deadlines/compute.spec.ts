import { describe, expect, it } from 'vitest';
import { civilDate } from '../civil-date.js';
import { SHIPPED_CALENDARS } from './calendars.js';
import { computeDeadline } from './compute.js';
import type { Computed, ComputeInput } from './computed.js';
import type { DeadlineRule } from './rule.js';
import { findRule } from './statutory-rules.js';
import { workingCalendar } from './working-calendar.js';

const d = civilDate;
const calendar = workingCalendar(SHIPPED_CALENDARS);

function rule(id: string): DeadlineRule {
  const found = findRule(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

function compute(id: string, start: string, input: Omit<ComputeInput, 'start'> = {}): Computed {
  return computeDeadline(rule(id), { start: d(start), ...input }, calendar);
}

describe('the counting rules', () => {
  it('ends the fifteen days of an award received on 2025-12-20 on the make-up Sunday 2026-01-04', () => {
    const computed = compute('award.sue', '2025-12-20');
    expect(computed).toMatchObject({
      rawEnd: '2026-01-04',
      end: '2026-01-04',
      actBy: '2026-01-04',
      provisional: false,
    });
    expect(computed.steps.at(-1)).toEqual({ date: '2026-01-04', kind: 'end', reason: { code: 'makeUpDay' } });
  });

  // The three published stories.
  it.each([
    ['mediation.acceptance', '2025-05-07', '2025-05-12', '2025-05-12'],
    ['mediation.fromReceipt', '2025-05-07', '2025-05-22', '2025-05-22'],
    ['legalAid.decide', '2025-05-07', '2025-05-14', '2025-05-14'],
    ['mediation.conclude', '2025-05-08', '2025-05-23', '2025-05-23'],
    ['review.window', '2025-05-15', '2025-05-30', '2025-05-30'],
    ['confirmation.window', '2025-05-15', '2025-06-14', '2025-06-16'],
    ['mediation.fromReceipt', '2023-09-18', '2023-10-03', '2023-10-07'],
    ['mediation.conclude', '2023-09-20', '2023-10-05', '2023-10-07'],
    ['review.window', '2023-09-26', '2023-10-11', '2023-10-11'],
    ['confirmation.window', '2023-09-26', '2023-10-26', '2023-10-26'],
    ['review.conclude', '2023-10-10', '2023-10-17', '2023-10-17'],
    ['warning.reminderReply', '2023-11-08', '2023-11-22', '2023-11-22'],
  ])('%s from %s ends %s, rolled %s', (id, start, rawEnd, end) => {
    expect(compute(id, start)).toMatchObject({ rawEnd, end, provisional: false });
  });

  it('advises the earlier of raw and rolled end (P7)', () => {
    expect(compute('confirmation.window', '2025-05-15').actBy).toBe('2025-06-14');
  });

  it('takes the corresponding day of the event, or the last day of the month (P3)', () => {
    const end = (id: string, start: string, input = {}) => compute(id, start, input).rawEnd;
    expect(end('retrial.window', '2025-08-31')).toBe('2026-02-28');
    expect(end('limitation.arbitration', '2024-02-29')).toBe('2025-02-28');
    expect(end('limitation.arbitration', '2025-03-15')).toBe('2026-03-15');
    expect(end('litigation.conclude.smallClaims', '2023-12-31')).toBe('2024-02-29');
    expect(end('preservation.expiry', '2024-02-29', { variant: 'movable' })).toBe('2026-02-28');
  });

  it('keeps units apart: the same five days before a commission and before a court', () => {
    expect(compute('arbitration.serve', '2025-09-26').end).toBe('2025-10-10');
    expect(compute('litigation.serve', '2025-09-26').end).toBe('2025-10-09');
  });

  it('rolls the last day only: interior holidays stay in', () => {
    expect(compute('award.setAside', '2025-09-25')).toMatchObject({
      rawEnd: '2025-10-25',
      end: '2025-10-27',
    });
  });

  it('takes an agreed date as it is, rest day or not', () => {
    const computed = compute('performance.instalment', '2025-05-15', { dueOn: d('2028-10-01') });
    expect(computed).toMatchObject({
      end: '2028-10-01',
      rawEnd: '2028-10-01',
      unit: 'date',
      provisional: false,
    });
    expect(() => compute('performance.instalment', '2025-05-15')).toThrow('agreed date');
  });

  it('refuses a variant the rule does not have and a length that is no whole number', () => {
    expect(() => compute('preservation.expiry', '2025-01-02', { variant: 'ship' })).toThrow(
      'no variant ship',
    );
    expect(() => compute('award.sue', '2025-01-02', { length: 1.5 })).toThrow('whole number');
  });

  it('gives a letter its own length and unit, with the roll of that unit', () => {
    expect(compute('warning.reminderReply', '2025-09-26', { length: 7, unit: 'calendarDay' })).toMatchObject({
      rawEnd: '2025-10-03',
      end: '2025-10-09',
    });
    expect(compute('warning.reminderReply', '2025-09-26', { dueOn: d('2025-10-03') }).end).toBe('2025-10-03');
  });
});

describe('restarts, extensions, pauses', () => {
  it('counts from the latest restart, whatever the order, never from one before the event', () => {
    const restarts = [d('2025-04-10'), d('2025-03-05')];
    expect(compute('arbitration.conclude', '2025-03-03', { restarts })).toMatchObject({
      start: '2025-03-03',
      countedFrom: '2025-04-10',
      rawEnd: '2025-05-25',
    });
    expect(compute('arbitration.conclude', '2025-03-03', { restarts: [d('2025-01-01')] }).countedFrom).toBe(
      '2025-03-03',
    );
  });

  it('adds an extension to the raw end, not to a rolled one (P14)', () => {
    // Day 45 is Saturday 2025-10-04 and rolls to the 9th; day 60 is Sunday 2025-10-19 and rolls to the 20th.
    expect(compute('arbitration.conclude', '2025-08-20')).toMatchObject({
      rawEnd: '2025-10-04',
      end: '2025-10-09',
    });
    expect(compute('arbitration.conclude', '2025-08-20', { extensionDays: 15 })).toMatchObject({
      rawEnd: '2025-10-19',
      end: '2025-10-20',
    });
  });

  it('counts no more of an extension than the law allows (调解仲裁法 43)', () => {
    const computed = compute('arbitration.conclude', '2025-08-20', { extensionDays: 30 });
    expect(computed.rawEnd).toBe('2025-10-19');
    expect(computed.extension).toEqual({ unit: 'calendarDay', asked: 30, counted: 15, cap: 15 });
  });

  it('extends by months from the same start, capped', () => {
    expect(compute('litigation.conclude.summary', '2025-11-30').rawEnd).toBe('2026-02-28');
    expect(compute('litigation.conclude.summary', '2025-11-30', { extensionMonths: 2 })).toMatchObject({
      rawEnd: '2026-03-30',
      extension: { unit: 'month', asked: 2, counted: 1, cap: 1 },
    });
  });

  it('extends to an agreed date, locally capped', () => {
    const input = { extendedUntil: d('2025-06-20') };
    expect(compute('mediation.conclude', '2025-05-08', input)).toMatchObject({
      rawEnd: '2025-06-20',
      end: '2025-06-20',
    });
    expect(compute('mediation.conclude', '2025-05-08', { ...input, jurisdiction: '210302' }).rawEnd).toBe(
      '2025-06-07',
    );
  });

  it('refuses to extend what the law does not extend', () => {
    expect(() => compute('award.sue', '2025-05-08', { extensionDays: 5 })).toThrow('cannot be extended');
    expect(() => compute('retrial.window', '2025-05-08', { extensionMonths: 1 })).toThrow(
      'cannot be extended',
    );
    expect(() => compute('review.conclude', '2025-05-08', { extensionMonths: 1 })).toThrow('not months');
    expect(() => compute('arbitration.conclude', '2025-05-08', { extensionDays: -1 })).toThrow('adds time');
  });

  it('leaves the day of the suspension out and the day of the resumption in', () => {
    const pauses = [{ from: d('2025-03-10'), to: d('2025-03-20') }];
    const computed = compute('arbitration.conclude', '2025-03-03', { pauses });
    expect(computed.rawEnd).toBe('2025-04-27');
    expect(computed.steps).toContainEqual({
      date: '2025-03-10',
      to: '2025-03-19',
      kind: 'paused',
      count: 10,
    });
    // Suspended on a Friday, resumed on the Monday: one working day is lost.
    const weekend = [{ from: d('2025-05-09'), to: d('2025-05-12') }];
    expect(compute('arbitration.serve', '2025-05-07').rawEnd).toBe('2025-05-14');
    expect(compute('arbitration.serve', '2025-05-07', { pauses: weekend }).rawEnd).toBe('2025-05-15');
  });

  it('ignores the part of a pause before the period and an empty pause', () => {
    const pauses = [
      { from: d('2025-01-01'), to: d('2025-03-06') },
      { from: d('2025-03-20'), to: d('2025-03-20') },
    ];
    expect(compute('arbitration.conclude', '2025-03-03', { pauses }).rawEnd).toBe('2025-04-19');
    expect(() =>
      compute('arbitration.conclude', '2025-03-03', {
        pauses: [{ from: d('2025-03-09'), to: d('2025-03-08') }],
      }),
    ).toThrow('before it begins');
  });

  it("pauses no party's window, and no rule by a pause of another kind", () => {
    const pause = { from: d('2025-05-20'), to: d('2025-06-20') };
    expect(compute('award.sue', '2025-05-15', { pauses: [pause] }).rawEnd).toBe('2025-05-30');
    expect(
      compute('retrial.window', '2025-05-15', { pauses: [pause], restarts: [d('2025-06-01')] }).rawEnd,
    ).toBe('2025-11-15');
    expect(
      compute('arbitration.conclude', '2025-05-15', { pauses: [{ ...pause, source: 'custody' }] }).rawEnd,
    ).toBe('2025-06-29');
    expect(
      compute('arbitration.conclude', '2025-05-15', { pauses: [{ ...pause, source: 'body' }] }).rawEnd,
    ).toBe('2025-07-30');
  });

  it('counts an obstacle to enforcement only inside the last six months', () => {
    const early = [{ from: d('2024-02-01'), to: d('2024-05-01') }];
    expect(compute('enforcement.window', '2024-01-10', { pauses: early }).rawEnd).toBe('2026-01-10');
    // 2025-07-10 opens the last six months: of the obstacle 06-30 … 07-20 ten days count.
    const across = [{ from: d('2025-06-30'), to: d('2025-07-20') }];
    expect(compute('enforcement.window', '2024-01-10', { pauses: across }).rawEnd).toBe('2026-01-20');
  });
});

describe('backward periods (P13)', () => {
  it('leaves the hearing day out and advises one working day more', () => {
    // Hearing on Thursday 2025-10-16; 10-11 is a make-up Saturday, 10-01 to 10-08 are off.
    expect(compute('arbitration.hearingNotice', '2025-10-16')).toMatchObject({
      rawEnd: '2025-10-10',
      end: '2025-10-10',
      actBy: '2025-10-09',
    });
  });

  it('moves a rest day at the far end to the working day before, never after', () => {
    expect(compute('litigation.hearingNotice', '2025-05-13')).toMatchObject({
      rawEnd: '2025-05-10',
      end: '2025-05-09',
      actBy: '2025-05-08',
    });
  });
});

describe('provisional dates (P12)', () => {
  it('flags a rolled last day in a year without a notice, and none before', () => {
    expect(compute('award.sue', '2026-12-16')).toMatchObject({ rawEnd: '2026-12-31', provisional: false });
    expect(compute('award.sue', '2026-12-17')).toMatchObject({
      rawEnd: '2027-01-01',
      end: '2027-01-04',
      provisional: true,
    });
  });

  it('flags a counted working day in such a year', () => {
    expect(compute('arbitration.serve', '2026-12-24').provisional).toBe(false);
    expect(compute('arbitration.serve', '2026-12-25')).toMatchObject({
      rawEnd: '2027-01-04',
      provisional: true,
    });
  });

  it('flags long periods only for their end', () => {
    expect(compute('enforcement.window', '2025-06-10')).toMatchObject({
      end: '2027-06-10',
      provisional: true,
    });
    expect(compute('limitation.arbitration', '2025-06-10').provisional).toBe(false);
    expect(compute('limitation.civil', '2021-06-10').provisional).toBe(false);
  });

  it('flags an extension that crosses, and a backward count that reaches back into such a year', () => {
    expect(compute('arbitration.conclude', '2026-11-10').provisional).toBe(false);
    expect(compute('arbitration.conclude', '2026-11-10', { extensionDays: 15 }).provisional).toBe(true);
    expect(compute('arbitration.hearingNotice', '2004-01-06')).toMatchObject({
      rawEnd: '2003-12-29',
      provisional: true,
    });
  });

  it('does not flag what no calendar can move', () => {
    expect(compute('preservation.expiry', '2026-03-02', { variant: 'immovable' })).toMatchObject({
      end: '2029-03-02',
      provisional: false,
    });
  });
});

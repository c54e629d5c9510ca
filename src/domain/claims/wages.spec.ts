import { describe, expect, it } from 'vitest';
import { codes, computeClaim as compute, faultOf } from '../../../test/support/claims.js';
import { findClaimKind } from './claim-kinds.js';
import { leaveDays } from './wages.js';

describe('加班 劳动法44', () => {
  // 8,700 ÷ 174 = 50 an hour: 10 × 75 + 8 × 100 + 8 × 150 = 2,750.
  it('150, 200 and 300 per cent of the hourly wage, less what was paid', () => {
    const worked = { monthlyWage: '8700.00', weekdayHours: 10, restDayHours: 8, holidayHours: 8 };
    expect(compute('overtime', worked).amount).toBe('2750.00');
    expect(compute('overtime', { ...worked, alreadyPaid: '750.00' }).amount).toBe('2000.00');
    expect(compute('overtime', { ...worked, alreadyPaid: '3000.00' }).amount).toBe('0.00');
  });

  // 1,000 ÷ 174 × 3 hours × 150 % = 25.8620… ; three roundings of a single hour (8.62) would give 25.86 too, six 51.72.
  it('rounds once, at the end: 6 hours are 51.7241 → 51.72, 7 hours 60.3448 → 60.34', () => {
    expect(compute('overtime', { monthlyWage: '1000.00', weekdayHours: 6 }).amount).toBe('51.72');
    expect(compute('overtime', { monthlyWage: '1000.00', weekdayHours: 7 }).amount).toBe('60.34');
  });

  // 1.74 a month is 0.01 an hour: half an hour at 100 % would be half a cent; at 300 % of 0.5 h it is 1.5 cents → 2.
  it('rounds halves up', () => {
    expect(compute('overtime', { monthlyWage: '1.74', holidayHours: 0.5 }).amount).toBe('0.02');
  });
});

describe('年休假', () => {
  it.each([
    [0.9, 0],
    [1, 5],
    [9.9, 5],
    [10, 10],
    [19.9, 10],
    [20, 15],
  ])('%d years worked: %i days (条例3)', (years, days) => {
    expect(leaveDays(years)).toBe(days);
  });

  // 6,525 ÷ 21.75 = 300 a day. 200 days passed of 365 with ten due: 5.47 → 5, two taken → 3 days at 200 %.
  it('pays 200 % more for untaken days, on leaving for whole days earned', () => {
    const inputs = { averageWage: '6525.00', yearsWorked: 12, takenDays: 2 };
    expect(compute('annualLeave', inputs).amount).toBe('4800.00');
    const leaving = compute('annualLeave', { ...inputs, daysPassed: 200 });
    expect([leaving.amount, codes(leaving.applied)]).toEqual(['1800.00', ['proRata']]);
    expect(compute('annualLeave', { ...inputs, takenDays: 11 }).amount).toBe('0.00');
  });
});

describe('other claims', () => {
  it('notice pay is the last month’s wage (实施条例20)', () => {
    expect(compute('noticePay', { lastMonthWage: '5123.45', ground: 'illness' }).amount).toBe('5123.45');
  });

  // 48,505 × 0.000175 × 30 = 254.65125; the day the period ends does not count, the day of payment does.
  it('delay interest runs from the day after the last day (法释〔2014〕8号)', () => {
    const late = { principal: '48505.00', dueOn: '2025-04-30', paidOn: '2025-05-30' };
    expect(compute('delayInterest', late).amount).toBe('254.65');
    expect(compute('delayInterest', { ...late, paidOn: '2025-04-30' }).amount).toBe('0.00');
    expect(faultOf('delayInterest', { ...late, paidOn: '2025-04-29' })).toEqual([
      'paidOn',
      'periodBackwards',
    ]);
  });

  it('additional compensation needs an order to pay that was missed (劳动合同法85)', () => {
    const ordered = { owed: '10000.00', orderedOn: '2025-03-01', payBy: '2025-03-15' };
    expect(compute('additionalCompensation', ordered).amount).toBe('5000.00');
    expect(compute('additionalCompensation', { ...ordered, percent: 100 }).amount).toBe('10000.00');
    expect(compute('additionalCompensation', { ...ordered, paidOn: '2025-03-15' }).amount).toBe('0.00');
    expect(compute('additionalCompensation', { ...ordered, paidOn: '2025-03-16' }).amount).toBe('5000.00');
    expect(
      findClaimKind('additionalCompensation')?.inputs.safeParse({ ...ordered, percent: 49 }).success,
    ).toBe(false);
  });

  it('illegal probation: the full wage for the excess months (83)', () => {
    const excess = { wageAfterProbation: '6000.00', excessMonths: 1.5 };
    expect(compute('illegalProbation', excess).amount).toBe('9000.00');
  });

  // 30 % of 8,000 = 2,400 < 2,540 in Beijing; 30 % of 10,000 = 3,000.
  it('non-compete: 30 % of the average, the minimum wage at least (解释(一)36)', () => {
    const beijing = { months: 12, on: '2026-03-01', region: '110105' };
    const low = compute('nonCompete', { ...beijing, averageWage: '8000.00' });
    expect([low.amount, codes(low.applied)]).toEqual(['30480.00', ['minimumFloor']]);
    expect(compute('nonCompete', { ...beijing, averageWage: '10000.00' }).amount).toBe('36000.00');
    const nowhere = { months: 12, on: '2026-03-01', averageWage: '8000.00' };
    expect(faultOf('nonCompete', nowhere)).toEqual(['minimumWage', 'required']);
  });
});

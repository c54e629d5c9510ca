import { describe, expect, it } from 'vitest';
import { codes, computeClaim as compute, faultOf } from '../../../test/support/claims.js';
import { civilDate } from '../civil-date.js';
import { findArticle } from '../law/corpus.js';
import { CLAIM_KINDS } from './claim-kinds.js';
import { doubleWagePeriod } from './double-wage.js';
import { halfMonthsFor } from './severance.js';

describe('claim kinds', () => {
  it('cite articles of the corpus and speak both languages', () => {
    for (const { kind, basis, label } of CLAIM_KINDS) {
      for (const article of basis)
        expect([kind, article, findArticle(article).length > 0]).toEqual([kind, article, true]);
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/[a-z]/);
    }
    expect(new Set(CLAIM_KINDS.map(({ kind }) => kind)).size).toBe(11);
  });
});

describe('经济补偿 劳动合同法47', () => {
  // From the first day to the last, both worked: 2020-03-01 to 2024-09-30 is 4 years and 7 months.
  it.each([
    ['2020-03-01', '2024-09-30', 10, '4 years 7 months → 5'],
    ['2020-03-01', '2024-07-31', 9, '4 years 5 months → 4.5'],
    ['2024-03-01', '2024-07-31', 1, '5 months → 0.5'],
    ['2024-03-01', '2024-08-31', 2, 'exactly 6 months → 1'],
    ['2024-03-01', '2024-08-30', 1, 'a day short of 6 months → 0.5'],
    ['2020-03-01', '2022-02-28', 4, 'exactly 2 years → 2'],
    ['2020-03-01', '2022-03-01', 5, '2 years and a day → 2.5'],
    ['2024-02-29', '2025-02-27', 2, 'hired on a leap day, a full year ends on the 27th → 1'],
    ['2024-08-31', '2025-02-27', 2, 'six months from the 31st end before 28 February → 1'],
    ['2024-05-05', '2024-05-05', 1, 'one day → 0.5'],
  ])('%s to %s: %i half months (%s)', (from, to, halves) => {
    expect(halfMonthsFor(civilDate(from), civilDate(to))).toBe(halves);
  });

  // 2010-03-01 to 2025-05-31 is 15 years and 3 months: 15.5 months.
  const long = {
    hiredOn: '2010-03-01',
    endedOn: '2025-05-31',
    localAverageWage: '10000.00',
    minimumWage: '2420.00',
  };

  it('exactly three times the local average is not capped: 30,000 × 15.5', () => {
    const { amount, applied } = compute('severance', { ...long, averageWage: '30000.00' });
    expect([amount, codes(applied)]).toEqual(['465000.00', []]);
  });

  it('one cent more is capped in wage and years: 30,000 × 12', () => {
    const { amount, applied, formula } = compute('severance', { ...long, averageWage: '30000.01' });
    expect([amount, codes(applied)]).toEqual(['360000.00', ['tripleCap', 'twelveYearCap']]);
    expect(formula).toEqual({
      zh: '30000.00元/月 × 12个月 = 360000.00元',
      en: '30000.00 a month × 12 months = 360000.00 yuan',
    });
  });

  it('lifts a wage below the minimum, and says when the floor or the cap could not be checked', () => {
    const low = compute('severance', { ...long, averageWage: '2000.00' });
    expect([low.amount, codes(low.applied)]).toEqual(['37510.00', ['minimumFloor']]);
    const bare = compute('severance', {
      hiredOn: '2024-01-01',
      endedOn: '2024-12-31',
      averageWage: '5000.00',
    });
    expect([bare.amount, codes(bare.flags)]).toEqual(['5000.00', ['minimumWageNotChecked', 'capNotChecked']]);
  });

  // 97: years count from 2008-01-01. 2005-01-01 to 2010-12-31: three years; 2N counts all six (实施条例 25).
  it('begins in 2008 for N and with the hire for 2N', () => {
    const old = {
      hiredOn: '2005-01-01',
      endedOn: '2010-12-31',
      averageWage: '4000.00',
      minimumWage: '960.00',
    };
    const n = compute('severance', old);
    expect([n.amount, codes(n.flags)]).toEqual(['12000.00', ['capNotChecked', 'serviceBefore2008']]);
    expect(compute('unlawfulDismissal', old).amount).toBe('48000.00');
    expect(compute('severance', { ...old, endedOn: '2007-12-31' }).amount).toBe('0.00');
  });

  it('refuses an end before the beginning', () => {
    const backwards = { hiredOn: '2024-05-05', endedOn: '2024-05-04', averageWage: '5000.00' };
    expect(faultOf('severance', backwards)).toEqual(['endedOn', 'periodBackwards']);
  });
});

describe('二倍工资 劳动合同法82', () => {
  it('runs from the day after a full month to the day before a full year', () => {
    expect(doubleWagePeriod({ hiredOn: civilDate('2024-01-01') })).toEqual({
      from: '2024-02-01',
      to: '2024-12-31',
    });
  });

  it('eleven full months and no more', () => {
    const months = Array.from({ length: 11 }, (_, i) => ({
      month: `2024-${String(i + 2).padStart(2, '0')}`,
      wage: '6000.00',
    }));
    const { amount, applied } = compute('doubleWage', { hiredOn: '2024-01-01', months });
    expect([amount, codes(applied)]).toEqual(['66000.00', ['elevenMonths']]);
    const twelfth = [...months, { month: '2025-01', wage: '6000.00' }];
    expect(faultOf('doubleWage', { hiredOn: '2024-01-01', months: twelfth })).toEqual([
      'months.11.month',
      'outsidePeriod',
    ]);
  });

  // Hired 15 January, signed 20 March: 15 to 29 February (11 days worked) and 1 to 19 March (13): 6525/21.75 = 300 a day.
  it('counts part months by days worked', () => {
    const part = (workedDays?: number) => ({
      hiredOn: '2024-01-15',
      signedOn: '2024-03-20',
      months: [
        { month: '2024-02', wage: '6525.00', workedDays: 11 },
        { month: '2024-03', wage: '6525.00', workedDays },
      ],
    });
    expect(compute('doubleWage', part(13))).toMatchObject({ amount: '7200.00', applied: [] });
    expect(faultOf('doubleWage', part())).toEqual(['months.1.workedDays', 'required']);
  });
});

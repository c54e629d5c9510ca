import { describe, expect, it } from 'vitest';
import { codes, computeClaim as compute, faultOf } from '../../../test/support/claims.js';
import { civilDate } from '../civil-date.js';
import { findMinimumWage, MINIMUM_WAGES } from './min-wages.js';

describe('终局裁决 调解仲裁法47', () => {
  const beijing = { appliedOn: '2025-10-10', region: '11' };
  const test = (items: object[], where: object = beijing) => compute('finalAward', { items, ...where });

  it('holds each item against 12 × 2,540, not the total', () => {
    const { amount, items, applied } = test([
      { head: 'wages', awarded: '30480.00' },
      { head: 'severance', awarded: '30480.00' },
    ]);
    expect([amount, items?.map((item) => item.final), codes(applied)]).toEqual([
      '30480.00',
      [true, true],
      [],
    ]);
  });

  it('one cent above is ordinary, and final and ordinary items take two documents', () => {
    const { items, applied } = test([
      { head: 'wages', awarded: '30480.01' },
      { head: 'nationalStandards', awarded: '99999.00' },
    ]);
    expect([items?.map((item) => item.final), codes(applied)]).toEqual([[false, true], ['twoDocuments']]);
  });

  it('an award that decides on status is ordinary as a whole', () => {
    const { items, applied } = test([
      { head: 'status', awarded: '0.00' },
      { head: 'wages', awarded: '100.00' },
    ]);
    expect([items?.map((item) => item.final), codes(applied)]).toEqual([[false, false], ['statusDecided']]);
  });

  // Beijing's 2,420 held until 2025-08-31, so the line was 29,040 the day before.
  it('takes the minimum wage of the day of the application, and says how sure it is', () => {
    expect(test([{ head: 'other', awarded: '1.00' }], { ...beijing, appliedOn: '2025-08-31' }).amount).toBe(
      '29040.00',
    );
    expect(test([{ head: 'other', awarded: '1.00' }], { ...beijing, appliedOn: '2025-09-01' }).amount).toBe(
      '30480.00',
    );
    expect(codes(test([{ head: 'wages', awarded: '1.00' }]).flags)).toEqual(['momentIsLocal']);
    const hebei = test([{ head: 'wages', awarded: '1.00' }], {
      appliedOn: '2026-02-01',
      region: '13',
      tier: 2,
    });
    expect([hebei.amount, codes(hebei.flags)]).toEqual([
      '26760.00',
      ['minimumWageUnverified', 'minimumWageSinceUnknown', 'momentIsLocal'],
    ]);
  });

  it('refuses a place, tier or day the table does not reach', () => {
    const items = [{ head: 'wages', awarded: '1.00' }];
    const unknown = ['region', 'minimumWageUnknown'];
    expect(faultOf('finalAward', { items, appliedOn: '2025-10-10', region: '99' })).toEqual(unknown);
    expect(faultOf('finalAward', { items, appliedOn: '2025-10-10', region: '11', tier: 2 })).toEqual(unknown);
    expect(faultOf('finalAward', { items, appliedOn: '2020-10-10', region: '11' })).toEqual(unknown);
    expect(faultOf('finalAward', { items, appliedOn: '2025-10-10' })).toEqual(['region', 'required']);
  });
});

describe('minimum wages', () => {
  it('knows 31 provinces and Shenzhen apart', () => {
    const regions = new Set(MINIMUM_WAGES.map((row) => row.region));
    expect([...regions].filter((region) => region.length === 2)).toHaveLength(31);
    expect(findMinimumWage('440305', 1, civilDate('2026-09-01'))?.amount).toBe('2700.00');
    expect(findMinimumWage('440106', 1, civilDate('2026-09-01'))?.amount).toBe('2680.00');
    expect(findMinimumWage('440305', 1, civilDate('2026-08-31'))).toEqual({
      amount: '2520.00',
      verification: 'secondary',
      sinceUnknown: true,
    });
  });
});

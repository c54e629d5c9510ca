import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Taken Mon 2025-09-08: day 30 is Wed 10-08, a weekday given off: Thu 10-09. Expiry on the anniversary Tue
// 2026-05-12; seven days back is 05-05, off: Thu 04-30, advised 04-29. 48 hours from Fri do not wait for
// Monday.
describe('民诉法104, 民诉解释485, 财产保全规定18: preservation before arbitration, its expiry and renewal', () => {
  it('thirty days to file', () => {
    expect(deadline('preservation.file', '2025-09-08')).toMatchObject({
      rawEnd: '2025-10-08',
      end: '2025-10-09',
      actBy: '2025-10-08',
    });
  });

  it('one year for a bank account', () => {
    expect(deadline('preservation.expiry', '2025-05-12', { variant: 'bankAccount' })).toMatchObject({
      end: '2026-05-12',
    });
  });

  it('three for real estate, holiday or not', () => {
    expect(deadline('preservation.expiry', '2022-10-01', { variant: 'immovable' })).toMatchObject({
      end: '2025-10-01',
    });
  });

  it('renewal is asked for before the break', () => {
    expect(deadline('preservation.renew', '2026-05-12')).toMatchObject({
      rawEnd: '2026-05-05',
      end: '2026-04-30',
      actBy: '2026-04-29',
    });
  });

  it('an urgent ruling does not roll', () => {
    expect(deadline('preservation.decide', '2025-05-09', { variant: 'urgent' })).toMatchObject({
      end: '2025-05-11',
    });
  });

  it('an ordinary one does', () => {
    expect(deadline('preservation.decide', '2025-05-12', { variant: 'ordinary' })).toMatchObject({
      rawEnd: '2025-05-17',
      end: '2025-05-19',
    });
  });
});

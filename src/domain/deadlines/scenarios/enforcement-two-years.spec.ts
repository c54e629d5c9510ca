import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../../civil-date.js';
import { deadline } from './deadline.js';

// Last due day Sun 2024-02-18: Wed 2026-02-18, off to the 23rd: Tue 02-24. From 2025-06-30: 2027-06-30, its
// calendar not published.
describe('民诉法250: two years to enforce', () => {
  it('ends in Spring Festival and rolls', () => {
    expect(deadline('enforcement.window', '2024-02-18')).toMatchObject({
      rawEnd: '2026-02-18',
      end: '2026-02-24',
    });
  });

  it('is provisional when it ends in an unpublished year', () => {
    expect(deadline('enforcement.window', '2025-06-30')).toMatchObject({
      end: '2027-06-30',
      provisional: true,
    });
  });

  it('starts anew with a promise to pay', () => {
    expect(deadline('enforcement.window', '2024-02-18', { restarts: [d('2024-11-05')] })).toMatchObject({
      end: '2026-11-05',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Received Thu 2026-09-10: day 15 is Fri 09-25, off to the 27th: Mon 09-28. Issued Sun 2024-09-01: day 30 is
// 10-01, off to the 7th: Tue 10-08.
describe('民诉法227, 民诉解释430: objection and service of a payment order', () => {
  it('fifteen days to pay or object', () => {
    expect(deadline('paymentOrder.objection', '2026-09-10')).toMatchObject({
      rawEnd: '2026-09-25',
      end: '2026-09-28',
    });
  });

  it('thirty days to serve', () => {
    expect(deadline('paymentOrder.service', '2024-09-01')).toMatchObject({
      rawEnd: '2024-10-01',
      end: '2024-10-08',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Effective Tue 2026-02-03: day 15 is Wed 02-18, off to the 23rd: Tue 02-24; day 30 is Thu 03-05.
describe('办案规则74, 民诉法205: fifteen days for review, thirty for confirmation, over Spring Festival', () => {
  it('review', () => {
    expect(deadline('review.window', '2026-02-03')).toMatchObject({
      rawEnd: '2026-02-18',
      end: '2026-02-24',
    });
  });

  it('confirmation', () => {
    expect(deadline('confirmation.window', '2026-02-03')).toMatchObject({ end: '2026-03-05' });
  });
});

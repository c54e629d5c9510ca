import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Ruling received Fri 2026-01-23: Sun 02-22, off to the 23rd: Tue 02-24. Excluding a day twice would end on
// 02-23.
describe('解释(一)24: thirty days to sue after a refusal to enforce, not excluded twice', () => {
  it('counts the next day as day 1', () => {
    expect(deadline('enforcement.refused.sue', '2026-01-23')).toMatchObject({
      rawEnd: '2026-02-22',
      end: '2026-02-24',
    });
  });
});

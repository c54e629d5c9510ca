import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Served Fri 2024-09-27: Sat 2024-10-12 is worked.
describe('民诉法171: fifteen days to appeal end on a make-up Saturday', () => {
  it('does not roll', () => {
    expect(deadline('judgment.appeal', '2024-09-27')).toMatchObject({
      rawEnd: '2024-10-12',
      end: '2024-10-12',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Demand Mon 2025-04-28: Sat 05-03, off to the 5th; Tue 05-06.
describe('17号令10: five days to answer a demand to negotiate end in Labour Day', () => {
  it('rolls to the first working day', () => {
    expect(deadline('negotiation.response', '2025-04-28')).toMatchObject({
      rawEnd: '2025-05-03',
      end: '2025-05-06',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Served Thu 2025-09-18; day 15 is Fri 2025-10-03, off until the 8th; first working day Thu 10-09.
describe('调解仲裁法50: fifteen days to sue end inside National Day', () => {
  it('gives the first working day after the break, and advises the day before it', () => {
    expect(deadline('award.sue', '2025-09-18')).toMatchObject({
      rawEnd: '2025-10-03',
      end: '2025-10-09',
      actBy: '2025-10-03',
    });
  });
});

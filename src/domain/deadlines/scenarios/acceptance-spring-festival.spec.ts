import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Received Fri 2025-01-24. Sun 01-26 is worked (1), Mon 27 (2), off to 02-04, Wed 05 (3), Thu 06 (4), Fri 07
// (5).
describe('调解仲裁法29, 办案规则80: five working days to accept, around Spring Festival', () => {
  it('counts the make-up Sunday and skips the break', () => {
    expect(deadline('arbitration.acceptance', '2025-01-24')).toMatchObject({
      rawEnd: '2025-02-07',
      end: '2025-02-07',
    });
  });
});

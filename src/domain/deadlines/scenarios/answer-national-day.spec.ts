import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Served Fri 2025-09-26. Sun 28 worked (1), 29 (2), 30 (3), off to 10-08, 09 (4), 10 (5), Sat 11 worked (6),
// 13 (7), 14, 15, 16 (10).
describe('调解仲裁法30, 办案规则80: ten working days to answer, around National Day', () => {
  it('counts both make-up days', () => {
    expect(deadline('arbitration.answer', '2025-09-26')).toMatchObject({ end: '2025-10-16' });
  });
});

import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Knew Fri 2024-10-04: Sat 2025-10-04, off to the 8th; Thu 10-09.
describe('调解仲裁法27(1): the year ends inside National Day', () => {
  it('rolls to the first working day', () => {
    expect(deadline('limitation.arbitration', '2024-10-04')).toMatchObject({
      rawEnd: '2025-10-04',
      end: '2025-10-09',
    });
  });
});

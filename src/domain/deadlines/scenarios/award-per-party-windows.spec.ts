import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Worker served Sat 2025-12-20: day 15 is the make-up Sunday 2026-01-04. Employer served Wed 2025-12-31: Thu
// 2026-01-15.
describe('调解仲裁法50, 解释(一)16: each party has its own fifteen days', () => {
  it("keeps the worker's window on the make-up Sunday", () => {
    expect(deadline('award.sue', '2025-12-20')).toMatchObject({ end: '2026-01-04' });
  });

  it("runs the employer's from its own service", () => {
    expect(deadline('award.sue', '2025-12-31')).toMatchObject({ end: '2026-01-15' });
  });
});

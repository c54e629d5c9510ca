import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Ended Thu 2024-02-29; no such day in 2025: Fri 2025-02-28.
describe('调解仲裁法27(4): wages, one year from the end of the relation on a leap day', () => {
  it("takes the month's last day", () => {
    expect(deadline('limitation.arbitration', '2024-02-29')).toMatchObject({ end: '2025-02-28' });
  });
});

import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Complaint Wed 2026-04-29: 30 (1), off 1–5, 6, 7, 8 (4), Sat 9 worked (5).
describe('监察若干规定18: five working days end on a make-up Saturday', () => {
  it('ends on the Saturday', () => {
    expect(deadline('inspection.acceptance', '2026-04-29')).toMatchObject({ end: '2026-05-09' });
  });
});

import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../../civil-date.js';
import { deadline } from './deadline.js';

// Knew 2024-03-01; demand 2024-06-03; mediation applied for Tue 2024-09-10: Wed 2025-09-10.
describe('调解仲裁法27(2): every interruption starts the year anew, the latest wins', () => {
  it('counts from the latest', () => {
    expect(
      deadline('limitation.arbitration', '2024-03-01', { restarts: [d('2024-09-10'), d('2024-06-03')] }),
    ).toMatchObject({ countedFrom: '2024-09-10', end: '2025-09-10' });
  });
});

import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../../civil-date.js';
import { deadline } from './deadline.js';

// Knew 2024-03-01; obstacle 2024-05-10 to 2024-06-09, thirty days: 2025-03-01 becomes Mon 2025-03-31.
describe('调解仲裁法27(3): the year stands still while the obstacle lasts', () => {
  it('adds the days of the obstacle, at any time of the year', () => {
    expect(
      deadline('limitation.arbitration', '2024-03-01', {
        pauses: [{ from: d('2024-05-10'), to: d('2024-06-09') }],
      }),
    ).toMatchObject({ end: '2025-03-31' });
  });
});

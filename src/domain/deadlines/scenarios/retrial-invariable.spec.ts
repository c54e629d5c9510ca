import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../../civil-date.js';
import { deadline } from './deadline.js';

// Effective Sun 2025-08-31: Sat 2026-02-28, worked.
describe('民诉法216, 民诉解释127: six months for retrial, which nothing stops', () => {
  it('ends on the last day of February', () => {
    expect(deadline('retrial.window', '2025-08-31')).toMatchObject({ end: '2026-02-28' });
  });

  it('takes no pause and no restart', () => {
    expect(
      deadline('retrial.window', '2025-08-31', {
        pauses: [{ from: d('2025-10-01'), to: d('2025-11-01') }],
        restarts: [d('2025-12-01')],
      }),
    ).toMatchObject({ end: '2026-02-28' });
  });
});

import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../../civil-date.js';
import { deadline } from './deadline.js';

// Accepted 2025-03-03, counterclaim 2025-03-20: day 45 is Sun 05-04, off, rolls to Tue 05-06. Thirty days of
// notice (04-01 up to 05-01) give Tue 06-03.
describe('办案规则46: a counterclaim restarts the 45 days, public notice is left out', () => {
  it('counts from the counterclaim', () => {
    expect(deadline('arbitration.conclude', '2025-03-03', { restarts: [d('2025-03-20')] })).toMatchObject({
      rawEnd: '2025-05-04',
      end: '2025-05-06',
    });
  });

  it('leaves the time of the public notice out', () => {
    expect(
      deadline('arbitration.conclude', '2025-03-03', {
        restarts: [d('2025-03-20')],
        pauses: [{ from: d('2025-04-01'), to: d('2025-05-01') }],
      }),
    ).toMatchObject({ rawEnd: '2025-06-03', end: '2025-06-03' });
  });
});

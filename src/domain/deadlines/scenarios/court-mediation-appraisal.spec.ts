import { describe, expect, it } from 'vitest';
import { civilDate as d } from '../../civil-date.js';
import { deadline } from './deadline.js';

// Signed for Mon 2025-03-03: day 30 is Wed 04-02. Appraisal 03-10 up to 03-31, 21 days: Wed 04-23.
// Entrusted: 15 and 7 days.
describe('特邀调解规定27, 在线调解规则26: delegated mediation and the time of an appraisal', () => {
  it('thirty days', () => {
    expect(deadline('mediation.court.delegated', '2025-03-03')).toMatchObject({ end: '2025-04-02' });
  });

  it('leaves the appraisal out', () => {
    expect(
      deadline('mediation.court.delegated', '2025-03-03', {
        pauses: [{ from: d('2025-03-10'), to: d('2025-03-31'), source: 'appraisal' }],
      }),
    ).toMatchObject({ end: '2025-04-23' });
  });

  it('fifteen in ordinary procedure', () => {
    expect(deadline('mediation.court.entrusted.ordinary', '2025-03-03')).toMatchObject({ end: '2025-03-18' });
  });

  it('seven in summary procedure', () => {
    expect(deadline('mediation.court.entrusted.summary', '2025-03-03')).toMatchObject({ end: '2025-03-10' });
  });
});

import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Published Fri 2025-09-05: day 30 is Sun 10-05 and does not move. Fifteen days from there: Mon 10-20. Sixty
// days before 2022.
describe('民诉法95, 调解仲裁法50: public notice ends on a holiday and opens the fifteen days', () => {
  it('does not move the day of deemed service', () => {
    expect(deadline('service.publicNotice', '2025-09-05')).toMatchObject({
      rawEnd: '2025-10-05',
      end: '2025-10-05',
      provisional: false,
    });
  });

  it('opens the window from that day', () => {
    expect(deadline('award.sue', '2025-10-05')).toMatchObject({ end: '2025-10-20' });
  });

  it('knows the sixty days of the older text', () => {
    expect(deadline('service.publicNotice', '2021-12-01')).toMatchObject({ end: '2022-01-30' });
  });
});

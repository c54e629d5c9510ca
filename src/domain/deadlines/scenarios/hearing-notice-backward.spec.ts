import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Hearing Thu 2024-10-10. Back: 9 (1), 8 (2), off 1–7, Mon 09-30 (3), Sun 09-29 worked (4), Fri 09-27 (5).
describe('调解仲裁法35: notice of the hearing, five working days back over National Day', () => {
  it('leaves the hearing out and advises one working day more', () => {
    expect(deadline('arbitration.hearingNotice', '2024-10-10')).toMatchObject({
      end: '2024-09-27',
      actBy: '2024-09-26',
    });
  });
});

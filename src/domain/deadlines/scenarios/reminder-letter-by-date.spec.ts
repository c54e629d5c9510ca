import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Delivered Thu 2025-04-24: 25 (1), Sun 27 worked (2), 28, 29, 30 (5). Elsewhere ten: off to 05-05, 05-06
// (6), 7, 8, 9 (9), 12 (10).
describe('河北17: five working days for the letter of inquiry, only since 2018-12-01', () => {
  it('five in 河北', () => {
    expect(deadline('warning.reminderReply', '2025-04-24', { jurisdiction: '130100' })).toMatchObject({
      length: 5,
      end: '2025-04-30',
    });
  });

  it('ten elsewhere', () => {
    expect(deadline('warning.reminderReply', '2025-04-24', { jurisdiction: '440100' })).toMatchObject({
      length: 10,
      end: '2025-05-12',
    });
  });

  it('ten in 河北 before its rule', () => {
    expect(deadline('warning.reminderReply', '2018-11-30', { jurisdiction: '130100' })).toMatchObject({
      length: 10,
      end: '2018-12-14',
      provisional: false,
    });
  });

  it('西藏 from 2027 on, provisional until the calendar is out', () => {
    expect(deadline('warning.opinionReply', '2027-01-04', { jurisdiction: '540100' })).toMatchObject({
      length: 30,
      provisional: true,
    });
  });
});

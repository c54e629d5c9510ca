import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Delivered Fri 2025-09-19. 15 working days: 22–26 (5), Sun 28 worked (6), 29, 30 (8), off 1–8, 9, 10, Sat
// 11 worked (11), 13–16 (15). 30: 17 (16), 20–24 (21), 27–31 (26), 11-03 to 06 (30). 15 days: Sat 10-04,
// rolls to 10-09. 西藏 begins in 2027: the default holds.
describe('浙江22, 河北20, 内蒙古22: one opinion letter, three reply periods', () => {
  it('浙江 counts fifteen working days', () => {
    expect(deadline('warning.opinionReply', '2025-09-19', { jurisdiction: '330100' })).toMatchObject({
      unit: 'workingDay',
      end: '2025-10-16',
      basis: ['浙江省工会劳动法律监督条例22'],
      verification: 'verified',
    });
  });

  it('河北 counts fifteen calendar days, which roll', () => {
    expect(deadline('warning.opinionReply', '2025-09-19', { jurisdiction: '130100' })).toMatchObject({
      unit: 'calendarDay',
      rawEnd: '2025-10-04',
      end: '2025-10-09',
    });
  });

  it('内蒙古 counts thirty working days', () => {
    expect(deadline('warning.opinionReply', '2025-09-19', { jurisdiction: '150100' })).toMatchObject({
      length: 30,
      end: '2025-11-06',
    });
  });

  it('西藏 has no rule of its own yet', () => {
    expect(deadline('warning.opinionReply', '2025-09-19', { jurisdiction: '540100' })).toMatchObject({
      length: 15,
      end: '2025-10-16',
      basis: ['系统默认'],
      verification: 'default',
    });
  });
});

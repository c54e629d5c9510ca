import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Filed Fri 2025-08-01. August 20, September 22 and Sun 28 worked (43), 10-09, 10, Sat 11 worked (46), 13–17
// (51), 20–24 (56), 27–30 (60). Then 31 (61), November 20 (81), 12-01 to 05 (86), 08–11 (90).
describe('监察条例17: sixty working days and thirty more', () => {
  it('sixty', () => {
    expect(deadline('inspection.conclude', '2025-08-01')).toMatchObject({ end: '2025-10-30' });
  });

  it('ninety', () => {
    expect(deadline('inspection.conclude', '2025-08-01', { extensionDays: 30 })).toMatchObject({
      end: '2025-12-11',
    });
  });
});

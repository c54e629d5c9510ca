import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Accepted Thu 2026-01-08: day 45 is Sun 02-22, off, rolls to Tue 02-24. Day 60 is Mon 03-09 – not 02-24
// plus 15.
describe('调解仲裁法43: 45 days and 15 more, counted from the acceptance', () => {
  it('rolls day 45 and shows the raw end', () => {
    expect(deadline('arbitration.conclude', '2026-01-08')).toMatchObject({
      rawEnd: '2026-02-22',
      end: '2026-02-24',
    });
  });

  it('extends from the raw end', () => {
    expect(deadline('arbitration.conclude', '2026-01-08', { extensionDays: 15 })).toMatchObject({
      rawEnd: '2026-03-09',
      end: '2026-03-09',
    });
  });

  it('lets no decision go beyond day 60', () => {
    expect(deadline('arbitration.conclude', '2026-01-08', { extensionDays: 20 })).toMatchObject({
      rawEnd: '2026-03-09',
      end: '2026-03-09',
    });
  });
});

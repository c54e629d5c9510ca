import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Accepted Wed 2025-08-20: day 45 is Sat 10-04, rolls to Thu 10-09; day 60 is Sun 10-19, rolls to Mon 10-20
// – not 10-09 plus 15, Fri 10-24.
describe('调解仲裁法43: day 45 in National Day, day 60 on a Sunday after it', () => {
  it('rolls day 45', () => {
    expect(deadline('arbitration.conclude', '2025-08-20')).toMatchObject({
      rawEnd: '2025-10-04',
      end: '2025-10-09',
    });
  });

  it('rolls day 60 once', () => {
    expect(deadline('arbitration.conclude', '2025-08-20', { extensionDays: 15 })).toMatchObject({
      rawEnd: '2025-10-19',
      end: '2025-10-20',
    });
  });
});

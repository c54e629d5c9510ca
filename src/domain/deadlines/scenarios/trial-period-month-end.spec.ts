import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Docketed Sun 2025-08-31: Sat 2026-02-28, worked. Summary from Sun 2025-11-30 likewise, one month more: Mon
// 2026-03-30. Small claims from 2023-12-31: Thu 2024-02-29.
describe('民诉法152, 164, 168: months end on the last day of a shorter month', () => {
  it('ordinary procedure', () => {
    expect(deadline('litigation.conclude.ordinary', '2025-08-31')).toMatchObject({
      rawEnd: '2026-02-28',
      end: '2026-02-28',
    });
  });

  it('summary procedure', () => {
    expect(deadline('litigation.conclude.summary', '2025-11-30')).toMatchObject({ end: '2026-02-28' });
  });

  it('summary procedure, extended from the start', () => {
    expect(deadline('litigation.conclude.summary', '2025-11-30', { extensionMonths: 1 })).toMatchObject({
      end: '2026-03-30',
    });
  });

  it('small claims in a leap year', () => {
    expect(deadline('litigation.conclude.smallClaims', '2023-12-31')).toMatchObject({ end: '2024-02-29' });
  });
});

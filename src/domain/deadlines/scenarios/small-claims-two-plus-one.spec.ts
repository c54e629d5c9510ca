import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Docketed Sat 2025-12-20: Fri 2026-02-20, off, rolls to Tue 02-24; three months: Fri 2026-03-20.
describe('民诉法168: small claims, two months and one more, from the docketing', () => {
  it('two', () => {
    expect(deadline('litigation.conclude.smallClaims', '2025-12-20')).toMatchObject({
      rawEnd: '2026-02-20',
      end: '2026-02-24',
    });
  });

  it('three', () => {
    expect(deadline('litigation.conclude.smallClaims', '2025-12-20', { extensionMonths: 1 })).toMatchObject({
      end: '2026-03-20',
    });
  });
});

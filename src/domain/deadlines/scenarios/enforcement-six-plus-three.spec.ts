import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Docketed Wed 2025-08-20: Fri 2026-02-20, off, rolls to Tue 02-24; nine months: Wed 2026-05-20 – not 05-24.
describe('审限规定5: six months to enforce and three more, from the docketing', () => {
  it('six', () => {
    expect(deadline('enforcement.conclude', '2025-08-20')).toMatchObject({
      rawEnd: '2026-02-20',
      end: '2026-02-24',
    });
  });

  it('nine', () => {
    expect(deadline('enforcement.conclude', '2025-08-20', { extensionMonths: 3 })).toMatchObject({
      end: '2026-05-20',
    });
  });

  it('no more than nine', () => {
    expect(deadline('enforcement.conclude', '2025-08-20', { extensionMonths: 4 })).toMatchObject({
      end: '2026-05-20',
    });
  });
});

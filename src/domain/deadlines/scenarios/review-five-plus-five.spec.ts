import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Accepted Wed 2026-09-16: 17, 18, Sun 20 worked (3), 21, 22 (5); 23, 24, off 25–27, 28, 29, 30 (10).
describe('办案规则76: review in five working days and five more, around Mid-Autumn', () => {
  it('five', () => {
    expect(deadline('review.conclude', '2026-09-16')).toMatchObject({ end: '2026-09-22' });
  });

  it('ten', () => {
    expect(deadline('review.conclude', '2026-09-16', { extensionDays: 5 })).toMatchObject({
      end: '2026-09-30',
    });
  });
});

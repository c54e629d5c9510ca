import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Served Tue 2026-01-20; day 30 is Thu 2026-02-19, off 02-15 to 02-23; Tue 02-24.
describe('调解仲裁法49: thirty days to set a final award aside end in Spring Festival', () => {
  it('rolls past the whole break', () => {
    expect(deadline('award.setAside', '2026-01-20')).toMatchObject({
      rawEnd: '2026-02-19',
      end: '2026-02-24',
      actBy: '2026-02-19',
    });
  });
});

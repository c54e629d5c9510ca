import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Hearing Mon 2026-01-05. Back: Sun 01-04 worked (1), off 1–3, Wed 12-31 (2), Tue 12-30 (3).
describe('调解仲裁法35: asking to postpone, three working days back over New Year', () => {
  it('counts the make-up Sunday backward too', () => {
    expect(deadline('arbitration.postpone', '2026-01-05')).toMatchObject({
      end: '2025-12-30',
      actBy: '2025-12-29',
    });
  });
});

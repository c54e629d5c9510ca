import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Served Mon 2024-02-05: Thu 02-15, off to the 17th; Sun 02-18 is worked.
describe('民诉法171(2): ten days against a ruling roll onto a make-up Sunday', () => {
  it('rolls no further than the Sunday', () => {
    expect(deadline('ruling.appeal', '2024-02-05')).toMatchObject({
      rawEnd: '2024-02-15',
      end: '2024-02-18',
    });
  });
});

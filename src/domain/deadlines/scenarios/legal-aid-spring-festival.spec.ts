import { describe, expect, it } from 'vitest';
import { deadline } from './deadline.js';

// Applied Wed 2026-02-11: Wed 02-18, off to the 23rd: Tue 02-24.
describe('法律援助法43: seven calendar days end in Spring Festival', () => {
  it('rolls', () => {
    expect(deadline('legalAid.decide', '2026-02-11')).toMatchObject({
      rawEnd: '2026-02-18',
      end: '2026-02-24',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { rateOf } from './rate.js';

describe('a rate', () => {
  it("gives Beijing's published figures of 2021", () => {
    expect(rateOf(3993, 4028).rate).toBe(0.9913);
    expect(rateOf(3952, 4028).rate).toBe(0.9811);
  });

  it('says "no cases" instead of 0 % or 100 %', () => {
    expect(rateOf(0, 0)).toEqual({ numerator: 0, denominator: 0, rate: null });
  });

  it('refuses numbers that cannot belong together', () => {
    expect(() => rateOf(2, 1)).toThrow(RangeError);
    expect(() => rateOf(-1, 1)).toThrow(RangeError);
    expect(() => rateOf(0.5, 1)).toThrow(RangeError);
  });
});

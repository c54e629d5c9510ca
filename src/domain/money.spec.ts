import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCents, lessOf, sumOf, toCents, ZERO } from './money.js';
import { money } from './payload-schema.js';

const cents = fc.integer({ min: 0, max: 99_999_999_999_999 });

describe('amounts in CNY', () => {
  it('sums what binary fractions get wrong', () => {
    expect(sumOf(['0.10', '0.20'])).toBe('0.30');
    expect(sumOf(['1.005', '2.00'].map((amount) => amount.slice(0, 4)))).toBe('3.00');
    expect(sumOf([])).toBe(ZERO);
    expect(sumOf(Array.from({ length: 1000 }, () => '48505.01'))).toBe('48505010.00');
  });

  it('writes small amounts with a leading zero', () => {
    expect([0, 1, 10, 99, 100, 101].map(fromCents)).toEqual(['0.00', '0.01', '0.10', '0.99', '1.00', '1.01']);
  });

  it('never goes below zero', () => {
    expect(lessOf('10.00', '9.99')).toBe('0.01');
    expect(lessOf('9.99', '10.00')).toBe('0.00');
  });

  it.each(['1', '1.0', '1.000', '-1.00', '1,000.00', '１.00', ' 1.00', '1e3.00', '.50', ''])(
    '%j is no amount',
    (text) => {
      expect(() => toCents(text)).toThrow(RangeError);
      expect(money().safeParse(text).success).toBe(false);
    },
  );

  it.each([-1, 0.5, NaN, Infinity, 2 ** 53])('%d is no number of cents', (value) => {
    expect(() => fromCents(value)).toThrow(RangeError);
  });

  it('counts on with a sum that is larger than one amount may be', () => {
    const sum = sumOf(['999999999999.99', '0.01']);
    expect(sum).toBe('1000000000000.00');
    expect(lessOf(sum, '0.01')).toBe('999999999999.99');
    expect(money().safeParse(sum).success).toBe(false);
    expect(() => toCents('90071992547409.92')).toThrow(RangeError);
  });

  it('takes the largest amount the API takes, and says so rather than sum past what is exact', () => {
    expect(fromCents(toCents('999999999999.99'))).toBe('999999999999.99');
    expect(() => sumOf(Array.from({ length: 100 }, () => '999999999999.99'))).toThrow(RangeError);
  });

  it('for all amounts: there and back, sums in any order, what is added can be taken away', () => {
    fc.assert(
      fc.property(cents, (value) => {
        const amount = fromCents(value);
        expect(toCents(amount)).toBe(value);
        expect(money().safeParse(amount).success).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 20 }), cents, (values, more) => {
        const amounts = values.map(fromCents);
        const total = sumOf(amounts);
        expect(sumOf(amounts.toReversed())).toBe(total);
        expect(lessOf(sumOf([...amounts, fromCents(more)]), fromCents(more))).toBe(total);
      }),
    );
  });
});

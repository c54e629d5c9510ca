/** A rate with the two numbers it divides. Without cases there is no rate: neither 0 % nor 100 %. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** Four decimals, half up; null when nothing was counted. */
  readonly rate: number | null;
}

/** @throws RangeError when the numbers cannot belong together. */
export function rateOf(numerator: number, denominator: number): Rate {
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator);
  if (!whole || numerator < 0 || numerator > denominator) {
    throw new RangeError(`no rate: ${numerator} of ${denominator}`);
  }
  const rate = denominator === 0 ? null : Math.round((numerator * 10_000) / denominator) / 10_000;
  return { numerator, denominator, rate };
}

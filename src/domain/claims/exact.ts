/**
 * Exact arithmetic on amounts: fractions of cents in whole numbers of any size, rounded once, at the end, to the
 * nearest cent with halves up. No step of a formula is rounded on its own.
 */
import { fromCents, toCents } from '../money.js';

export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A factor such as 21.75 = `factor(2175, 100)`. */
export function factor(over: number, under = 1): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

export function ofAmount(amount: string): Fraction {
  return factor(toCents(amount));
}

export function times(...factors: readonly Fraction[]): Fraction {
  return factors.reduce((a, b) => ({ over: a.over * b.over, under: a.under * b.under }), factor(1));
}

export function plus(...parts: readonly Fraction[]): Fraction {
  return parts.reduce(
    (a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }),
    factor(0),
  );
}

/** -1, 0 or 1. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Cents as an amount with two decimals, halves up. */
export function rounded(cents: Fraction): string {
  const twice = 2n * cents.under;
  return fromCents(Number((2n * cents.over + cents.under) / twice));
}

/** A month is paid as 21.75 days (人社部发〔2025〕2号). */
export const DAYS_PER_MONTH = factor(2175, 100);
export const PER_DAY = factor(100, 2175);
/** 21.75 days of eight hours. */
export const PER_HOUR = factor(1, 174);

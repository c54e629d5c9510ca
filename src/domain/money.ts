/**
 * Amounts in CNY. On the wire and in logs an amount is a string with two decimals; sums are made in whole cents
 * (fen) as integers, exact up to 90 trillion yuan.
 */

/** Cents of an amount such as `48505.00`. @throws RangeError for any other shape. */
export function toCents(amount: string): number {
  if (!/^\d{1,12}\.\d{2}$/.test(amount)) throw new RangeError(`not an amount with two decimals: ${amount}`);
  return Number(amount.replace('.', ''));
}

/** The amount of `cents` (an integer, not negative). */
export function fromCents(cents: number): string {
  if (!Number.isSafeInteger(cents) || cents < 0) throw new RangeError(`not a number of cents: ${cents}`);
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sumOf(amounts: readonly string[]): string {
  return fromCents(amounts.reduce((total, amount) => total + toCents(amount), 0));
}

/** `a − b`, never below zero. */
export function lessOf(a: string, b: string): string {
  return fromCents(Math.max(0, toCents(a) - toCents(b)));
}

export const ZERO = '0.00';

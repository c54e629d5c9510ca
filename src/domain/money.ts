/**
 * Amounts in CNY. On the wire and in logs an amount is a string with two decimals; sums are made in whole cents
 * (fen) as integers, exact up to 90 trillion yuan.
 */

/** Cents of an amount such as `48505.00`, also of a sum larger than one amount may be. @throws RangeError for any other shape. */
export function toCents(amount: string): number {
  const cents = /^\d{1,14}\.\d{2}$/.test(amount) ? Number(amount.replace('.', '')) : NaN;
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not an amount with two decimals: ${amount}`);
  return cents;
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

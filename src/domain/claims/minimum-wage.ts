/** Which minimum wage a calculator uses, and what to say about it. */
import type { CivilDate } from '../civil-date.js';
import { ClaimInputError, remark, UNVERIFIED, type Remark } from './claim.js';
import { findMinimumWage } from './min-wages.js';

interface Asked {
  readonly region?: string | undefined;
  readonly tier: number;
  readonly minimumWage?: string | undefined;
}

const SINCE_UNKNOWN = remark(
  'minimumWageSinceUnknown',
  '该标准的施行日期未核实',
  'the day this minimum wage took effect has not been seen',
);

/**
 * The wage named by the caller, else that of the place on the day; neither: undefined.
 * @throws ClaimInputError when a place is named that the table does not reach on that day.
 */
export function minimumWageFor(
  asked: Asked,
  on: CivilDate,
): { amount: string; flags: readonly Remark[] } | undefined {
  if (asked.minimumWage !== undefined) return { amount: asked.minimumWage, flags: [] };
  if (asked.region === undefined) return undefined;
  const found = findMinimumWage(asked.region, asked.tier, on);
  if (!found) throw new ClaimInputError('region', 'minimumWageUnknown');
  const doubts = [UNVERIFIED[found.verification], found.sinceUnknown ? SINCE_UNKNOWN : undefined];
  return { amount: found.amount, flags: doubts.filter((doubt) => doubt !== undefined) };
}
